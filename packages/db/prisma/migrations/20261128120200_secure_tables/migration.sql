-- Text that orders by its fractional index must not follow a locale.
ALTER TABLE "stage" ALTER COLUMN "position" TYPE text COLLATE "C";
ALTER TABLE "touchpoint" ALTER COLUMN "position" TYPE text COLLATE "C";
ALTER TABLE "spot" ALTER COLUMN "position" TYPE text COLLATE "C";
ALTER TABLE "goal" ALTER COLUMN "position" TYPE text COLLATE "C";

-- What must hold whoever writes.
ALTER TABLE "business" ADD CONSTRAINT "business_minimum_n_3_10" CHECK ("minimum_n" BETWEEN 3 AND 10);
ALTER TABLE "business" ADD CONSTRAINT "german_address_is_du_or_sie" CHECK ("german_address" IN ('du', 'Sie'));
ALTER TABLE "business" ADD CONSTRAINT "most_live_is_few" CHECK ("most_live" BETWEEN 1 AND 10);
ALTER TABLE "response" ADD CONSTRAINT "response_recommend_0_10" CHECK ("recommend" BETWEEN 0 AND 10);
ALTER TABLE "stage" ADD CONSTRAINT "stage_feeling_in_range" CHECK ("feeling" BETWEEN -2 AND 2);
ALTER TABLE "stage" ADD CONSTRAINT "opens_another" CHECK ("opens_id" IS DISTINCT FROM "journey_id");
ALTER TABLE "touchpoint" ADD CONSTRAINT "touchpoint_weight_1_5" CHECK ("weight" BETWEEN 1 AND 5);
ALTER TABLE "spot" ADD CONSTRAINT "spot_has_at_most_three_cues" CHECK (cardinality("cues") <= 3);
ALTER TABLE "spot_absence" ADD CONSTRAINT "absence_ends_after_it_began" CHECK ("until_at" >= "from_at");
ALTER TABLE "spot_opinion" ADD CONSTRAINT "question_is_known" CHECK ("question" IN ('aboveOrdinary', 'recallable', 'tellable'));
ALTER TABLE "ingredient_rating" ADD CONSTRAINT "ingredient_is_known"
  CHECK ("ingredient" IN ('sincerity', 'ownership', 'understanding', 'passion', 'pride'));
ALTER TABLE "ingredient_rating" ADD CONSTRAINT "rating_in_range" CHECK ("rating" BETWEEN 0 AND 4);
ALTER TABLE "mention" ADD CONSTRAINT "mention_confidence_share" CHECK ("confidence" BETWEEN 0 AND 1);
-- A backing of a promise and an aim of a goal name one thing each.
ALTER TABLE "promise_backing" ADD CONSTRAINT "one_backing" CHECK (num_nonnulls("touchpoint_id", "spot_id") = 1);
ALTER TABLE "goal_aim" ADD CONSTRAINT "one_aim" CHECK (num_nonnulls("stage_id", "spot_id") = 1);

-- One open suspension a business, one open absence a spot and location.
CREATE UNIQUE INDEX "business_suspension_open" ON "business_suspension" ("business_id") WHERE "lifted_at" IS NULL;
CREATE UNIQUE INDEX "spot_absence_open_key" ON "spot_absence" ("business_id", "spot_id", "location_id") WHERE "until_at" IS NULL;
-- Decisions about one mention form one line: a single first, and each superseded once.
CREATE UNIQUE INDEX "mention_decision_first_key" ON "mention_decision" ("business_id", "mention_id") WHERE "supersedes_id" IS NULL;
-- The worker's queries.
CREATE INDEX "moment_due" ON "moment" ("due_at") WHERE "status" IN ('offered', 'accepted');
CREATE INDEX "mail_unsent" ON "mail" ("queued_at") WHERE "sent_at" IS NULL;
-- How many mails a business and its members caused lately is counted from the events that caused them.
CREATE INDEX "event_causes_mail" ON "event" ("business_id", "type", "at")
  WHERE "type" IN ('invitation.sent', 'comment.written', 'thread.opened', 'thread.changed');

/* The business that the running transaction acts for; null outside one. */
CREATE FUNCTION app_business() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.business_id', true), '')::uuid $$;

