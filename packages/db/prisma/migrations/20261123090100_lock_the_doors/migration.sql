-- Text that orders by its fractional index must not follow a locale.
ALTER TABLE "stage" ALTER COLUMN "position" TYPE text COLLATE "C";
ALTER TABLE "touchpoint" ALTER COLUMN "position" TYPE text COLLATE "C";
ALTER TABLE "spot" ALTER COLUMN "position" TYPE text COLLATE "C";

-- Three roles, none of which can log in: the connection takes one on (`options=-c role=…`).
--   spots_app       the dashboard and the worker, inside one business at a time
--   spots_door      the customers' door: inserts responses, reads nothing but their ids
--   spots_platform  every business, entered only through asPlatform, on the record
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['spots_app', 'spots_door', 'spots_platform'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', wanted);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- roles belong to the cluster: another database made it
    END;
    IF NOT pg_has_role(current_user, wanted, 'MEMBER') OR current_setting('server_version_num')::int >= 160000 THEN
      BEGIN
        EXECUTE format('GRANT %I TO %I', wanted, current_user);
      EXCEPTION WHEN unique_violation OR serialization_failure THEN NULL; -- granted by another database's migration just now
      END;
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', wanted);
  END LOOP;
END $$;

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
      AND c.table_name NOT IN ('mail', 'platform_act')
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
REVOKE UPDATE, DELETE ON "event", "moment_step", "mention_decision", "journey_version" FROM spots_app;
REVOKE INSERT, UPDATE, DELETE ON "response" FROM spots_app;
REVOKE DELETE ON "spot_version", "moment", "mention", "kudos", "coding" FROM spots_app;
REVOKE INSERT, UPDATE, DELETE ON "business_suspension" FROM spots_app;

-- What belongs to no business.
GRANT SELECT, INSERT, UPDATE, DELETE ON "user", "account", "session", "verification_token", "throttle" TO spots_app, spots_platform;
GRANT SELECT ON "platform_admin" TO spots_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "platform_admin", "platform_act", "mail", "dead_letter" TO spots_platform;
GRANT INSERT ON "mail" TO spots_app;
DO $$ BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    GRANT SELECT ON "_prisma_migrations" TO spots_app, spots_door, spots_platform;
  END IF;
END $$;

-- The customers' door: responses and their thanks go in; nothing but ids comes out.
CREATE POLICY door_inserts ON "response" FOR INSERT TO spots_door WITH CHECK (true);
CREATE POLICY door_sees_ids ON "response" FOR SELECT TO spots_door USING (true);
CREATE POLICY door_inserts ON "kudos" FOR INSERT TO spots_door WITH CHECK (true);
GRANT INSERT ON "response", "kudos" TO spots_door;
GRANT SELECT ("business_id", "id") ON "response" TO spots_door;
GRANT SELECT, INSERT, UPDATE, DELETE ON "throttle" TO spots_door;

-- The questions that must be answered before a business is known. They run as the platform and return
-- only what belongs to the person or the token asked about.
CREATE FUNCTION tenant_of_member(of_slug text, of_user uuid)
RETURNS TABLE (business_id uuid, slug text, name text, time_zone text, locale text, accent text, minimum_n int,
               member_id uuid, member_name text, role "role", location_ids uuid[], suspended_reason text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT b.id, b.slug, b.name, b.time_zone, b.locale, b.accent, b.minimum_n, m.id, m.name, m.role,
         coalesce((SELECT array_agg(l.location_id ORDER BY l.location_id) FROM member_location l
                   WHERE l.business_id = m.business_id AND l.member_id = m.id), '{}'),
         (SELECT s.reason FROM business_suspension s WHERE s.business_id = b.id AND s.lifted_at IS NULL LIMIT 1)
  FROM business b JOIN member m ON m.business_id = b.id
  WHERE b.slug = of_slug AND m.user_id = of_user AND m.left_at IS NULL
$$;

CREATE FUNCTION tenants_of_user(of_user uuid)
RETURNS TABLE (slug text, name text, accent text, role "role", suspended_reason text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT b.slug, b.name, b.accent, m.role,
         (SELECT s.reason FROM business_suspension s WHERE s.business_id = b.id AND s.lifted_at IS NULL LIMIT 1)
  FROM business b JOIN member m ON m.business_id = b.id
  WHERE m.user_id = of_user AND m.left_at IS NULL
  ORDER BY b.name, b.id
$$;

-- What the clock asks: where there is work, and for whom it then acts.
CREATE FUNCTION business_of_clock(of_business uuid)
RETURNS TABLE (business_id uuid, slug text, name text, time_zone text, locale text, accent text, minimum_n int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT b.id, b.slug, b.name, b.time_zone, b.locale, b.accent, b.minimum_n FROM business b WHERE b.id = of_business
$$;

CREATE FUNCTION businesses_with_moments_due(before timestamptz) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT DISTINCT business_id FROM moment WHERE status IN ('offered', 'accepted') AND due_at <= before
$$;

CREATE FUNCTION businesses_with_uncoded_responses() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT DISTINCT r.business_id FROM response r
  WHERE r.story <> '' AND NOT EXISTS (SELECT FROM coding c WHERE c.business_id = r.business_id AND c.response_id = r.id)
$$;

CREATE FUNCTION guest_of_channel(of_token text)
RETURNS TABLE (business_id uuid, business_name text, locale text, accent text, channel_id uuid, location_id uuid, location_name text,
               spot_id uuid, stage_id uuid, lists_names boolean, closed boolean, suspended boolean, names jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT b.id, b.name, b.locale, b.accent, c.id, l.id, l.name, c.spot_id, c.stage_id, c.lists_names,
         c.closed_at IS NOT NULL OR l.archived_at IS NOT NULL,
         EXISTS (SELECT FROM business_suspension s WHERE s.business_id = b.id AND s.lifted_at IS NULL),
         CASE WHEN c.lists_names THEN coalesce((
           SELECT jsonb_agg(jsonb_build_object('id', m.id, 'name', split_part(m.name, ' ', 1)) ORDER BY m.name)
           FROM member m
           WHERE m.business_id = b.id AND (
             EXISTS (SELECT FROM member_location ml WHERE ml.business_id = b.id AND ml.member_id = m.id AND ml.location_id = l.id)
             OR NOT EXISTS (SELECT FROM member_location ml WHERE ml.business_id = b.id AND ml.member_id = m.id)
           ) AND m.left_at IS NULL AND m.role <> 'owner'), '[]') ELSE '[]' END
  FROM channel c JOIN business b ON b.id = c.business_id
  JOIN location l ON l.business_id = c.business_id AND l.id = c.location_id
  WHERE c.token = of_token
  LIMIT 1
$$;

CREATE FUNCTION invitation_of_token(of_hash text)
RETURNS TABLE (business_id uuid, slug text, business_name text, locale text, suspended boolean, invitation_id uuid, email text, name text,
               role "role", expires_at timestamptz, accepted_at timestamptz, revoked_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT b.id, b.slug, b.name, b.locale,
         EXISTS (SELECT FROM business_suspension s WHERE s.business_id = b.id AND s.lifted_at IS NULL),
         i.id, i.email, i.name, i.role, i.expires_at, i.accepted_at, i.revoked_at
  FROM invitation i JOIN business b ON b.id = i.business_id
  WHERE i.token_hash = of_hash
  LIMIT 1
$$;

-- A response is a fact with an event, written by the same statement that stores it.
CREATE FUNCTION record_responses() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  WITH arrived AS (
    SELECT r.*, row_number() OVER (PARTITION BY r.business_id ORDER BY r.answered_at, r.id) AS nth,
           count(*) OVER (PARTITION BY r.business_id) AS of_business
    FROM new_rows r
  ), counted AS (
    INSERT INTO event_counter AS c (business_id, last)
    SELECT business_id, count(*) FROM new_rows GROUP BY business_id ORDER BY business_id -- one order: two batches never wait for each other in a ring
    ON CONFLICT (business_id) DO UPDATE SET last = c.last + excluded.last
    RETURNING c.business_id, c.last
  )
  INSERT INTO event (business_id, seq, type, actor, subject_id, data, at)
  SELECT a.business_id, n.last - a.of_business + a.nth, 'response.received', 'customer', a.id,
         jsonb_build_object('channelId', a.channel_id, 'locationId', a.location_id), a.answered_at
  FROM arrived a JOIN counted n USING (business_id);
  PERFORM pg_notify('spots_response', business_id::text) FROM new_rows GROUP BY business_id; -- the worker codes them
  RETURN NULL;
END $$;

CREATE TRIGGER response_is_recorded AFTER INSERT ON "response" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION record_responses();

-- Whoever listens hears of every commit: one note a business and statement, `<businessId>:<last seq>`.
CREATE FUNCTION announce_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('spots_event', business_id || ':' || max(seq)) FROM new_rows GROUP BY business_id;
  RETURN NULL;
END $$;

CREATE TRIGGER event_is_announced AFTER INSERT ON "event" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION announce_events();

CREATE FUNCTION announce_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('spots_mail', '');
  RETURN NULL;
END $$;

CREATE TRIGGER mail_is_announced AFTER INSERT ON "mail" FOR EACH STATEMENT EXECUTE FUNCTION announce_mail();

CREATE FUNCTION announce_retry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('spots_retry', '');
  RETURN NULL;
END $$;

CREATE TRIGGER retry_is_announced AFTER UPDATE OF retry_requested_at ON "dead_letter" FOR EACH STATEMENT EXECUTE FUNCTION announce_retry();

-- The functions above act as the platform; nobody else may call them but the two apps that need them.
GRANT CREATE ON SCHEMA public TO spots_platform;
ALTER FUNCTION tenant_of_member(text, uuid) OWNER TO spots_platform;
ALTER FUNCTION tenants_of_user(uuid) OWNER TO spots_platform;
ALTER FUNCTION business_of_clock(uuid) OWNER TO spots_platform;
ALTER FUNCTION businesses_with_moments_due(timestamptz) OWNER TO spots_platform;
ALTER FUNCTION businesses_with_uncoded_responses() OWNER TO spots_platform;
ALTER FUNCTION guest_of_channel(text) OWNER TO spots_platform;
ALTER FUNCTION invitation_of_token(text) OWNER TO spots_platform;
ALTER FUNCTION record_responses() OWNER TO spots_platform;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
REVOKE ALL ON FUNCTION tenant_of_member(text, uuid), tenants_of_user(uuid), guest_of_channel(text), invitation_of_token(text),
  business_of_clock(uuid), businesses_with_moments_due(timestamptz), businesses_with_uncoded_responses() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenant_of_member(text, uuid), tenants_of_user(uuid), invitation_of_token(text),
  business_of_clock(uuid), businesses_with_moments_due(timestamptz), businesses_with_uncoded_responses() TO spots_app;
GRANT EXECUTE ON FUNCTION guest_of_channel(text) TO spots_door;

-- What must hold whoever writes.
ALTER TABLE "response" ADD CONSTRAINT response_recommend_0_10 CHECK (recommend BETWEEN 0 AND 10);
ALTER TABLE "stage" ADD CONSTRAINT stage_feeling_in_range CHECK (feeling BETWEEN -2 AND 2);
ALTER TABLE "touchpoint" ADD CONSTRAINT touchpoint_weight_1_5 CHECK (weight BETWEEN 1 AND 5);
ALTER TABLE "spot" ADD CONSTRAINT spot_has_at_most_three_cues CHECK (cardinality(cues) <= 3);
ALTER TABLE "mention" ADD CONSTRAINT mention_confidence_share CHECK (confidence BETWEEN 0 AND 1);
ALTER TABLE "business" ADD CONSTRAINT business_minimum_n_3_10 CHECK (minimum_n BETWEEN 3 AND 10);
-- One open suspension a business.
CREATE UNIQUE INDEX business_suspension_open ON "business_suspension" (business_id) WHERE lifted_at IS NULL;
-- The worker's questions.
CREATE INDEX moment_due ON "moment" (due_at) WHERE status IN ('offered', 'accepted');
CREATE INDEX mail_unsent ON "mail" (queued_at) WHERE sent_at IS NULL;
