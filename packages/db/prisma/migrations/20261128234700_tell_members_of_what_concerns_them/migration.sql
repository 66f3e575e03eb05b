-- CreateTable
CREATE TABLE "notification" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "location_id" UUID,
    "data" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('notification');

-- CreateTable
CREATE TABLE "notification_position" (
    "business_id" UUID NOT NULL,
    "through_seq" BIGINT NOT NULL DEFAULT 0,
    "purged_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_position_pkey" PRIMARY KEY ("business_id")
);
SELECT spread('notification_position');

-- CreateTable
CREATE TABLE "notification_mark" (
    "business_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_mark_pkey" PRIMARY KEY ("business_id","subject_id","what","due_at")
);
SELECT spread('notification_mark');

-- CreateIndex
CREATE INDEX "notification_business_id_member_id_made_at_id_idx" ON "notification"("business_id", "member_id", "made_at" DESC, "id" DESC);

-- CreateIndex
-- What a member has not read yet: the badge, and what is done with.
CREATE INDEX "notification_unread" ON "notification"("business_id", "member_id", "subject_id") WHERE "read_at" IS NULL;
CREATE INDEX "notification_unread_of" ON "notification"("business_id", "subject_id") WHERE "read_at" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "notification_business_id_member_id_source_key" ON "notification"("business_id", "member_id", "source");

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notification_position" ADD CONSTRAINT "notification_position_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notification_mark" ADD CONSTRAINT "notification_mark_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "notification" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notification" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "notification" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "notification" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "notification" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "notification_position" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notification_position" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "notification_position" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "notification_position" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "notification_position" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "notification_mark" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notification_mark" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "notification_mark" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "notification_mark" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "notification_mark" TO spots_app, spots_platform;

-- The worker makes notifications and deletes old ones; the app reads them and notes that they were read.
REVOKE INSERT, UPDATE, DELETE ON "notification", "notification_position", "notification_mark" FROM spots_app;
REVOKE SELECT ON "notification_position", "notification_mark" FROM spots_app;
GRANT UPDATE ("read_at") ON "notification" TO spots_app;
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['notification', 'notification_position', 'notification_mark', 'thread', 'comment', 'person_tag',
                                'action_step'] LOOP
    EXECUTE format('CREATE POLICY worker ON %I TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business())', wanted);
    EXECUTE format('GRANT SELECT ON %I TO spots_worker', wanted);
  END LOOP;
END $$;
GRANT INSERT, UPDATE, DELETE ON "notification", "notification_position", "notification_mark" TO spots_worker;

-- The worker's queries: open moments and tasks by the time they are due.
CREATE INDEX "moment_to_remind" ON "moment" ("business_id", "due_at") WHERE "status" IN ('offered', 'accepted');
CREATE INDEX "action_step_due" ON "action_step" ("business_id", "due_on") WHERE "done_at" IS NULL;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

-- Nobody is told of events from before this migration.
INSERT INTO "notification_position" (business_id, through_seq) SELECT business_id, last FROM event_counter;

/* The businesses with events that were not read for notifications yet. Suspended ones are left out. */
CREATE FUNCTION businesses_with_unread_news() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT b.id FROM business b
  WHERE EXISTS (SELECT FROM event_counter c WHERE c.business_id = b.id
      AND c.last > coalesce((SELECT p.through_seq FROM notification_position p WHERE p.business_id = b.id), 0))
    AND NOT EXISTS (SELECT FROM business_suspension s WHERE s.business_id = b.id AND s.lifted_at IS NULL);
END $$;

/*
 * The businesses with a moment or a task of which somebody is told because of the time: open moments due from of_at
 * through of_until, and tasks due today, from 8:00 of the business's clock.
 */
CREATE FUNCTION businesses_with_reminders_due(of_at timestamptz, of_until timestamptz) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT b.id FROM business b
  WHERE (
      EXISTS (SELECT FROM moment m WHERE m.business_id = b.id
        AND m.status IN ('offered', 'accepted') AND m.due_at > of_at AND m.due_at <= of_until)
      OR EXISTS (SELECT FROM action_step a WHERE a.business_id = b.id
        AND a.done_at IS NULL AND a.due_on = ((of_at AT TIME ZONE b.time_zone) - interval '8 hours')::date
        AND NOT EXISTS (SELECT FROM notification_mark k
          WHERE k.business_id = b.id AND k.subject_id = a.id AND k.what = 'due' AND k.due_at = a.due_on::timestamp AT TIME ZONE 'UTC'))
    )
    AND NOT EXISTS (SELECT FROM business_suspension s WHERE s.business_id = b.id AND s.lifted_at IS NULL);
END $$;

/* Whether a business is suspended now: a job may begin long after it was given. */
CREATE FUNCTION business_is_suspended(of_business uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN EXISTS (SELECT FROM business_suspension s WHERE s.business_id = of_business AND s.lifted_at IS NULL);
END $$;

REVOKE ALL ON FUNCTION businesses_with_unread_news(), businesses_with_reminders_due(timestamptz, timestamptz), business_is_suspended(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION businesses_with_unread_news(), businesses_with_reminders_due(timestamptz, timestamptz), business_is_suspended(uuid) TO spots_worker;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
