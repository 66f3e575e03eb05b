-- AlterTable
ALTER TABLE "coding" ADD COLUMN     "words_hash" TEXT;

-- CreateTable
CREATE TABLE "recoding" (
    "business_id" UUID NOT NULL,
    "words_hash" TEXT NOT NULL,
    "answers" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "recoding_pkey" PRIMARY KEY ("business_id")
);
SELECT spread('recoding');

-- CreateIndex
CREATE INDEX "coding_business_id_words_hash_idx" ON "coding"("business_id", "words_hash");

-- AddForeignKey
ALTER TABLE "recoding" ADD CONSTRAINT "recoding_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "recoding" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "recoding" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "recoding" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "recoding" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "recoding" TO spots_app, spots_platform;

-- Coded by a matcher, with texts that no hash tells: coded again at the worker's next start.
UPDATE "coding" SET "words_hash" = '' WHERE "matcher_version" ~ '^[0-9]+$';

CREATE POLICY worker ON "recoding" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
REVOKE INSERT, UPDATE, DELETE ON "recoding" FROM spots_app;
GRANT SELECT, INSERT, UPDATE ON "recoding" TO spots_worker;

-- The worker replaces what the matcher found before; mentions that a person decided about it leaves.
GRANT UPDATE ON "coding" TO spots_worker;
GRANT UPDATE, DELETE ON "mention" TO spots_worker;

-- What the matcher reads an answer with: published texts, a location's own ones, and words learned from decisions.
CREATE FUNCTION announce_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('spots_words', coalesce(NEW.business_id, OLD.business_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER words_are_announced AFTER INSERT OR UPDATE OF content ON "spot_version" FOR EACH ROW EXECUTE FUNCTION announce_words();
CREATE TRIGGER words_are_announced AFTER INSERT OR UPDATE OR DELETE ON "spot_override" FOR EACH ROW EXECUTE FUNCTION announce_words();
CREATE TRIGGER words_are_announced AFTER INSERT ON "mention_decision" FOR EACH ROW EXECUTE FUNCTION announce_words();

-- Every business with answers that a matcher coded; for the worker's start and an infrequent run.
GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;
CREATE FUNCTION businesses_with_coded_responses() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT b.id FROM business b
  WHERE EXISTS (SELECT FROM coding c WHERE c.business_id = b.id AND c.words_hash IS NOT NULL);
END $$;
REVOKE ALL ON FUNCTION businesses_with_coded_responses() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION businesses_with_coded_responses() TO spots_worker;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
