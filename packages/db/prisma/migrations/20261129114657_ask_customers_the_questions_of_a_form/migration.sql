-- AlterTable
ALTER TABLE "channel" ADD COLUMN     "form_id" UUID;

-- AlterTable
ALTER TABLE "response" ADD COLUMN     "answers" JSONB,
ADD COLUMN     "effort" SMALLINT,
ADD COLUMN     "form_id" UUID,
ADD COLUMN     "genuine" SMALLINT,
ADD COLUMN     "pressured" SMALLINT,
ADD COLUMN     "satisfaction" SMALLINT;

-- CreateTable
CREATE TABLE "form" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('form');

-- CreateTable
CREATE TABLE "form_version" (
    "business_id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "by_member_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_version_pkey" PRIMARY KEY ("business_id","form_id","number")
);
SELECT spread('form_version');

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_business_id_form_id_fkey" FOREIGN KEY ("business_id", "form_id") REFERENCES "form"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_business_id_form_id_form_version_fkey" FOREIGN KEY ("business_id", "form_id", "form_version") REFERENCES "form_version"("business_id", "form_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "form" ADD CONSTRAINT "form_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "form_version" ADD CONSTRAINT "form_version_business_id_form_id_fkey" FOREIGN KEY ("business_id", "form_id") REFERENCES "form"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "form_version" ADD CONSTRAINT "form_version_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "form" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "form" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "form" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "form" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "form" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "form_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "form_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "form_version" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "form_version" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "form_version" TO spots_app, spots_platform;

ALTER TABLE "form" ADD CONSTRAINT "form_has_a_name" CHECK (length("name") BETWEEN 1 AND 80 AND "revision" >= 0);
ALTER TABLE "form_version" ADD CONSTRAINT "form_version_number_from_one" CHECK ("number" >= 1 AND "revision" >= 0);
-- The standard form has one version and asks none of the other questions.
ALTER TABLE "response" ADD CONSTRAINT "response_of_standard_form" CHECK ("form_id" IS NOT NULL OR ("form_version" = 1
  AND num_nonnulls("satisfaction", "effort", "pressured", "genuine", "answers") = 0));
ALTER TABLE "response" ADD CONSTRAINT "response_scales" CHECK ("satisfaction" BETWEEN 1 AND 5 AND "effort" BETWEEN 1 AND 7
  AND "pressured" BETWEEN 1 AND 5 AND "genuine" BETWEEN 1 AND 5);
ALTER TABLE "response" ADD CONSTRAINT "response_answers_by_question" CHECK (jsonb_typeof("answers") = 'object');

/*
 * Stores responses with their thanks, all or none, and returns the keys of those that were not stored before. The feedback
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
      "formId" uuid, "formVersion" int, satisfaction smallint, effort smallint, pressured smallint, genuine smallint, answers jsonb)
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
  )
  SELECT business_id, id FROM stored;
END $$;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

DROP FUNCTION public_channel(text);
CREATE FUNCTION public_channel(of_token text)
RETURNS TABLE (business_id uuid, business_name text, locale text, german_address text, time_zone text, accent text, channel_id uuid, location_id uuid, location_name text,
               spot_id uuid, stage_id uuid, lists_names boolean, closed boolean, suspended boolean, names jsonb, has_place boolean, form jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = left(of_token, 7));
BEGIN
  RETURN QUERY SELECT b.id, b.name, b.locale, b.german_address, l.time_zone, b.accent, c.id, l.id, l.name, c.spot_id, c.stage_id, c.lists_names,
         c.closed_at IS NOT NULL OR l.archived_at IS NOT NULL,
         EXISTS (SELECT FROM business_suspension s WHERE s.business_id = of_business AND s.lifted_at IS NULL),
         CASE WHEN c.lists_names THEN coalesce((
           SELECT jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) ORDER BY m.name, m.id)
           FROM member m
           WHERE m.business_id = of_business AND (
             EXISTS (SELECT FROM member_location ml WHERE ml.business_id = of_business AND ml.member_id = m.id AND ml.location_id = l.id)
             OR NOT EXISTS (SELECT FROM member_location ml WHERE ml.business_id = of_business AND ml.member_id = m.id)
           ) AND m.left_at IS NULL AND coalesce(m.on_form, m.role <> 'owner')), '[]') ELSE '[]' END,
         c.plain_place <> '',
         CASE WHEN c.form_id IS NOT NULL THEN (
           SELECT jsonb_build_object('id', v.form_id, 'number', v.number, 'content', v.content) FROM form_version v
           WHERE v.business_id = of_business AND v.form_id = c.form_id ORDER BY v.number DESC LIMIT 1) END
  FROM channel c JOIN business b ON b.id = c.business_id
  JOIN location l ON l.business_id = c.business_id AND l.id = c.location_id
  WHERE b.id = of_business AND c.business_id = of_business AND l.business_id = of_business AND c.token = of_token;
END $$;

/* A published version of a form, for a customer who began to answer it. Null when the business has no such version. */
CREATE FUNCTION content_of_form_version(of_business uuid, of_form uuid, of_number int) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN (SELECT v.content FROM form_version v
    WHERE v.business_id = of_business AND v.form_id = of_form AND v.number = of_number);
END $$;

/* Which of these rows (their indexes, from 0) say exactly what is stored under their business and id. */
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
        AND (r.visit_id, r.recommend, r.contact)
          IS NOT DISTINCT FROM ((given->>'visitId')::uuid, (given->>'recommend')::smallint, given->>'contact')
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
BEGIN
  -- The lock of the coding: no process reads the former words and stores what it found in them after this.
  PERFORM pg_advisory_xact_lock(hashtext('coding'), hashtext(of_business::text));
  SELECT * INTO was FROM response r
    WHERE r.business_id = of_business AND r.id = of_id AND r.channel_id = (given->>'channelId')::uuid FOR UPDATE;
  IF NOT FOUND THEN RETURN 'other'; END IF;
  IF EXISTS (SELECT FROM rows_as_stored(jsonb_build_array(given))) THEN RETURN 'same'; END IF;
  IF was.answered_at < (given->>'correctableSince')::timestamptz THEN RETURN 'late'; END IF;
  SELECT * INTO thanked FROM kudos k WHERE k.business_id = of_business AND k.response_id = of_id;

  DELETE FROM kudos k WHERE k.business_id = of_business AND k.response_id = of_id;
  DELETE FROM mention m WHERE m.business_id = of_business AND m.response_id = of_id;
  DELETE FROM coding c WHERE c.business_id = of_business AND c.response_id = of_id;
  UPDATE response r SET
    visit_id = (given->>'visitId')::uuid, locale = given->>'locale', recall_text = given->>'recallText',
    recommend = (given->>'recommend')::smallint, comment = given->>'comment', contact = given->>'contact',
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
      || CASE WHEN was.form_id IS NULL THEN '{}' ELSE jsonb_strip_nulls(jsonb_build_object(
        'formId', was.form_id, 'formVersion', was.form_version, 'satisfaction', was.satisfaction, 'effort', was.effort,
        'pressured', was.pressured, 'genuine', was.genuine, 'answers', was.answers)) END),
    (given->>'answeredAt')::timestamptz);
  PERFORM pg_notify('spots_response', of_business::text);
  RETURN 'corrected';
END $$;

REVOKE ALL ON FUNCTION public_channel(text), content_of_form_version(uuid, uuid, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public_channel(text), content_of_form_version(uuid, uuid, int) TO spots_intake;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
