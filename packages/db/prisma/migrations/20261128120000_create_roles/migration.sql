-- Five roles, none of which can log in: a transaction takes one on (SET LOCAL ROLE).
--   spots_app       the dashboard, inside one business at a time
--   spots_auth      people, their sessions and their sign-in
--   spots_intake    the feedback app: inserts responses, reads nothing but their ids
--   spots_worker    background jobs, inside one business at a time, and the queue of mails
--   spots_platform  every business, entered only through asPlatform, on the record
-- The login role may take one on and has none of its rights before it does: a policy for spots_platform applies to
-- whoever inherits from it. From Postgres 16 on that is said by the grant, before by the login role, which then also
-- loses what it inherits of pg_database_owner: hence a migration of its own, since the next one begins by granting that by name.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['spots_app', 'spots_auth', 'spots_intake', 'spots_worker', 'spots_platform'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', wanted);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- roles belong to the cluster: another database made it
    END;
    BEGIN
      IF current_setting('server_version_num')::int >= 160000 THEN
        EXECUTE format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', wanted, current_user);
      ELSIF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
        EXECUTE format('GRANT %I TO %I', wanted, current_user);
      END IF;
    EXCEPTION WHEN unique_violation OR serialization_failure OR internal_error THEN NULL; -- another database's migration does it just now
    END;
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', wanted);
  END LOOP;
  IF current_setting('server_version_num')::int < 160000
    AND (SELECT rolinherit FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('ALTER ROLE %I NOINHERIT', current_user);
  END IF;
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    GRANT SELECT ON "_prisma_migrations" TO spots_app, spots_auth, spots_intake, spots_worker, spots_platform;
  END IF;
END $$;
