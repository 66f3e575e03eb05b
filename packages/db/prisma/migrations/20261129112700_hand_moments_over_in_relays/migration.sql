-- CreateEnum
CREATE TYPE "relay_step_status" AS ENUM ('waiting', 'nobody', 'asked', 'accepted', 'refused', 'done');
SELECT add_enum_casts('relay_step_status');

-- CreateEnum
CREATE TYPE "relay_act_kind" AS ENUM ('start', 'ask', 'accept', 'refuse', 'finish', 'release', 'undo');
SELECT add_enum_casts('relay_act_kind');

-- AlterTable
ALTER TABLE "shared_device" ADD COLUMN     "duty_id" UUID;

-- CreateTable
CREATE TABLE "relay_design" (
    "business_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID NOT NULL,

    CONSTRAINT "relay_design_pkey" PRIMARY KEY ("business_id","spot_id")
);
SELECT spread('relay_design');

-- CreateTable
CREATE TABLE "relay_design_step" (
    "business_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "duty_id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "relay_design_step_pkey" PRIMARY KEY ("business_id","spot_id","number")
);
SELECT spread('relay_design_step');

-- CreateTable
CREATE TABLE "relay" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "relay_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('relay');

-- CreateTable
CREATE TABLE "relay_step" (
    "business_id" UUID NOT NULL,
    "relay_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "status" "relay_step_status" NOT NULL,
    "duty_id" UUID,
    "asked_member_id" UUID,
    "member_id" UUID,
    "minutes" INTEGER NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "relay_step_pkey" PRIMARY KEY ("business_id","relay_id","number")
);
SELECT spread('relay_step');

-- CreateTable
CREATE TABLE "relay_act" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "relay_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "relay_act_kind" NOT NULL,
    "step" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_member_id" UUID NOT NULL,
    "steps" JSONB NOT NULL,
    "undoes_id" UUID,

    CONSTRAINT "relay_act_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('relay_act');

-- CreateIndex
CREATE INDEX "relay_business_id_started_at_id_idx" ON "relay"("business_id", "started_at", "id");

-- CreateIndex
CREATE INDEX "relay_business_id_spot_id_started_at_idx" ON "relay"("business_id", "spot_id", "started_at");

-- CreateIndex
CREATE INDEX "relay_business_id_location_id_due_at_idx" ON "relay"("business_id", "location_id", "due_at");

