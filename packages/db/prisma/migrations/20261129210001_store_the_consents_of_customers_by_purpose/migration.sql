-- CreateEnum
CREATE TYPE "consent_purpose" AS ENUM ('reply', 'followUp', 'quote', 'news');
SELECT add_enum_casts('consent_purpose');

-- CreateTable
CREATE TABLE "consent" (
    "business_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "purpose" "consent_purpose" NOT NULL,
    "version" SMALLINT NOT NULL,
    "language" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "link_key" TEXT NOT NULL,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("business_id","response_id","purpose")
);
SELECT spread('consent');

-- CreateIndex
CREATE INDEX "consent_business_id_purpose_given_at_idx" ON "consent"("business_id", "purpose", "given_at");

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_business_id_response_id_fkey" FOREIGN KEY ("business_id", "response_id") REFERENCES "response"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "consent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "consent" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "consent" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "consent" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "consent" TO spots_app, spots_platform;
-- Consents are given and withdrawn by customers: the app reads them.
REVOKE INSERT, UPDATE, DELETE ON "consent" FROM spots_app;
CREATE POLICY worker ON "consent" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT ON "consent" TO spots_worker;
CREATE POLICY intake_inserts ON "consent" FOR INSERT TO spots_intake WITH CHECK (true);
GRANT INSERT ON "consent" TO spots_intake;

ALTER TABLE "consent" ADD CONSTRAINT "consent_version_and_key" CHECK ("version" >= 1 AND length("link_key") = 22);
ALTER TABLE "consent" ADD CONSTRAINT "consent_withdrawn_after_given" CHECK ("withdrawn_at" >= "given_at");


/*
 * Stores responses with their thanks and consents, all or none, and returns the keys of those that were not stored before. The feedback
 * app calls it by this name alone: tooling/scale-out replaces its body with one statement a business. Rows of the standard
 * form do not have the columns of other forms.
 */
CREATE OR REPLACE FUNCTION receive_responses(of_rows jsonb) RETURNS TABLE (business_id uuid, id uuid)
LANGUAGE plpgsql SET search_path = public AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY WITH given AS (
    SELECT * FROM jsonb_to_recordset(of_rows) AS g (
      "businessId" uuid, id uuid, "channelId" uuid, "locationId" uuid, "visitId" uuid, "answeredAt" timestamptz,
      locale text, "recallText" text, recommend smallint, comment text, contact text, thanks jsonb,
      "formId" uuid, "formVersion" int, satisfaction smallint, effort smallint, pressured smallint, genuine smallint, answers jsonb,
      consents jsonb, "consentKey" text)
  ), stored AS (
    INSERT INTO response (business_id, id, channel_id, location_id, visit_id, answered_at, locale, recall_text, recommend, comment, contact,
      form_id, form_version, satisfaction, effort, pressured, genuine, answers)
    SELECT "businessId", id, "channelId", "locationId", "visitId", "answeredAt", locale, "recallText", recommend, comment, contact,
      "formId", coalesce("formVersion", 1), satisfaction, effort, pressured, genuine, answers FROM given
    ON CONFLICT DO NOTHING RETURNING business_id, id
  ), thanked AS (
    INSERT INTO kudos (business_id, id, response_id, member_id, words, given_at)
    SELECT "businessId", (thanks->>'id')::uuid, g.id, (thanks->>'memberId')::uuid, thanks->>'words', "answeredAt"
    FROM given g JOIN stored s ON s.business_id = "businessId" AND s.id = g.id WHERE thanks->>'id' IS NOT NULL
  ), agreed AS (
    INSERT INTO consent (business_id, response_id, purpose, version, language, given_at, link_key)
    SELECT "businessId", g.id, c.purpose, c.version, locale, "answeredAt", "consentKey"
    FROM given g JOIN stored s ON s.business_id = "businessId" AND s.id = g.id
    CROSS JOIN LATERAL jsonb_to_recordset(g.consents) AS c (purpose consent_purpose, version smallint)
  )
  SELECT business_id, id FROM stored;
END $$;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

-- An address was stored with consent to mails about the answer only. 82 random bits make the key of its link.
INSERT INTO consent (business_id, response_id, purpose, version, language, given_at, link_key)
SELECT business_id, id, 'reply', 1, locale, answered_at, left(replace(gen_random_uuid()::text, '-', ''), 22)
FROM response WHERE contact IS NOT NULL;

/*
 * Which of these rows (their indexes, from 0) say exactly what is stored under their business and id. A consent that was
 * withdrawn meanwhile, and the contact that was erased with it, are as stored, so that a repeated request does not restore them.
 */
