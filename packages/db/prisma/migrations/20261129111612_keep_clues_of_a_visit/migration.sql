-- CreateEnum
CREATE TYPE "clue_kind" AS ENUM ('occasion', 'arrival', 'mood', 'hesitation', 'preference', 'company');
SELECT add_enum_casts('clue_kind');

-- CreateEnum
CREATE TYPE "clue_certainty" AS ENUM ('said', 'impression');
SELECT add_enum_casts('clue_certainty');

-- CreateEnum
CREATE TYPE "clue_status" AS ENUM ('open', 'acted', 'wrong', 'expired', 'erased');
SELECT add_enum_casts('clue_status');

-- CreateEnum
CREATE TYPE "lesson_outcome" AS ENUM ('acted', 'not_this', 'wrong');
SELECT add_enum_casts('lesson_outcome');

-- AlterTable
ALTER TABLE "visit" ADD COLUMN     "notes_refused_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "clue" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "kind" "clue_kind" NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "concepts" TEXT[],
    "certainty" "clue_certainty" NOT NULL,
    "caught_by_id" UUID NOT NULL,
    "caught_at" TIMESTAMPTZ(3) NOT NULL,
    "consent_until" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "status" "clue_status" NOT NULL DEFAULT 'open',
    "ended_at" TIMESTAMPTZ(3),
    "moment_id" UUID,
    "contradicts_id" UUID,
    "refused_spot_ids" UUID[],

    CONSTRAINT "clue_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('clue');

-- CreateTable
CREATE TABLE "clue_lesson" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "spot_id" UUID,
    "kind" "clue_kind" NOT NULL,
    "concepts" TEXT[],
    "outcome" "lesson_outcome" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clue_lesson_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('clue_lesson');

-- CreateIndex
CREATE INDEX "clue_business_id_visit_id_idx" ON "clue"("business_id", "visit_id");

