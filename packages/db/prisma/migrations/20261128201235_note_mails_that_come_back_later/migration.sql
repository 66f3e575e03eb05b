-- AlterTable
ALTER TABLE "service_case" ADD COLUMN     "ask_bounced_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "bounce_noted_at" TIMESTAMPTZ(3);

-- Bounces so far were noted when the mail server refused the mail.
UPDATE "mail" SET "bounce_noted_at" = "bounced_at" WHERE "bounced_at" IS NOT NULL;
CREATE INDEX "mail_bounced" ON "mail" ("queued_at") WHERE "bounced_at" IS NOT NULL AND "bounce_noted_at" IS NULL;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/*
 * Stores that a mail could not be delivered after a mail server had taken it, and wakes the worker, which notes it at
 * the case. Returns false for an unknown mail, and when its bounce was stored before.
 */
CREATE FUNCTION note_bounce(of_mail uuid, what_was_said text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE mail m SET bounced_at = at, last_error = left(what_was_said, 1000) WHERE m.id = of_mail AND m.bounced_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM pg_notify('spots_mail', '');
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION note_bounce(uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION note_bounce(uuid, text, timestamptz) TO spots_intake;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