CREATE OR REPLACE FUNCTION rows_as_stored(of_rows jsonb) RETURNS SETOF int
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  nth int;
  given jsonb;
  of_business uuid;
BEGIN
  FOR nth, given IN SELECT ordinality - 1, value FROM jsonb_array_elements(of_rows) WITH ORDINALITY LOOP
    of_business := given->>'businessId';
    IF EXISTS (
      SELECT FROM response r
      LEFT JOIN kudos k ON k.business_id = r.business_id AND k.response_id = r.id
      WHERE r.business_id = of_business AND r.id = (given->>'id')::uuid
        AND (r.channel_id, r.locale, r.recall_text, r.comment)
          = ((given->>'channelId')::uuid, given->>'locale', given->>'recallText', given->>'comment')
        AND (r.visit_id, r.recommend)
          IS NOT DISTINCT FROM ((given->>'visitId')::uuid, (given->>'recommend')::smallint)
        AND (r.contact IS NOT DISTINCT FROM given->>'contact' OR r.contact IS NULL AND EXISTS (
          SELECT FROM consent c WHERE c.business_id = of_business AND c.response_id = r.id AND c.withdrawn_at IS NOT NULL))
        AND (SELECT coalesce(jsonb_agg(c.purpose::text ORDER BY c.purpose::text), '[]') FROM consent c
             WHERE c.business_id = of_business AND c.response_id = r.id)
          = (SELECT coalesce(jsonb_agg(g->>'purpose' ORDER BY g->>'purpose'), '[]')
             FROM jsonb_array_elements(coalesce(nullif(given->'consents', 'null'), '[]')) g)
        AND (r.form_id, r.form_version, r.satisfaction, r.effort, r.pressured, r.genuine, r.answers)
          IS NOT DISTINCT FROM ((given->>'formId')::uuid, coalesce((given->>'formVersion')::int, 1), (given->>'satisfaction')::smallint,
            (given->>'effort')::smallint, (given->>'pressured')::smallint, (given->>'genuine')::smallint, nullif(given->'answers', 'null'))
        AND k.member_id IS NOT DISTINCT FROM (given->'thanks'->>'memberId')::uuid
        AND coalesce(k.words, '') = coalesce(given->'thanks'->>'words', '')
    ) THEN RETURN NEXT nth; END IF;
  END LOOP;
END $$;

/*
 * Stores what a customer says now in place of what the same answer said before; one answer stays one answer. What was
 * read out of the former words (mentions, thanks, a manager's decision about them) goes with them, and the answer is
 * coded anew. The former words are kept in the event, without the contact.
 * A consent that is not given any more goes with them; one that was withdrawn by its link stays withdrawn.
 * An answer from before correctableSince, where that is given, stays as it is.
 * Returns 'corrected', 'late' when it stays as it is, 'same' when it says what is stored, 'other' when there is no such answer on this channel.
 */
