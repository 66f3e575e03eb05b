-- CreateEnum
CREATE TYPE "asking_status" AS ENUM ('queued', 'sent', 'opened', 'answered', 'bounced', 'unsubscribed', 'expired', 'skipped');
SELECT add_enum_casts('asking_status');

-- CreateTable
CREATE TABLE "asking" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "visit_id" UUID,
    "purpose" TEXT NOT NULL DEFAULT 'answer',
    "way" TEXT NOT NULL,
    "contact" TEXT,
    "person" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "time_zone" TEXT,
    "token" TEXT NOT NULL,
    "response_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "api_key_id" UUID,
    "reference" TEXT,
    "status" "asking_status" NOT NULL DEFAULT 'queued',
    "reason" TEXT NOT NULL DEFAULT '',
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "again" BOOLEAN NOT NULL DEFAULT false,
    "sent_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "asking_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('asking');

-- CreateTable
CREATE TABLE "asking_sending" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "asking_id" UUID NOT NULL,
    "person" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "taken_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "said" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "asking_sending_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('asking_sending');

-- CreateTable
CREATE TABLE "asking_stop" (
    "business_id" UUID NOT NULL,
    "person" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "asking_stop_pkey" PRIMARY KEY ("business_id","person")
);
SELECT spread('asking_stop');

-- CreateTable
CREATE TABLE "asking_rule" (
    "business_id" UUID NOT NULL,
    "every_days" SMALLINT NOT NULL,
    "most_per_month" SMALLINT NOT NULL,
    "quiet_from" SMALLINT,
    "quiet_to" SMALLINT,
    "remind_days" SMALLINT,
    "expire_days" SMALLINT NOT NULL,
    "after_visit" SMALLINT NOT NULL,

    CONSTRAINT "asking_rule_pkey" PRIMARY KEY ("business_id")
);
SELECT spread('asking_rule');

