-- AlterTable
ALTER TABLE "service_case" ADD COLUMN     "ask_complained" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "case_reply" ADD COLUMN     "complained" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "complained_at" TIMESTAMPTZ(3);


CREATE INDEX "mail_complained" ON "mail" ("business_id", lower("to")) WHERE "complained_at" IS NOT NULL;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/*
 * Stores that the reader of a mail reported it as spam, and wakes the worker, which notes it at the case. Returns false
 * for an unknown mail, and when a complaint about it was stored before.
 */
CREATE FUNCTION note_complaint(of_mail uuid, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE mail m SET complained_at = at, bounced_at = coalesce(m.bounced_at, at), bounce_noted_at = NULL
  WHERE m.id = of_mail AND m.complained_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM pg_notify('spots_mail', '');
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION note_complaint(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION note_complaint(uuid, timestamptz) TO spots_intake;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