CREATE OR REPLACE FUNCTION correct_response(given jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  of_business uuid := (given->>'businessId')::uuid;
  of_id uuid := (given->>'id')::uuid;
  was response;
  thanked kudos;
  agreed jsonb;
  address text;
  agrees jsonb := coalesce(nullif(given->'consents', 'null'), '[]');
BEGIN
  -- The lock of the coding: no process reads the former words and stores what it found in them after this.
  PERFORM pg_advisory_xact_lock(hashtext('coding'), hashtext(of_business::text));
  SELECT * INTO was FROM response r
    WHERE r.business_id = of_business AND r.id = of_id AND r.channel_id = (given->>'channelId')::uuid FOR UPDATE;
  IF NOT FOUND THEN RETURN 'other'; END IF;
  IF EXISTS (SELECT FROM rows_as_stored(jsonb_build_array(given))) THEN RETURN 'same'; END IF;
  IF was.answered_at < (given->>'correctableSince')::timestamptz THEN RETURN 'late'; END IF;
  SELECT * INTO thanked FROM kudos k WHERE k.business_id = of_business AND k.response_id = of_id;

  SELECT jsonb_agg(c.purpose::text ORDER BY c.purpose) INTO agreed FROM consent c
    WHERE c.business_id = of_business AND c.response_id = of_id AND c.withdrawn_at IS NULL;

  DELETE FROM consent c WHERE c.business_id = of_business AND c.response_id = of_id AND c.withdrawn_at IS NULL
    AND NOT EXISTS (SELECT FROM jsonb_array_elements(agrees) g WHERE g->>'purpose' = c.purpose::text);
  INSERT INTO consent (business_id, response_id, purpose, version, language, given_at, link_key)
    SELECT of_business, of_id, g.purpose, g.version, given->>'locale', (given->>'answeredAt')::timestamptz, given->>'consentKey'
    FROM jsonb_to_recordset(agrees) AS g (purpose consent_purpose, version smallint) ON CONFLICT DO NOTHING;
  -- The address is kept while a consent holds that needs it.
  SELECT given->>'contact' INTO address FROM consent c
    WHERE c.business_id = of_business AND c.response_id = of_id AND c.withdrawn_at IS NULL AND c.purpose <> 'quote' LIMIT 1;
  DELETE FROM kudos k WHERE k.business_id = of_business AND k.response_id = of_id;
  DELETE FROM mention m WHERE m.business_id = of_business AND m.response_id = of_id;
  DELETE FROM coding c WHERE c.business_id = of_business AND c.response_id = of_id;
  UPDATE response r SET
    visit_id = (given->>'visitId')::uuid, locale = given->>'locale', recall_text = given->>'recallText',
    recommend = (given->>'recommend')::smallint, comment = given->>'comment', contact = address,
    form_id = (given->>'formId')::uuid, form_version = coalesce((given->>'formVersion')::int, 1),
    satisfaction = (given->>'satisfaction')::smallint, effort = (given->>'effort')::smallint,
    pressured = (given->>'pressured')::smallint, genuine = (given->>'genuine')::smallint, answers = nullif(given->'answers', 'null')
    WHERE r.business_id = of_business AND r.id = of_id;
  IF given->'thanks'->>'id' IS NOT NULL THEN
    INSERT INTO kudos (business_id, id, response_id, member_id, words, given_at)
    VALUES (of_business, (given->'thanks'->>'id')::uuid, of_id, (given->'thanks'->>'memberId')::uuid,
            given->'thanks'->>'words', was.answered_at);
  END IF;

  PERFORM write_event(of_business, 'response.corrected', 'customer', null, of_id,
    jsonb_build_object('channelId', was.channel_id, 'locationId', was.location_id, 'before', jsonb_build_object(
      'recallText', was.recall_text, 'recommend', was.recommend, 'comment', was.comment, 'locale', was.locale,
      'thankedMemberId', thanked.member_id, 'thankedWords', coalesce(thanked.words, ''))
      || CASE WHEN agreed IS NULL THEN '{}' ELSE jsonb_build_object('consents', agreed) END
      || CASE WHEN was.form_id IS NULL THEN '{}' ELSE jsonb_strip_nulls(jsonb_build_object(
        'formId', was.form_id, 'formVersion', was.form_version, 'satisfaction', was.satisfaction, 'effort', was.effort,
        'pressured', was.pressured, 'genuine', was.genuine, 'answers', was.answers)) END),
    (given->>'answeredAt')::timestamptz);
  PERFORM pg_notify('spots_response', of_business::text);
  RETURN 'corrected';
END $$;

/* What a customer agreed to who has the link to it, with what their page shows. No row for an unknown link. */
CREATE FUNCTION consents_of_link(of_code text, of_response uuid, of_key text)
RETURNS TABLE (business_name text, locale text, german_address text, time_zone text, accent text, location_name text,
               purpose text, version int, language text, given_at timestamptz, withdrawn_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = of_code);
BEGIN
  RETURN QUERY
  SELECT b.name, b.locale, b.german_address, l.time_zone, b.accent, l.name,
         c.purpose::text, c.version::int, c.language, c.given_at, c.withdrawn_at
  FROM consent c
  JOIN response r ON r.business_id = c.business_id AND r.id = c.response_id
  JOIN business b ON b.id = c.business_id
  JOIN location l ON l.business_id = r.business_id AND l.id = r.location_id
  WHERE b.id = of_business AND c.business_id = of_business AND r.business_id = of_business AND l.business_id = of_business
    AND c.response_id = of_response AND c.link_key = of_key
  ORDER BY c.purpose;
END $$;

/*
 * Withdraws a consent of an answer by its link, or all of them. The contact is erased when no consent holds that needs it.
 * Twice is like once. Locks the answer, so that no correction gives the contact back meanwhile. False for an unknown link.
 */
CREATE FUNCTION withdraw_consents(of_code text, of_response uuid, of_key text, of_purpose text, of_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  of_business uuid := (SELECT id FROM business WHERE code = of_code);
  of_location uuid;
  purposes jsonb;
BEGIN
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
  PERFORM write_event(of_business, 'consent.withdrawn', 'customer', null, of_response,
    jsonb_build_object('after', jsonb_build_object('locationId', of_location, 'purposes', purposes)), of_at);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION consents_of_link(text, uuid, text), withdraw_consents(text, uuid, text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION consents_of_link(text, uuid, text), withdraw_consents(text, uuid, text, text, timestamptz) TO spots_intake;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