-- CreateIndex
CREATE INDEX "relay_step_business_id_member_id_status_idx" ON "relay_step"("business_id", "member_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "relay_act_business_id_relay_id_number_key" ON "relay_act"("business_id", "relay_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "relay_act_business_id_undoes_id_key" ON "relay_act"("business_id", "undoes_id");

-- AddForeignKey
ALTER TABLE "shared_device" ADD CONSTRAINT "shared_device_business_id_duty_id_fkey" FOREIGN KEY ("business_id", "duty_id") REFERENCES "duty"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "relay_design" ADD CONSTRAINT "relay_design_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "relay_design" ADD CONSTRAINT "relay_design_business_id_changed_by_id_fkey" FOREIGN KEY ("business_id", "changed_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "relay_design_step" ADD CONSTRAINT "relay_design_step_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "relay_design"("business_id", "spot_id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "relay_design_step" ADD CONSTRAINT "relay_design_step_business_id_duty_id_fkey" FOREIGN KEY ("business_id", "duty_id") REFERENCES "duty"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "relay" ADD CONSTRAINT "relay_business_id_id_fkey" FOREIGN KEY ("business_id", "id") REFERENCES "moment"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "relay" ADD CONSTRAINT "relay_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "relay" ADD CONSTRAINT "relay_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "relay" ADD CONSTRAINT "relay_business_id_started_by_id_fkey" FOREIGN KEY ("business_id", "started_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "relay_step" ADD CONSTRAINT "relay_step_business_id_relay_id_fkey" FOREIGN KEY ("business_id", "relay_id") REFERENCES "relay"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "relay_step" ADD CONSTRAINT "relay_step_business_id_duty_id_fkey" FOREIGN KEY ("business_id", "duty_id") REFERENCES "duty"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "relay_step" ADD CONSTRAINT "relay_step_business_id_asked_member_id_fkey" FOREIGN KEY ("business_id", "asked_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "relay_step" ADD CONSTRAINT "relay_step_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "relay_act" ADD CONSTRAINT "relay_act_business_id_relay_id_fkey" FOREIGN KEY ("business_id", "relay_id") REFERENCES "relay"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "relay_act" ADD CONSTRAINT "relay_act_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "relay_act" ADD CONSTRAINT "relay_act_business_id_undoes_id_fkey" FOREIGN KEY ("business_id", "undoes_id") REFERENCES "relay_act"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "relay_design" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "relay_design" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "relay_design" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "relay_design" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "relay_design" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "relay_design_step" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "relay_design_step" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "relay_design_step" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "relay_design_step" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "relay_design_step" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "relay" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "relay" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "relay" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "relay" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "relay" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "relay_step" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "relay_step" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "relay_step" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "relay_step" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "relay_step" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "relay_act" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "relay_act" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "relay_act" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "relay_act" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "relay_act" TO spots_app, spots_platform;

ALTER TABLE "relay_design_step" ADD CONSTRAINT "relay_design_step_range"
  CHECK ("number" BETWEEN 1 AND 6 AND "minutes" BETWEEN 1 AND 240 AND length("what") BETWEEN 1 AND 140);
ALTER TABLE "relay_step" ADD CONSTRAINT "relay_step_range"
  CHECK ("number" BETWEEN 1 AND 6 AND "minutes" BETWEEN 1 AND 240 AND length("what") BETWEEN 1 AND 140 AND length("reason") <= 140);
ALTER TABLE "relay_step" ADD CONSTRAINT "relay_step_is_asked_of_one" CHECK (num_nonnulls("duty_id", "asked_member_id") = 1);
-- Exactly one has a step: whoever took or refused it.
ALTER TABLE "relay_step" ADD CONSTRAINT "relay_step_has_one_member"
  CHECK (("member_id" IS NOT NULL) = ("status" IN ('accepted', 'refused', 'done')));
ALTER TABLE "relay_step" ADD CONSTRAINT "relay_step_waits_or_was_asked"
  CHECK (("status" = 'waiting') = ("asked_at" IS NULL) AND ("asked_at" IS NULL) = ("due_at" IS NULL));
ALTER TABLE "relay" ADD CONSTRAINT "relay_is_due_later" CHECK ("started_at" < "due_at");

-- The steps of which the worker may have to tell.
CREATE INDEX "relay_step_not_told" ON "relay_step" ("business_id", "asked_at") WHERE "status" = 'asked' AND "told_at" IS NULL;

-- The worker reads them and notes that nobody has taken a step.
CREATE POLICY worker ON "relay" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY worker ON "relay_step" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT ON "relay", "relay_step" TO spots_worker;
GRANT UPDATE ("told_at") ON "relay_step" TO spots_worker;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/*
 * The businesses with something of which somebody is told because of the time: open moments due from of_at through of_until,
 * tasks due today, from 8:00 of the business's clock, promises to remind of, and those that are overdue since a quarter of
 * an hour, and steps of relays that nobody has taken in half of their time.
 */
CREATE OR REPLACE FUNCTION businesses_with_reminders_due(of_at timestamptz, of_until timestamptz) RETURNS SETOF uuid
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
      OR EXISTS (SELECT FROM customer_promise p WHERE p.business_id = b.id
        AND p.status = 'open' AND p.remind_at <= of_at AND p.due_at > of_at
        AND NOT EXISTS (SELECT FROM notification_mark k
          WHERE k.business_id = b.id AND k.subject_id = p.id AND k.what = 'soon' AND k.due_at = p.due_at))
      OR EXISTS (SELECT FROM customer_promise p WHERE p.business_id = b.id
        AND p.status = 'open' AND p.overdue_at IS NULL AND p.due_at <= of_at - interval '15 minutes')
      OR EXISTS (SELECT FROM relay_step s JOIN moment m ON m.business_id = s.business_id AND m.id = s.relay_id
        WHERE s.business_id = b.id AND s.status = 'asked' AND s.told_at IS NULL AND m.status IN ('offered', 'accepted')
        AND s.asked_at > of_at - interval '1 day' AND s.asked_at <= of_at - s.minutes * interval '30 seconds')
    )
    AND NOT EXISTS (SELECT FROM business_suspension s WHERE s.business_id = b.id AND s.lifted_at IS NULL);
END $$;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