-- Lock 3 on every table that carries business_id: the app sees one business, the platform all.
DO $$
DECLARE wanted text;
BEGIN
  FOR wanted IN
    SELECT c.table_name FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.column_name = 'business_id' AND t.table_type = 'BASE TABLE'
      AND c.table_name NOT IN ('mail', 'platform_act', 'user_business')
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wanted);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wanted);
    EXECUTE format('CREATE POLICY tenant ON %I TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business())', wanted);
    EXECUTE format('CREATE POLICY platform ON %I TO spots_platform USING (true) WITH CHECK (true)', wanted);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO spots_app, spots_platform', wanted);
  END LOOP;
END $$;

ALTER TABLE "business" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "business" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "business" TO spots_app USING (id = app_business()) WITH CHECK (id = app_business());
CREATE POLICY platform ON "business" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON "business" TO spots_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "business" TO spots_platform;

-- Facts are append-only: the app cannot edit or remove what happened.
REVOKE UPDATE, DELETE ON "event", "moment_step", "mention_decision", "journey_version", "spot_step", "spot_opinion" FROM spots_app;
REVOKE INSERT, UPDATE, DELETE ON "response", "business_suspension" FROM spots_app;
-- The end of an absence is written once; a rating is replaced by the person's next one.
REVOKE DELETE ON "spot_version", "moment", "mention", "kudos", "coding", "spot_absence", "ingredient_rating" FROM spots_app;

-- The jobs: close moments that nobody closed, code answers in the words of their location and of decisions, record both.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['moment', 'moment_step', 'spot', 'spot_version', 'spot_override', 'spot_absence', 'member',
                                'location', 'response', 'coding', 'mention', 'mention_decision', 'event', 'event_counter'] LOOP
    EXECUTE format('CREATE POLICY worker ON %I TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business())', wanted);
    EXECUTE format('GRANT SELECT ON %I TO spots_worker', wanted);
  END LOOP;
END $$;
GRANT UPDATE ON "moment" TO spots_worker;
GRANT INSERT ON "moment_step", "coding", "mention", "event" TO spots_worker;
GRANT INSERT, UPDATE ON "event_counter" TO spots_worker;

-- Intake: responses and their thanks go in; nothing but ids comes out.
CREATE POLICY intake_inserts ON "response" FOR INSERT TO spots_intake WITH CHECK (true);
CREATE POLICY intake_sees_ids ON "response" FOR SELECT TO spots_intake USING (true);
CREATE POLICY intake_inserts ON "kudos" FOR INSERT TO spots_intake WITH CHECK (true);
GRANT INSERT ON "response", "kudos" TO spots_intake;
GRANT SELECT ("business_id", "id") ON "response" TO spots_intake;

-- Lock 3 on the tables of people, of the platform and of its counters, for their owner too.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['user', 'user_business', 'account', 'session', 'verification_token', 'platform_admin', 'platform_act', 'mail',
                                'dead_letter', 'throttle', 'offered_template'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wanted);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wanted);
    EXECUTE format('CREATE POLICY platform ON %I TO spots_platform USING (true) WITH CHECK (true)', wanted);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON "user", "account", "session", "verification_token", "platform_admin", "platform_act",
  "mail", "dead_letter", "throttle" TO spots_platform;
GRANT SELECT, INSERT ON "user_business" TO spots_platform;
GRANT SELECT, INSERT, UPDATE ON "offered_template" TO spots_platform;

-- People and their sign-in are the business of spots_auth. The app sees a person only through a member of the business
-- it works in, and of that person what a colleague may know.
GRANT SELECT, INSERT, UPDATE, DELETE ON "user", "account", "session", "verification_token" TO spots_auth;
GRANT SELECT ON "platform_admin" TO spots_auth;
CREATE POLICY sign_in ON "user" TO spots_auth USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON "account" TO spots_auth USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON "session" TO spots_auth USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON "verification_token" TO spots_auth USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON "platform_admin" FOR SELECT TO spots_auth USING (true);
GRANT SELECT ("id", "email", "name", "locale") ON "user" TO spots_app;
CREATE POLICY colleague ON "user" FOR SELECT TO spots_app
  USING (EXISTS (SELECT FROM "member" m WHERE m.business_id = app_business() AND m.user_id = "user".id));