-- CreateIndex
CREATE INDEX "asking_business_id_made_at_id_idx" ON "asking"("business_id", "made_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "asking_business_id_person_made_at_idx" ON "asking"("business_id", "person", "made_at");

-- CreateIndex
CREATE UNIQUE INDEX "asking_business_id_token_key" ON "asking"("business_id", "token");

-- CreateIndex
CREATE UNIQUE INDEX "asking_business_id_response_id_key" ON "asking"("business_id", "response_id");

-- CreateIndex
CREATE UNIQUE INDEX "asking_business_id_api_key_id_reference_key" ON "asking"("business_id", "api_key_id", "reference");

-- CreateIndex
CREATE INDEX "asking_sending_business_id_asking_id_at_idx" ON "asking_sending"("business_id", "asking_id", "at");

-- CreateIndex
CREATE INDEX "asking_sending_business_id_person_at_idx" ON "asking_sending"("business_id", "person", "at");

-- AddForeignKey
ALTER TABLE "asking" ADD CONSTRAINT "asking_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "asking" ADD CONSTRAINT "asking_business_id_channel_id_fkey" FOREIGN KEY ("business_id", "channel_id") REFERENCES "channel"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "asking" ADD CONSTRAINT "asking_business_id_visit_id_fkey" FOREIGN KEY ("business_id", "visit_id") REFERENCES "visit"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "asking" ADD CONSTRAINT "asking_business_id_api_key_id_fkey" FOREIGN KEY ("business_id", "api_key_id") REFERENCES "api_key"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "asking_sending" ADD CONSTRAINT "asking_sending_business_id_asking_id_fkey" FOREIGN KEY ("business_id", "asking_id") REFERENCES "asking"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "asking_stop" ADD CONSTRAINT "asking_stop_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "asking_rule" ADD CONSTRAINT "asking_rule_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "asking" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "asking" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "asking" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "asking" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "asking" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "asking_sending" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "asking_sending" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "asking_sending" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "asking_sending" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "asking_sending" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "asking_stop" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "asking_stop" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "asking_stop" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "asking_stop" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "asking_stop" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "asking_rule" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "asking_rule" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "asking_rule" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "asking_rule" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "asking_rule" TO spots_app, spots_platform;

ALTER TABLE "asking" ADD CONSTRAINT "asking_way" CHECK ("way" IN ('mail', 'sms', 'link') AND "purpose" IN ('answer', 'followUp')
  AND "source" IN ('hand', 'program', 'visit', 'followUp'));
ALTER TABLE "asking" ADD CONSTRAINT "asking_has_a_person" CHECK (("way" = 'link') = ("person" = ''));
ALTER TABLE "asking" ADD CONSTRAINT "asking_erases_its_contact" CHECK ("ended_at" IS NULL OR "contact" IS NULL);
ALTER TABLE "asking" ADD CONSTRAINT "asking_needs_its_contact" CHECK ("ended_at" IS NOT NULL OR ("way" = 'link') = ("contact" IS NULL));
ALTER TABLE "asking" ADD CONSTRAINT "asking_has_an_end" CHECK (("status" IN ('queued', 'sent', 'opened')) = ("ended_at" IS NULL));
ALTER TABLE "asking" ADD CONSTRAINT "asking_has_a_time" CHECK (("ended_at" IS NULL) = ("due_at" IS NOT NULL));
ALTER TABLE "asking" ADD CONSTRAINT "asking_skipped_has_a_reason" CHECK (("status" = 'skipped') = ("reason" <> ''));
ALTER TABLE "asking_sending" ADD CONSTRAINT "asking_sending_kind" CHECK ("kind" IN ('first', 'reminder', 'again') AND length("said") <= 500);
ALTER TABLE "asking_stop" ADD CONSTRAINT "asking_stop_reason" CHECK ("reason" IN ('unsubscribed', 'bounced', 'complained') AND "person" <> '');
ALTER TABLE "asking_rule" ADD CONSTRAINT "asking_rule_limits" CHECK ("every_days" BETWEEN 1 AND 365 AND "most_per_month" BETWEEN 1 AND 30
  AND ("quiet_from" IS NULL) = ("quiet_to" IS NULL) AND "quiet_from" BETWEEN 0 AND 1439 AND "quiet_to" BETWEEN 0 AND 1439
  AND "remind_days" BETWEEN 1 AND 30 AND "expire_days" BETWEEN 1 AND 90 AND "after_visit" BETWEEN 0 AND 20160);

-- A visit is asked about once, and a person once more only by a further asking.
CREATE UNIQUE INDEX "asking_of_visit" ON "asking" ("business_id", "visit_id") WHERE "source" = 'visit';
CREATE INDEX "asking_due" ON "asking" ("business_id", "due_at") WHERE "due_at" IS NOT NULL;
-- An asking is sent first once, and reminded of once.
CREATE UNIQUE INDEX "asking_sending_once" ON "asking_sending" ("business_id", "asking_id", "kind") WHERE "kind" <> 'again';

DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['asking', 'asking_sending', 'asking_stop', 'asking_rule', 'form_version'] LOOP
    EXECUTE format('CREATE POLICY worker ON %I TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business())', wanted);
    EXECUTE format('GRANT SELECT ON %I TO spots_worker', wanted);
  END LOOP;
END $$;
GRANT UPDATE ON "asking" TO spots_worker;
GRANT INSERT, UPDATE ON "asking_sending" TO spots_worker;
GRANT INSERT ON "asking_stop" TO spots_worker;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* The businesses with askings that are due, without the suspended ones; it tells which, and nothing of them. */
CREATE FUNCTION businesses_with_askings_due(of_at timestamptz) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT b.id FROM business b
  WHERE EXISTS (SELECT FROM asking a WHERE a.business_id = b.id AND a.due_at <= of_at)
    AND NOT EXISTS (SELECT FROM business_suspension s WHERE s.business_id = b.id AND s.lifted_at IS NULL);
END $$;

/*
 * Why a mail that waits for the mail server is not sent any more: 'over' when its asking has ended since, 'suspended' when the
 * business was suspended. Null when it is sent.
 */
CREATE FUNCTION why_asking_is_not_mailed(of_business uuid, of_mail uuid) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT FROM business_suspension s WHERE s.business_id = of_business AND s.lifted_at IS NULL) THEN RETURN 'suspended'; END IF;
  RETURN (SELECT 'over' FROM asking_sending x JOIN asking a ON a.business_id = x.business_id AND a.id = x.asking_id
    WHERE x.business_id = of_business AND a.business_id = of_business AND x.id = of_mail AND a.ended_at IS NOT NULL);
END $$;

