-- AlterTable
ALTER TABLE "asking_rule" ADD COLUMN     "first_follow_up" SMALLINT DEFAULT 3,
ADD COLUMN     "second_follow_up" SMALLINT DEFAULT 21;

-- CreateTable
CREATE TABLE "follow_up" (
    "business_id" UUID NOT NULL,
    "asking_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "part" SMALLINT NOT NULL,
    "days" SMALLINT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT '',
    "told" TEXT,
    "shown" BOOLEAN,
    "unaided_at" TIMESTAMPTZ(3),
    "aided_at" TIMESTAMPTZ(3),
    "coded_at" TIMESTAMPTZ(3),
    "words_hash" TEXT,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("business_id","asking_id")
);
SELECT spread('follow_up');

-- CreateTable
CREATE TABLE "follow_up_option" (
    "business_id" UUID NOT NULL,
    "asking_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "spot_id" UUID,
    "spot_version" INTEGER,
    "text" TEXT NOT NULL,
    "ticked" BOOLEAN,

    CONSTRAINT "follow_up_option_pkey" PRIMARY KEY ("business_id","asking_id","position")
);
SELECT spread('follow_up_option');

-- CreateTable
CREATE TABLE "follow_up_mention" (
    "business_id" UUID NOT NULL,
    "asking_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "spot_version" INTEGER NOT NULL,
    "status" "mention_status" NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "follow_up_mention_pkey" PRIMARY KEY ("business_id","asking_id","spot_id")
);
SELECT spread('follow_up_mention');

-- CreateIndex
CREATE INDEX "follow_up_business_id_unaided_at_asking_id_idx" ON "follow_up"("business_id", "unaided_at", "asking_id");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_business_id_response_id_part_key" ON "follow_up"("business_id", "response_id", "part");

-- CreateIndex
CREATE INDEX "follow_up_option_business_id_spot_id_idx" ON "follow_up_option"("business_id", "spot_id");

-- CreateIndex
CREATE INDEX "follow_up_mention_business_id_spot_id_idx" ON "follow_up_mention"("business_id", "spot_id");

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_business_id_asking_id_fkey" FOREIGN KEY ("business_id", "asking_id") REFERENCES "asking"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_business_id_response_id_fkey" FOREIGN KEY ("business_id", "response_id") REFERENCES "response"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "follow_up_option" ADD CONSTRAINT "follow_up_option_business_id_asking_id_fkey" FOREIGN KEY ("business_id", "asking_id") REFERENCES "follow_up"("business_id", "asking_id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "follow_up_option" ADD CONSTRAINT "follow_up_option_business_id_spot_id_spot_version_fkey" FOREIGN KEY ("business_id", "spot_id", "spot_version") REFERENCES "spot_version"("business_id", "spot_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "follow_up_mention" ADD CONSTRAINT "follow_up_mention_business_id_asking_id_fkey" FOREIGN KEY ("business_id", "asking_id") REFERENCES "follow_up"("business_id", "asking_id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "follow_up_mention" ADD CONSTRAINT "follow_up_mention_business_id_spot_id_spot_version_fkey" FOREIGN KEY ("business_id", "spot_id", "spot_version") REFERENCES "spot_version"("business_id", "spot_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app reads them: they are made by the worker and answered by customers.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['follow_up', 'follow_up_option', 'follow_up_mention'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wanted);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wanted);
    EXECUTE format('CREATE POLICY tenant ON %I TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business())', wanted);
    EXECUTE format('CREATE POLICY platform ON %I TO spots_platform USING (true) WITH CHECK (true)', wanted);
    EXECUTE format('CREATE POLICY worker ON %I TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business())', wanted);
    EXECUTE format('GRANT SELECT ON %I TO spots_app, spots_worker', wanted);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO spots_platform', wanted);
    EXECUTE format('GRANT INSERT ON %I TO spots_worker', wanted);
  END LOOP;
END $$;
GRANT UPDATE ("coded_at", "words_hash") ON "follow_up" TO spots_worker;
GRANT DELETE ON "follow_up_mention" TO spots_worker;
GRANT INSERT ON "asking" TO spots_worker;
GRANT SELECT ("trade") ON "business" TO spots_worker;

ALTER TABLE "asking_rule" ADD CONSTRAINT "asking_rule_follow_ups" CHECK ("first_follow_up" BETWEEN 1 AND 60
  AND "second_follow_up" BETWEEN 2 AND 90 AND ("first_follow_up" IS NULL OR "second_follow_up" > "first_follow_up"));
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_part" CHECK ("part" IN (1, 2) AND "days" BETWEEN 1 AND 90);
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_told" CHECK ("told" IN ('none', 'one', 'few', 'more'));
-- The list is answered after the unaided questions, and nothing is said before they are answered.
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_unaided_first" CHECK ("aided_at" >= "unaided_at" OR "aided_at" IS NULL);
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_aided_has_unaided" CHECK ("aided_at" IS NULL OR "unaided_at" IS NOT NULL);
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_says_when" CHECK ("unaided_at" IS NOT NULL
  OR ("text" = '' AND "told" IS NULL AND "shown" IS NULL));