-- Mails carry single-use links: whoever writes one cannot read it back. The worker sends them.
GRANT INSERT ON "mail" TO spots_app, spots_auth;
GRANT SELECT, UPDATE ON "mail" TO spots_worker;
CREATE POLICY of_business ON "mail" FOR INSERT TO spots_app WITH CHECK (business_id = app_business());
CREATE POLICY of_person ON "mail" FOR INSERT TO spots_auth WITH CHECK (business_id IS NULL);
CREATE POLICY sending ON "mail" TO spots_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "dead_letter" TO spots_worker;
CREATE POLICY jobs ON "dead_letter" TO spots_worker USING (true) WITH CHECK (true);

-- The counters of the rate limits: counted by sign-in and intake, cleared away by the worker.
GRANT SELECT, INSERT, UPDATE, DELETE ON "throttle" TO spots_auth, spots_intake;
GRANT SELECT, DELETE ON "throttle" TO spots_worker;
CREATE POLICY counting ON "throttle" TO spots_auth, spots_intake USING (true) WITH CHECK (true);
CREATE POLICY clearing ON "throttle" TO spots_worker USING (true);

-- The shared templates belong to no business: all may begin from them, the platform alone keeps them.
GRANT SELECT ON "offered_template" TO spots_app;
CREATE POLICY offered ON "offered_template" FOR SELECT TO spots_app USING (true);

