-- Lock 3 on the tables of people, of the platform and of its counters, for their owner too.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['user', 'account', 'session', 'verification_token', 'platform_admin', 'platform_act', 'mail',
                                'dead_letter', 'throttle', 'offered_template'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wanted);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wanted);
    EXECUTE format('CREATE POLICY platform ON %I TO spots_platform USING (true) WITH CHECK (true)', wanted);
  END LOOP;
END $$;

-- People and their sign-in are the business of spots_auth. The app sees a person only through a member of the business
-- it works in, and of that person what a colleague may know.
REVOKE ALL ON "user", "account", "session", "verification_token", "platform_admin", "throttle" FROM spots_app;
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
GRANT INSERT ON "mail" TO spots_auth;
GRANT SELECT, UPDATE ON "mail" TO spots_worker;
CREATE POLICY of_business ON "mail" FOR INSERT TO spots_app WITH CHECK (business_id = app_business());
CREATE POLICY of_person ON "mail" FOR INSERT TO spots_auth WITH CHECK (business_id IS NULL);
CREATE POLICY sending ON "mail" TO spots_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "dead_letter" TO spots_worker;
CREATE POLICY jobs ON "dead_letter" TO spots_worker USING (true) WITH CHECK (true);

-- The counters of the rate limits: counted by sign-in and intake, cleared away by the worker.
GRANT SELECT, INSERT, UPDATE, DELETE ON "throttle" TO spots_auth;
GRANT SELECT, DELETE ON "throttle" TO spots_worker;
CREATE POLICY counting ON "throttle" TO spots_auth, spots_door USING (true) WITH CHECK (true);
CREATE POLICY clearing ON "throttle" TO spots_worker USING (true);

CREATE POLICY offered ON "offered_template" FOR SELECT TO spots_app USING (true);