-- CreateIndex
CREATE INDEX "clue_business_id_caught_at_id_idx" ON "clue"("business_id", "caught_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "clue_business_id_moment_id_key" ON "clue"("business_id", "moment_id");

-- CreateIndex
CREATE INDEX "clue_lesson_business_id_at_idx" ON "clue_lesson"("business_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "clue" ADD CONSTRAINT "clue_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "clue" ADD CONSTRAINT "clue_business_id_visit_id_fkey" FOREIGN KEY ("business_id", "visit_id") REFERENCES "visit"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "clue" ADD CONSTRAINT "clue_business_id_caught_by_id_fkey" FOREIGN KEY ("business_id", "caught_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "clue" ADD CONSTRAINT "clue_business_id_moment_id_fkey" FOREIGN KEY ("business_id", "moment_id") REFERENCES "moment"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "clue" ADD CONSTRAINT "clue_business_id_contradicts_id_fkey" FOREIGN KEY ("business_id", "contradicts_id") REFERENCES "clue"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "clue_lesson" ADD CONSTRAINT "clue_lesson_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "clue" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "clue" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "clue" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "clue" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "clue" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "clue_lesson" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "clue_lesson" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "clue_lesson" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "clue_lesson" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "clue_lesson" TO spots_app, spots_platform;

ALTER TABLE "clue" ADD CONSTRAINT "clue_words_are_short" CHECK (length("words") <= 140);
ALTER TABLE "clue" ADD CONSTRAINT "clue_has_an_end" CHECK (("status" = 'open') = ("ended_at" IS NULL));
-- Nothing that was noted stays with a clue that has ended, and a clue that is open says something.
ALTER TABLE "clue" ADD CONSTRAINT "clue_erases_its_words"
  CHECK ("status" IN ('open', 'acted') OR ("words" = '' AND cardinality("concepts") = 0));
ALTER TABLE "clue" ADD CONSTRAINT "clue_is_open_with_words" CHECK ("status" <> 'open' OR "words" <> '');
ALTER TABLE "clue" ADD CONSTRAINT "clue_is_kept_with_consent"
  CHECK ("expires_at" IS NULL OR ("consent_until" IS NOT NULL AND "expires_at" <= "consent_until"));
ALTER TABLE "clue" ADD CONSTRAINT "clue_acted_has_a_moment" CHECK ("status" <> 'acted' OR "moment_id" IS NOT NULL);
ALTER TABLE "clue_lesson" ADD CONSTRAINT "lesson_has_a_spot" CHECK (("outcome" = 'wrong') = ("spot_id" IS NULL));

-- Those of which something is still stored: of a phone, of a board, and those that the worker erases.
CREATE INDEX "clue_stored" ON "clue" ("business_id", "location_id", "caught_at") WHERE "words" <> '';
CREATE INDEX "clue_to_erase" ON "clue" ("business_id", "expires_at") WHERE "words" <> '' AND "expires_at" IS NOT NULL;

-- The worker ends visits, and with them what was noted.
CREATE POLICY worker ON "clue" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT, UPDATE ON "clue" TO spots_worker;

/* Erases what was noted until the end of a visit, however the visit ends. */
CREATE FUNCTION end_clues_of_visit() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
DECLARE of_business uuid := NEW.business_id;
BEGIN
  UPDATE clue c SET status = 'expired', ended_at = coalesce(NEW.ended_at, now()), words = '', concepts = '{}', contradicts_id = NULL
    WHERE c.business_id = of_business AND c.visit_id = NEW.id AND c.expires_at IS NULL AND c.status = 'open';
  UPDATE clue c SET words = '', concepts = '{}', contradicts_id = NULL
    WHERE c.business_id = of_business AND c.visit_id = NEW.id AND c.expires_at IS NULL AND c.words <> '';
  RETURN NULL;
END $$;
CREATE TRIGGER clues_end_with_their_visit AFTER UPDATE OF is_open ON visit
  FOR EACH ROW WHEN (OLD.is_open AND NOT NEW.is_open) EXECUTE FUNCTION end_clues_of_visit();

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* The businesses with clues that are kept longer than their time; it tells which, and nothing of them. */
CREATE FUNCTION businesses_with_clues_over(of_at timestamptz) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT DISTINCT business_id FROM clue WHERE words <> '' AND expires_at <= of_at;
END $$;

/*
 * What is stored about the customer of a visit, for whoever has its code: a row for each clue, and one for the name and the
 * occasion. No row without an id for a code that is unknown; one row without an item when nothing is stored.
 */
CREATE FUNCTION notes_of_visit_code(of_code text)
RETURNS TABLE (business_id uuid, business_name text, locale text, german_address text, time_zone text, accent text, location_name text,
               refused boolean, item_id uuid, kind text, words text, noted_at timestamptz, kept_until timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = left(of_code, 7));
BEGIN
  RETURN QUERY
  SELECT b.id, b.name, b.locale, b.german_address, l.time_zone, b.accent, l.name, v.notes_refused_at IS NOT NULL,
         n.item_id, n.kind, n.words, n.noted_at, n.kept_until
  FROM visit_code x
  JOIN business b ON b.id = x.business_id
  JOIN location l ON l.business_id = x.business_id AND l.id = x.location_id
  LEFT JOIN visit v ON v.business_id = x.business_id AND v.id = x.id
  LEFT JOIN LATERAL (
    SELECT c.id AS item_id, c.kind::text AS kind, c.words AS words, c.caught_at AS noted_at, c.expires_at AS kept_until
    FROM clue c WHERE c.business_id = v.business_id AND c.visit_id = v.id AND c.words <> ''
    UNION ALL
    SELECT v.id, k.kind, k.words, v.consent_at, NULL::timestamptz
    FROM (VALUES ('name', v.customer_name), ('reason', v.occasion)) k (kind, words) WHERE k.words <> ''
  ) n ON true
  WHERE b.id = of_business AND x.business_id = of_business AND l.business_id = of_business AND x.code = of_code
  ORDER BY n.noted_at, n.item_id, n.kind;
END $$;

/*
 * Erases one clue of the visit of a code, or, without a clue, everything that is stored about its customer; then nothing
 * more is noted on that visit. Twice is like once. Takes the lock of the visits, so that no clue is stored meanwhile.
 * Returns false for an unknown code.
 */
CREATE FUNCTION erase_notes_of_visit_code(of_code text, of_clue uuid, of_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  of_business uuid := (SELECT id FROM business WHERE code = left(of_code, 7));
  of_visit uuid := (SELECT x.id FROM visit_code x WHERE x.business_id = of_business AND x.code = of_code);
  of_location uuid;
BEGIN
  IF of_visit IS NULL THEN RETURN false; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('visits'), hashtext(of_business::text));
  SELECT v.location_id INTO of_location FROM visit v WHERE v.business_id = of_business AND v.id = of_visit FOR NO KEY UPDATE;
  IF of_location IS NULL THEN RETURN true; END IF;
  IF of_clue IS NULL THEN
    UPDATE visit v SET notes_refused_at = of_at, customer_name = '', occasion = '', consent_at = NULL
      WHERE v.business_id = of_business AND v.id = of_visit AND v.notes_refused_at IS NULL;
    IF FOUND THEN
      PERFORM write_event(of_business, 'clue.withdrawn', 'customer', null, of_visit,
        jsonb_build_object('after', jsonb_build_object('locationId', of_location)), of_at);
    END IF;
  END IF;
  UPDATE clue c SET status = 'erased', ended_at = of_at, words = '', concepts = '{}', contradicts_id = NULL
    WHERE c.business_id = of_business AND c.visit_id = of_visit AND c.words <> '' AND (of_clue IS NULL OR c.id = of_clue);
  IF FOUND AND of_clue IS NOT NULL THEN
    PERFORM write_event(of_business, 'clue.erased', 'customer', null, of_clue,
      jsonb_build_object('after', jsonb_build_object('locationId', of_location)), of_at);
  END IF;
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION businesses_with_clues_over(timestamptz), notes_of_visit_code(text),
  erase_notes_of_visit_code(text, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION businesses_with_clues_over(timestamptz) TO spots_worker;
GRANT EXECUTE ON FUNCTION notes_of_visit_code(text), erase_notes_of_visit_code(text, uuid, timestamptz) TO spots_intake;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
