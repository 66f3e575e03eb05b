-- Two more roles that cannot log in: people and their sign-in, and the background jobs.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['spots_auth', 'spots_worker'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', wanted);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- roles belong to the cluster: another database made it
    END;
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', wanted);
  END LOOP;
END $$;

-- The login role may take a role on and has none of its rights before it does: a policy for spots_platform applies to
-- whoever inherits from it. From Postgres 16 on that is said by the grant, before by the login role.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['spots_app', 'spots_auth', 'spots_door', 'spots_worker', 'spots_platform'] LOOP
    BEGIN
      IF current_setting('server_version_num')::int >= 160000 THEN
        EXECUTE format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', wanted, current_user);
      ELSIF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
        EXECUTE format('GRANT %I TO %I', wanted, current_user);
      END IF;
    EXCEPTION WHEN unique_violation OR serialization_failure OR internal_error THEN NULL; -- another database's migration does it just now
    END;
  END LOOP;
  IF current_setting('server_version_num')::int < 160000
    AND (SELECT rolinherit FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('ALTER ROLE %I NOINHERIT', current_user);
  END IF;
END $$;

-- The functions that answer before a business is known belong to spots_platform, who alone may say who calls them.
-- Said again in full: a login that does not inherit could not say it in the migrations before.
SET LOCAL ROLE spots_platform;
REVOKE ALL ON FUNCTION tenant_of_member(text, uuid), tenants_of_user(uuid), guest_of_channel(text), invitation_of_token(text),
  business_of_clock(uuid), businesses_with_moments_due(timestamptz), businesses_with_uncoded_responses(), share_of_token(text),
  record_responses() FROM PUBLIC, spots_app, spots_door;
GRANT EXECUTE ON FUNCTION tenant_of_member(text, uuid), tenants_of_user(uuid), share_of_token(text) TO spots_app;
GRANT EXECUTE ON FUNCTION tenants_of_user(uuid), invitation_of_token(text) TO spots_auth;
GRANT EXECUTE ON FUNCTION guest_of_channel(text) TO spots_door;
GRANT EXECUTE ON FUNCTION business_of_clock(uuid), businesses_with_moments_due(timestamptz),
  businesses_with_uncoded_responses() TO spots_worker;
RESET ROLE;

DO $$ BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    GRANT SELECT ON "_prisma_migrations" TO spots_auth, spots_worker;
  END IF;
END $$;

-- The jobs: close moments that nobody closed, code answers, record both. Inside one business, as the app.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['moment', 'moment_step', 'spot', 'spot_version', 'member', 'location', 'response', 'coding',
                                'mention', 'event', 'event_counter'] LOOP
    EXECUTE format('CREATE POLICY worker ON %I TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business())', wanted);
    EXECUTE format('GRANT SELECT ON %I TO spots_worker', wanted);
  END LOOP;
END $$;
GRANT UPDATE ON "moment" TO spots_worker;
GRANT INSERT ON "moment_step", "coding", "mention", "event" TO spots_worker;
GRANT INSERT, UPDATE ON "event_counter" TO spots_worker;