ALTER TABLE "follow_up_option" ADD CONSTRAINT "follow_up_option_spot" CHECK (("spot_id" IS NULL) = ("spot_version" IS NULL) AND "text" <> '');
CREATE UNIQUE INDEX "follow_up_option_one_decoy" ON "follow_up_option" ("business_id", "asking_id") WHERE "spot_id" IS NULL;
CREATE INDEX "follow_up_uncoded" ON "follow_up" ("business_id") WHERE "coded_at" IS NULL AND "text" <> '';

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/*
 * The follow-ups of a business that are due and not planned: of answers whose customers agreed and left an address, on the days
 * of the rule (3 and 21 without one). One that is late by more than a week is left out.
 */
CREATE FUNCTION follow_ups_due(of_business uuid, of_at timestamptz) RETURNS TABLE (response_id uuid, part int, days int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH asked AS (
    SELECT p.part, p.days FROM asking_rule u
    CROSS JOIN LATERAL (VALUES (1, u.first_follow_up::int), (2, u.second_follow_up::int)) AS p (part, days)
    WHERE u.business_id = of_business AND p.days IS NOT NULL
    UNION ALL SELECT p.part, p.days FROM (VALUES (1, 3), (2, 21)) AS p (part, days)
    WHERE NOT EXISTS (SELECT FROM asking_rule u WHERE u.business_id = of_business)
  )
  SELECT r.id, a.part, a.days FROM asked a
  JOIN consent c ON c.business_id = of_business AND c.purpose = 'followUp' AND c.withdrawn_at IS NULL
    AND c.given_at > of_at - make_interval(days => a.days + 7)
  JOIN response r ON r.business_id = of_business AND r.id = c.response_id AND r.contact IS NOT NULL
    AND r.answered_at <= of_at - make_interval(days => a.days) AND r.answered_at > of_at - make_interval(days => a.days + 7)
  WHERE NOT EXISTS (SELECT FROM follow_up f WHERE f.business_id = of_business AND f.response_id = r.id AND f.part = a.part)
  ORDER BY r.answered_at, r.id, a.part;
END $$;

/* The businesses with askings or follow-ups that are due, without the suspended ones; it tells which, and nothing of them. */
CREATE OR REPLACE FUNCTION businesses_with_askings_due(of_at timestamptz) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT b.id FROM business b
  WHERE (EXISTS (SELECT FROM asking a WHERE a.business_id = b.id AND a.due_at <= of_at)
      OR EXISTS (SELECT FROM follow_ups_due(b.id, of_at)))
    AND NOT EXISTS (SELECT FROM business_suspension s WHERE s.business_id = b.id AND s.lifted_at IS NULL);
END $$;

/* The businesses with answers or texts of follow-ups that are not coded; it tells which, and nothing of them. */
CREATE OR REPLACE FUNCTION businesses_with_uncoded_responses() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT r.business_id FROM response r
  WHERE (r.recall_text <> '' OR r.comment <> '') AND NOT EXISTS (SELECT FROM coding c WHERE c.business_id = r.business_id AND c.response_id = r.id)
  UNION SELECT f.business_id FROM follow_up f WHERE f.coded_at IS NULL AND f.text <> '';
END $$;

/*
 * What the link of a follow-up shows: whether the customer still agrees, what they have answered, and the list. Which line of it
 * is the decoy is not told. No row for another link.
 */
CREATE FUNCTION follow_up_of_token(of_token text) RETURNS TABLE (agreed boolean, told boolean, chosen boolean, lines jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = left(of_token, 7));
BEGIN
  RETURN QUERY
  SELECT EXISTS (SELECT FROM consent c WHERE c.business_id = of_business AND c.response_id = f.response_id
                 AND c.purpose = 'followUp' AND c.withdrawn_at IS NULL),
    f.unaided_at IS NOT NULL, f.aided_at IS NOT NULL,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('position', o.position, 'text', o.text) ORDER BY o.position), '[]')
     FROM follow_up_option o WHERE o.business_id = of_business AND o.asking_id = f.asking_id)
  FROM asking a JOIN follow_up f ON f.business_id = a.business_id AND f.asking_id = a.id
  WHERE a.business_id = of_business AND f.business_id = of_business AND a.token = of_token;
END $$;

/*
 * Stores what a customer still remembers unaided, once: a second answer changes nothing. Ends the asking and erases the address.
 * False when it was answered before, has expired, or the customer does not agree any more.
 */