-- Prisma reads an enum back as text and writes it from text. Both casts are declared IMMUTABLE, which the casts that
-- Postgres supplies are not: a distributed engine lets a statement that writes use immutable functions only.
CREATE FUNCTION add_enum_casts(of_enum text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE FUNCTION enum_to_text(%I) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $f$ SELECT enum_out($1)::text $f$', of_enum);
  EXECUTE format('CREATE CAST (%I AS text) WITH FUNCTION enum_to_text(%I)', of_enum, of_enum);
  EXECUTE format('CREATE FUNCTION %I(text) RETURNS %I LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $f$ BEGIN RETURN $1; END $f$', of_enum || '_from_text', of_enum);
  EXECUTE format('CREATE CAST (text AS %I) WITH FUNCTION %I(text)', of_enum, of_enum || '_from_text');
END $$;
SELECT add_enum_casts(typname) FROM pg_type WHERE typtype = 'e' AND typnamespace = 'public'::regnamespace ORDER BY typname;

/*
 * Spreads a tenant table of a later migration over the machines by its business_id, between its CREATE TABLE and its
 * foreign keys. Does nothing where the database is one machine, or was not spread yet (tooling/scale-out).
 */
CREATE FUNCTION spread(of_table text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE is_spread boolean := false;
BEGIN
  IF to_regclass('pg_catalog.pg_dist_partition') IS NOT NULL THEN
    EXECUTE 'SELECT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = ''business''::regclass)' INTO is_spread;
  END IF;
  IF is_spread THEN
    EXECUTE format('SELECT create_distributed_table(%L, ''business_id'')', quote_ident(of_table));
  END IF;
END $$;

/*
 * Numbers and writes an event, and notifies whoever listens. The counter's row lock holds until the commit, so that
 * events are numbered in the order in which they become visible. The notification is the statement's, not a trigger's:
 * a trigger on a shard runs on a machine that nobody listens to.
 */
CREATE FUNCTION write_event(of_business uuid, of_type text, of_actor text, of_member uuid, of_subject uuid, of_data jsonb, of_at timestamptz)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE nth bigint;
BEGIN
  INSERT INTO event_counter AS c (business_id, last) VALUES (of_business, 1)
    ON CONFLICT (business_id) DO UPDATE SET last = c.last + 1 RETURNING c.last INTO nth;
  INSERT INTO event (business_id, seq, type, actor, member_id, subject_id, data, at)
    VALUES (of_business, nth, of_type, of_actor, of_member, of_subject, of_data, of_at);
  PERFORM pg_notify('spots_event', of_business::text);
  RETURN nth;
END $$;
REVOKE ALL ON FUNCTION write_event(uuid, text, text, uuid, uuid, jsonb, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION write_event(uuid, text, text, uuid, uuid, jsonb, timestamptz) TO spots_app, spots_worker, spots_platform;

/*
 * Stores responses with their thanks, all or none, and returns the keys of those that were not stored before. The feedback
 * app calls it by this name alone: tooling/scale-out replaces its body with one statement a business.
 */
CREATE FUNCTION receive_responses(of_rows jsonb) RETURNS TABLE (business_id uuid, id uuid)
LANGUAGE plpgsql SET search_path = public AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY WITH given AS (
    SELECT * FROM jsonb_to_recordset(of_rows) AS g (
      "businessId" uuid, id uuid, "channelId" uuid, "locationId" uuid, "visitId" uuid, "answeredAt" timestamptz,
      locale text, "recallText" text, recommend smallint, comment text, contact text, thanks jsonb)
  ), stored AS (
    INSERT INTO response (business_id, id, channel_id, location_id, visit_id, answered_at, locale, recall_text, recommend, comment, contact)
    SELECT "businessId", id, "channelId", "locationId", "visitId", "answeredAt", locale, "recallText", recommend, comment, contact FROM given
    ON CONFLICT DO NOTHING RETURNING business_id, id
  ), thanked AS (
    INSERT INTO kudos (business_id, id, response_id, member_id, words, given_at)
    SELECT "businessId", (thanks->>'id')::uuid, g.id, (thanks->>'memberId')::uuid, thanks->>'words', "answeredAt"
    FROM given g JOIN stored s ON s.business_id = "businessId" AND s.id = g.id WHERE thanks->>'id' IS NOT NULL
  )
  SELECT business_id, id FROM stored;
END $$;
REVOKE ALL ON FUNCTION receive_responses(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION receive_responses(jsonb) TO spots_intake;

-- The queries that must be answered before a business is known, and the trigger that records what intake stores. They run
-- as spots_platform, who makes them and alone may say who calls them. Each finds the business first and then names it at
-- every table: with the tables spread over machines, such a query goes to one of them.
GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

CREATE FUNCTION tenant_of_member(of_slug text, of_user uuid)
RETURNS TABLE (business_id uuid, slug text, name text, time_zone text, locale text, accent text, minimum_n int,
               member_id uuid, member_name text, role "role", location_ids uuid[], suspended_reason text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE slug = of_slug);
BEGIN
  RETURN QUERY SELECT b.id, b.slug, b.name, b.time_zone, b.locale, b.accent, b.minimum_n, m.id, m.name, m.role,
         coalesce((SELECT array_agg(l.location_id ORDER BY l.location_id) FROM member_location l
                   WHERE l.business_id = of_business AND l.member_id = m.id), '{}'),
         (SELECT s.reason FROM business_suspension s WHERE s.business_id = of_business AND s.lifted_at IS NULL LIMIT 1)
  FROM business b JOIN member m ON m.business_id = b.id
  WHERE b.id = of_business AND m.business_id = of_business AND m.user_id = of_user AND m.left_at IS NULL;
END $$;

CREATE FUNCTION tenants_of_user(of_user uuid)
RETURNS TABLE (slug text, name text, accent text, role "role", suspended_reason text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid;
BEGIN
  FOR of_business IN
    SELECT b.id FROM user_business u JOIN business b ON b.id = u.business_id WHERE u.user_id = of_user ORDER BY b.name, b.id
  LOOP
    RETURN QUERY SELECT b.slug, b.name, b.accent, m.role,
           (SELECT s.reason FROM business_suspension s WHERE s.business_id = of_business AND s.lifted_at IS NULL LIMIT 1)
    FROM business b JOIN member m ON m.business_id = b.id
    WHERE b.id = of_business AND m.business_id = of_business AND m.user_id = of_user AND m.left_at IS NULL;
  END LOOP;
END $$;

CREATE FUNCTION worker_tenant(of_business uuid)
RETURNS TABLE (business_id uuid, slug text, name text, time_zone text, locale text, accent text, minimum_n int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT b.id, b.slug, b.name, b.time_zone, b.locale, b.accent, b.minimum_n FROM business b WHERE b.id = of_business;
END $$;

CREATE FUNCTION businesses_with_moments_due(before timestamptz) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT DISTINCT business_id FROM moment WHERE status IN ('offered', 'accepted') AND due_at <= before;
END $$;

CREATE FUNCTION businesses_with_uncoded_responses() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT DISTINCT r.business_id FROM response r
  WHERE r.recall_text <> '' AND NOT EXISTS (SELECT FROM coding c WHERE c.business_id = r.business_id AND c.response_id = r.id);
END $$;

-- Zones in use anywhere, for the comparison of the two clocks' zone data at the worker's start. It tells names of regions
-- and nothing of whose they are.
CREATE FUNCTION time_zones_in_use() RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT time_zone FROM business UNION SELECT time_zone FROM location WHERE archived_at IS NULL;
END $$;

CREATE FUNCTION public_channel(of_token text)
RETURNS TABLE (business_id uuid, business_name text, locale text, german_address text, time_zone text, accent text, channel_id uuid, location_id uuid, location_name text,
               spot_id uuid, stage_id uuid, lists_names boolean, closed boolean, suspended boolean, names jsonb)
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
           ) AND m.left_at IS NULL AND coalesce(m.on_form, m.role <> 'owner')), '[]') ELSE '[]' END
  FROM channel c JOIN business b ON b.id = c.business_id
  JOIN location l ON l.business_id = c.business_id AND l.id = c.location_id
  WHERE b.id = of_business AND c.business_id = of_business AND l.business_id = of_business AND c.token = of_token;
END $$;

CREATE FUNCTION invitation_of_token(of_code text, of_hash text)
RETURNS TABLE (business_id uuid, slug text, business_name text, locale text, suspended boolean, invitation_id uuid, email text, name text,
               role "role", expires_at timestamptz, accepted_at timestamptz, revoked_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = of_code);
BEGIN
  RETURN QUERY SELECT b.id, b.slug, b.name, b.locale,
         EXISTS (SELECT FROM business_suspension s WHERE s.business_id = of_business AND s.lifted_at IS NULL),
         i.id, i.email, i.name, i.role, i.expires_at, i.accepted_at, i.revoked_at
  FROM invitation i JOIN business b ON b.id = i.business_id
  WHERE b.id = of_business AND i.business_id = of_business AND i.token_hash = of_hash;
END $$;

CREATE FUNCTION share_of_token(of_code text, of_hash text)
RETURNS TABLE (business_id uuid, slug text, name text, time_zone text, locale text, accent text, minimum_n int, suspended boolean,
               share_id uuid, journey_id uuid, password_hash text, parts text[], expires_at timestamptz, revoked_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = of_code);
BEGIN
  RETURN QUERY SELECT b.id, b.slug, b.name, b.time_zone, b.locale, b.accent, b.minimum_n,
         EXISTS (SELECT FROM business_suspension s WHERE s.business_id = of_business AND s.lifted_at IS NULL),
         o.id, o.journey_id, o.password_hash, o.parts, o.expires_at, o.revoked_at
  FROM share o JOIN business b ON b.id = o.business_id
  WHERE b.id = of_business AND o.business_id = of_business AND o.token_hash = of_hash;
END $$;

/* Which of these rows (their indexes, from 0) say exactly what is stored under their business and id. */
CREATE FUNCTION rows_as_stored(of_rows jsonb) RETURNS SETOF int
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
        AND k.member_id IS NOT DISTINCT FROM (given->'thanks'->>'memberId')::uuid
        AND coalesce(k.words, '') = coalesce(given->'thanks'->>'words', '')
    ) THEN RETURN NEXT nth; END IF;
  END LOOP;
END $$;

/*
 * Stores what a customer says now in place of what the same answer said before; one answer stays one answer. What was
 * read out of the former words (mentions, thanks, a manager's decision about them) goes with them, and the answer is
 * coded anew. The former words are kept in the event, without the contact.
 * Returns 'corrected', 'same' when it says what is stored, 'other' when there is no such answer on this channel.
 */
CREATE FUNCTION correct_response(given jsonb) RETURNS text
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
  SELECT * INTO thanked FROM kudos k WHERE k.business_id = of_business AND k.response_id = of_id;

  DELETE FROM kudos k WHERE k.business_id = of_business AND k.response_id = of_id;
  DELETE FROM mention m WHERE m.business_id = of_business AND m.response_id = of_id;
  DELETE FROM coding c WHERE c.business_id = of_business AND c.response_id = of_id;
  UPDATE response r SET
    visit_id = (given->>'visitId')::uuid, locale = given->>'locale', recall_text = given->>'recallText',
    recommend = (given->>'recommend')::smallint, comment = given->>'comment', contact = given->>'contact'
    WHERE r.business_id = of_business AND r.id = of_id;
  IF given->'thanks'->>'id' IS NOT NULL THEN
    INSERT INTO kudos (business_id, id, response_id, member_id, words, given_at)
    VALUES (of_business, (given->'thanks'->>'id')::uuid, of_id, (given->'thanks'->>'memberId')::uuid,
            given->'thanks'->>'words', was.answered_at);
  END IF;

  PERFORM write_event(of_business, 'response.corrected', 'customer', null, of_id,
    jsonb_build_object('channelId', was.channel_id, 'locationId', was.location_id, 'before', jsonb_build_object(
      'recallText', was.recall_text, 'recommend', was.recommend, 'comment', was.comment, 'locale', was.locale,
      'thankedMemberId', thanked.member_id, 'thankedWords', coalesce(thanked.words, ''))),
    (given->>'answeredAt')::timestamptz);
  PERFORM pg_notify('spots_response', of_business::text);
  RETURN 'corrected';
END $$;

-- A response is a fact with an event, written by the same statement that stores it. A row at a time: a statement over
-- several machines cannot read the new rows' table.
CREATE FUNCTION record_responses() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  counted record;
  answer record;
  nth bigint;
BEGIN
  -- Ordered by business: two batches lock the counters in the same order.
  FOR counted IN SELECT business_id, count(*) AS answers FROM new_rows GROUP BY business_id ORDER BY business_id LOOP
    INSERT INTO event_counter AS c (business_id, last) VALUES (counted.business_id, counted.answers)
      ON CONFLICT (business_id) DO UPDATE SET last = c.last + excluded.last RETURNING c.last - counted.answers INTO nth;
    FOR answer IN SELECT * FROM new_rows r WHERE r.business_id = counted.business_id ORDER BY r.answered_at, r.id LOOP
      nth := nth + 1;
      INSERT INTO event (business_id, seq, type, actor, subject_id, data, at)
      VALUES (answer.business_id, nth, 'response.received', 'customer', answer.id,
              jsonb_build_object('channelId', answer.channel_id, 'locationId', answer.location_id), answer.answered_at);
    END LOOP;
    -- On a shard (named response_102242) the statement that stores notifies: nobody listens to the shard's machine.
    IF TG_TABLE_NAME = 'response' THEN
      PERFORM pg_notify('spots_response', counted.business_id::text), pg_notify('spots_event', counted.business_id::text);
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION tenant_of_member(text, uuid), tenants_of_user(uuid), worker_tenant(uuid),
  businesses_with_moments_due(timestamptz), businesses_with_uncoded_responses(), time_zones_in_use(), public_channel(text),
  invitation_of_token(text, text), share_of_token(text, text), rows_as_stored(jsonb), correct_response(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenant_of_member(text, uuid), tenants_of_user(uuid), share_of_token(text, text), time_zones_in_use() TO spots_app;
GRANT EXECUTE ON FUNCTION tenants_of_user(uuid), invitation_of_token(text, text) TO spots_auth;
GRANT EXECUTE ON FUNCTION public_channel(text), rows_as_stored(jsonb), correct_response(jsonb) TO spots_intake;
GRANT EXECUTE ON FUNCTION worker_tenant(uuid), businesses_with_moments_due(timestamptz),
  businesses_with_uncoded_responses(), time_zones_in_use() TO spots_worker;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;

CREATE TRIGGER response_is_recorded AFTER INSERT ON "response" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION record_responses();
-- Whoever makes a trigger must be allowed to call its function; nobody is from here on.
SET LOCAL ROLE spots_platform;
REVOKE ALL ON FUNCTION record_responses() FROM PUBLIC;
RESET ROLE;

CREATE FUNCTION announce_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('spots_mail', '');
  RETURN NULL;
END $$;

CREATE FUNCTION announce_retry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('spots_retry', '');
  RETURN NULL;
END $$;

CREATE TRIGGER mail_is_announced AFTER INSERT ON "mail" FOR EACH STATEMENT EXECUTE FUNCTION announce_mail();
CREATE TRIGGER retry_is_announced AFTER UPDATE OF retry_requested_at ON "dead_letter" FOR EACH STATEMENT EXECUTE FUNCTION announce_retry();
