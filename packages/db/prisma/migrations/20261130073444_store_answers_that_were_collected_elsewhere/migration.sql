-- AlterEnum
ALTER TYPE "channel_kind" ADD VALUE 'import';
ALTER TYPE "channel_kind" ADD VALUE 'api';

-- AlterTable
ALTER TABLE "response" ADD COLUMN     "import_id" UUID,
ADD COLUMN     "received_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "answer_import" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "by_member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "answer_import_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('answer_import');

-- CreateIndex
CREATE INDEX "answer_import_business_id_at_idx" ON "answer_import"("business_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_business_id_import_id_fkey" FOREIGN KEY ("business_id", "import_id") REFERENCES "answer_import"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "answer_import" ADD CONSTRAINT "answer_import_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "answer_import" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "answer_import" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "answer_import" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "answer_import" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "answer_import" TO spots_app, spots_platform;

ALTER TABLE "response" ADD CONSTRAINT "response_of_import_received" CHECK ("import_id" IS NULL OR "received_at" IS NOT NULL);
ALTER TABLE "answer_import" ADD CONSTRAINT "answer_import_undone_after" CHECK ("undone_at" >= "at");
CREATE INDEX "response_of_import" ON "response"("business_id", "import_id") WHERE "import_id" IS NOT NULL;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/*
 * Stores answers of the calling business that lists and programs bring, with the consent to a reply where there is an address, and
 * returns the ids that were not stored before. The app cannot insert answers otherwise. A key of another business fails
 * at the foreign keys, which begin with the business.
 */
CREATE FUNCTION store_answers_of_others(of_rows jsonb, of_at timestamptz, of_import uuid) RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := app_business();
BEGIN
  IF of_business IS NULL THEN RAISE EXCEPTION 'no business'; END IF;
  RETURN QUERY WITH given AS (
    SELECT * FROM jsonb_to_recordset(of_rows) AS g (id uuid, "channelId" uuid, "locationId" uuid, "visitId" uuid,
      "answeredAt" timestamptz, locale text, "recallText" text, recommend smallint, comment text, contact text, "consentVersion" smallint)
  ), stored AS (
    INSERT INTO response (business_id, id, channel_id, location_id, visit_id, answered_at, received_at, import_id, locale,
      recall_text, recommend, comment, contact)
    SELECT of_business, id, "channelId", "locationId", "visitId", "answeredAt", of_at, of_import, locale,
      "recallText", recommend, comment, contact FROM given
    ON CONFLICT DO NOTHING RETURNING id
  ), agreed AS (
    INSERT INTO consent (business_id, response_id, purpose, version, language, given_at, link_key)
    SELECT of_business, g.id, 'reply', "consentVersion", locale, "answeredAt", left(replace(gen_random_uuid()::text, '-', ''), 22)
    FROM given g JOIN stored s ON s.id = g.id WHERE contact IS NOT NULL
  )
  SELECT id FROM stored;
END $$;

/*
 * Deletes the answers that an import of the calling business brought, except those that have a case or thanks by now, and returns
 * their number. Takes the lock of the coding, which would otherwise store mentions of a deleted answer.
 */
CREATE FUNCTION undo_answer_import(of_import uuid) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  of_business uuid := app_business();
  gone int;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('coding'), hashtext(of_business::text));
  DELETE FROM response r WHERE r.business_id = of_business AND r.import_id = of_import
    AND NOT EXISTS (SELECT FROM service_case c WHERE c.business_id = of_business AND c.response_id = r.id)
    AND NOT EXISTS (SELECT FROM kudos k WHERE k.business_id = of_business AND k.response_id = r.id);
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;

/* What the code of a visit can still do for an answer of the calling business; an open one is taken, with the visit if it has started. */
CREATE FUNCTION take_visit_code(of_channel uuid, of_response uuid, of_code text, of_at timestamptz)
RETURNS TABLE (state text, visit_id uuid) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE of_business uuid := app_business();
BEGIN
  state := state_of_visit_code(of_business, of_channel, of_code, of_response, of_at);
  IF state = 'open' THEN visit_id := visit_of_answer(of_business, of_channel, of_response, of_code, of_at, of_at); END IF;
  RETURN NEXT;
END $$;

/* An answer of a list has no event of its own: its import has one. Others are noted at the time they came. */
CREATE OR REPLACE FUNCTION record_responses() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  counted record;
  answer record;
  nth bigint;
BEGIN
  -- Ordered by business: two batches lock the counters in the same order.
  FOR counted IN SELECT business_id, count(*) FILTER (WHERE import_id IS NULL) AS answers FROM new_rows
    GROUP BY business_id ORDER BY business_id LOOP
    IF counted.answers > 0 THEN
      INSERT INTO event_counter AS c (business_id, last) VALUES (counted.business_id, counted.answers)
        ON CONFLICT (business_id) DO UPDATE SET last = c.last + excluded.last RETURNING c.last - counted.answers INTO nth;
      FOR answer IN SELECT * FROM new_rows r WHERE r.business_id = counted.business_id AND r.import_id IS NULL
        ORDER BY r.answered_at, r.id LOOP
        nth := nth + 1;
        INSERT INTO event (business_id, seq, type, actor, subject_id, data, at)
        VALUES (answer.business_id, nth, 'response.received', 'customer', answer.id,
                jsonb_build_object('channelId', answer.channel_id, 'locationId', answer.location_id),
                coalesce(answer.received_at, answer.answered_at));
      END LOOP;
    END IF;
    -- On a shard (named response_102242) the statement that stores notifies: nobody listens to the shard's machine.
    IF TG_TABLE_NAME = 'response' THEN
      PERFORM pg_notify('spots_response', counted.business_id::text), pg_notify('spots_event', counted.business_id::text);
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION store_answers_of_others(jsonb, timestamptz, uuid), undo_answer_import(uuid),
  take_visit_code(uuid, uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION store_answers_of_others(jsonb, timestamptz, uuid), undo_answer_import(uuid),
  take_visit_code(uuid, uuid, text, timestamptz) TO spots_app;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