/*
 * What the personal link of an asking leads to. No row for an unknown token. An answer that is stored counts as answered, even when its
 * process died before it noted so.
 */
CREATE FUNCTION asking_of_token(of_token text, of_at timestamptz)
RETURNS TABLE (channel_token text, response_id uuid, visit_id uuid, locale text, purpose text, state text, stopped boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = left(of_token, 7));
BEGIN
  RETURN QUERY SELECT c.token, a.response_id, a.visit_id, a.locale, a.purpose,
    CASE WHEN a.answered_at IS NOT NULL
           OR EXISTS (SELECT FROM response r WHERE r.business_id = of_business AND r.id = a.response_id) THEN 'answered'
         WHEN a.expires_at <= of_at THEN 'expired' ELSE 'open' END,
    EXISTS (SELECT FROM asking_stop s WHERE s.business_id = of_business AND s.person = a.person)
  FROM asking a JOIN channel c ON c.business_id = a.business_id AND c.id = a.channel_id
  WHERE a.business_id = of_business AND c.business_id = of_business AND a.token = of_token;
END $$;

/* How German mails address the customers of a business: du or Sie. */
CREATE FUNCTION german_address_of_business(of_business uuid) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN (SELECT b.german_address FROM business b WHERE b.id = of_business);
END $$;

/* Notes the first time that a link was opened. A program that checks the links of mails may open it, so that this alone proves no reader. */
CREATE FUNCTION note_asking_opened(of_token text, of_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE of_business uuid := (SELECT id FROM business WHERE code = left(of_token, 7));
BEGIN
  UPDATE asking a SET status = 'opened', opened_at = of_at
    WHERE a.business_id = of_business AND a.token = of_token AND a.status = 'sent';
END $$;

/* Ends an asking whose answer is stored, and erases the address. Twice is like once. */
CREATE FUNCTION note_asking_answered(of_token text, of_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE of_business uuid := (SELECT id FROM business WHERE code = left(of_token, 7));
BEGIN
  UPDATE asking a SET status = 'answered', reason = '', answered_at = of_at, opened_at = coalesce(a.opened_at, of_at), ended_at = of_at,
      contact = NULL, due_at = NULL
    WHERE a.business_id = of_business AND a.token = of_token AND a.answered_at IS NULL
      AND EXISTS (SELECT FROM response r WHERE r.business_id = of_business AND r.id = a.response_id);
END $$;

/*
 * The person of an asking is not asked any more, by any way, and what was planned for them ends. Twice is like once.
 * Returns false for an unknown token, and for a link without an address.
 */
CREATE FUNCTION stop_asking_person(of_token text, of_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  of_business uuid := (SELECT id FROM business WHERE code = left(of_token, 7));
  found_asking asking;
BEGIN
  -- The lock of the worker that sends: nothing is planned for this person meanwhile.
  PERFORM pg_advisory_xact_lock(hashtext('askings'), hashtext(of_business::text));
  SELECT * INTO found_asking FROM asking a WHERE a.business_id = of_business AND a.token = of_token AND a.person <> '';
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO asking_stop (business_id, person, reason, at) VALUES (of_business, found_asking.person, 'unsubscribed', of_at) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    PERFORM write_event(of_business, 'asking.stopped', 'customer', null, found_asking.id,
      jsonb_build_object('after', jsonb_build_object('locationId', found_asking.location_id)), of_at);
  END IF;
  UPDATE asking a SET status = 'unsubscribed', ended_at = of_at, contact = NULL, due_at = NULL
    WHERE a.business_id = of_business AND a.person = found_asking.person AND a.ended_at IS NULL;
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION businesses_with_askings_due(timestamptz), why_asking_is_not_mailed(uuid, uuid), german_address_of_business(uuid), asking_of_token(text, timestamptz),
  note_asking_opened(text, timestamptz), note_asking_answered(text, timestamptz), stop_asking_person(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION businesses_with_askings_due(timestamptz), why_asking_is_not_mailed(uuid, uuid), german_address_of_business(uuid) TO spots_worker;
GRANT EXECUTE ON FUNCTION asking_of_token(text, timestamptz), note_asking_opened(text, timestamptz), note_asking_answered(text, timestamptz),
  stop_asking_person(text, timestamptz) TO spots_intake;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