CREATE FUNCTION tell_follow_up(of_token text, of_at timestamptz, of_locale text, of_text text, of_told text, of_shown boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  of_business uuid := (SELECT id FROM business WHERE code = left(of_token, 7));
  of_asking uuid := (SELECT a.id FROM asking a WHERE a.business_id = of_business AND a.token = of_token AND a.expires_at > of_at);
BEGIN
  UPDATE follow_up f SET text = of_text, locale = of_locale, told = of_told, shown = of_shown, unaided_at = of_at
    WHERE f.business_id = of_business AND f.asking_id = of_asking AND f.unaided_at IS NULL
      AND EXISTS (SELECT FROM consent c WHERE c.business_id = of_business AND c.response_id = f.response_id
                  AND c.purpose = 'followUp' AND c.withdrawn_at IS NULL);
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE asking a SET status = 'answered', reason = '', answered_at = of_at, opened_at = coalesce(a.opened_at, of_at),
      ended_at = of_at, contact = NULL, due_at = NULL, again = false
    WHERE a.business_id = of_business AND a.id = of_asking;
  PERFORM pg_notify('spots_response', of_business::text);
  RETURN true;
END $$;

/* Stores which lines of the list a customer remembers, once, after the unaided answer and while they agree. False otherwise. */
CREATE FUNCTION choose_follow_up(of_token text, of_at timestamptz, of_positions int[]) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  of_business uuid := (SELECT id FROM business WHERE code = left(of_token, 7));
  of_asking uuid := (SELECT a.id FROM asking a WHERE a.business_id = of_business AND a.token = of_token AND a.expires_at > of_at);
BEGIN
  UPDATE follow_up f SET aided_at = greatest(of_at, f.unaided_at)
    WHERE f.business_id = of_business AND f.asking_id = of_asking AND f.unaided_at IS NOT NULL AND f.aided_at IS NULL
      AND EXISTS (SELECT FROM follow_up_option o WHERE o.business_id = of_business AND o.asking_id = of_asking)
      AND EXISTS (SELECT FROM consent c WHERE c.business_id = of_business AND c.response_id = f.response_id
                  AND c.purpose = 'followUp' AND c.withdrawn_at IS NULL);
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE follow_up_option o SET ticked = o.position = ANY (of_positions)
    WHERE o.business_id = of_business AND o.asking_id = of_asking;
  RETURN true;
END $$;

/*
 * Withdraws a consent of an answer by its link, or all of them. The contact is erased when no consent holds that needs it.
 * With the consent to be asked again, its follow-ups that wait end, and their addresses are erased.
 * Twice is like once. Locks the answer, so that no correction gives the contact back meanwhile. False for an unknown link.
 */
CREATE OR REPLACE FUNCTION withdraw_consents(of_code text, of_response uuid, of_key text, of_purpose text, of_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  of_business uuid := (SELECT id FROM business WHERE code = of_code);
  of_location uuid;
  purposes jsonb;
BEGIN
  -- The lock of the worker that sends: no follow-up is planned or sent meanwhile.
  PERFORM pg_advisory_xact_lock(hashtext('askings'), hashtext(of_business::text));
  SELECT r.location_id INTO of_location FROM response r WHERE r.business_id = of_business AND r.id = of_response FOR UPDATE;
  IF NOT EXISTS (SELECT FROM consent c WHERE c.business_id = of_business AND c.response_id = of_response AND c.link_key = of_key
                 AND (of_purpose IS NULL OR c.purpose::text = of_purpose)) THEN RETURN false; END IF;
  WITH ended AS (
    UPDATE consent c SET withdrawn_at = greatest(of_at, c.given_at)
    WHERE c.business_id = of_business AND c.response_id = of_response AND c.withdrawn_at IS NULL
      AND (of_purpose IS NULL OR c.purpose::text = of_purpose)
    RETURNING c.purpose
  ) SELECT jsonb_agg(e.purpose::text ORDER BY e.purpose) INTO purposes FROM ended e;
  IF purposes IS NULL THEN RETURN true; END IF;
  UPDATE response r SET contact = NULL
    WHERE r.business_id = of_business AND r.id = of_response AND r.contact IS NOT NULL AND NOT EXISTS (
      SELECT FROM consent c WHERE c.business_id = of_business AND c.response_id = of_response AND c.withdrawn_at IS NULL
        AND c.purpose <> 'quote');
  IF purposes ? 'followUp' THEN
    UPDATE asking a SET status = 'skipped', reason = 'withdrawn', ended_at = of_at, contact = NULL, due_at = NULL, again = false
      FROM follow_up f WHERE f.business_id = of_business AND f.response_id = of_response
        AND a.business_id = of_business AND a.id = f.asking_id AND a.ended_at IS NULL;
  END IF;
  PERFORM write_event(of_business, 'consent.withdrawn', 'customer', null, of_response,
    jsonb_build_object('after', jsonb_build_object('locationId', of_location, 'purposes', purposes)), of_at);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION follow_ups_due(uuid, timestamptz), follow_up_of_token(text),
  tell_follow_up(text, timestamptz, text, text, text, boolean), choose_follow_up(text, timestamptz, int[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION follow_ups_due(uuid, timestamptz) TO spots_worker;
GRANT EXECUTE ON FUNCTION follow_up_of_token(text), tell_follow_up(text, timestamptz, text, text, text, boolean),
  choose_follow_up(text, timestamptz, int[]) TO spots_intake;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
