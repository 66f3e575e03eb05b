-- DropForeignKey
ALTER TABLE "moment" DROP CONSTRAINT "moment_business_id_member_id_fkey";

-- AlterTable
ALTER TABLE "moment" ADD COLUMN     "duty_id" UUID,
ADD COLUMN     "is_open_offer" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "occurrence" TEXT,
ADD COLUMN     "plan_id" UUID,
ALTER COLUMN "member_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "duty" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "plain_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "duty_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('duty');

-- CreateTable
CREATE TABLE "shift" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "duty_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shift_pkey" PRIMARY KEY ("business_id","id"),
    CONSTRAINT "shift_ends_after_start" CHECK ("ends_at" > "starts_at")
);
SELECT spread('shift');

-- CreateTable
CREATE TABLE "plan" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "rule" JSONB NOT NULL,
    "member_id" UUID,
    "duty_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "paused_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "made_through" DATE,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('plan');

-- CreateIndex
CREATE UNIQUE INDEX "duty_business_id_plain_name_key" ON "duty"("business_id", "plain_name");

-- CreateIndex
CREATE INDEX "shift_business_id_location_id_starts_at_idx" ON "shift"("business_id", "location_id", "starts_at");

-- CreateIndex
CREATE INDEX "shift_business_id_member_id_starts_at_idx" ON "shift"("business_id", "member_id", "starts_at");

-- CreateIndex
CREATE INDEX "plan_business_id_spot_id_idx" ON "plan"("business_id", "spot_id");

-- CreateIndex
-- Moments that nobody has taken.
CREATE INDEX "moment_open" ON "moment"("business_id", "location_id", "due_at") WHERE "member_id" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "moment_business_id_plan_id_occurrence_key" ON "moment"("business_id", "plan_id", "occurrence");

-- AddForeignKey
ALTER TABLE "moment" ADD CONSTRAINT "moment_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "moment" ADD CONSTRAINT "moment_business_id_duty_id_fkey" FOREIGN KEY ("business_id", "duty_id") REFERENCES "duty"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "moment" ADD CONSTRAINT "moment_business_id_plan_id_fkey" FOREIGN KEY ("business_id", "plan_id") REFERENCES "plan"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_business_id_duty_id_fkey" FOREIGN KEY ("business_id", "duty_id") REFERENCES "duty"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_business_id_duty_id_fkey" FOREIGN KEY ("business_id", "duty_id") REFERENCES "duty"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "duty" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "duty" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "duty" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "duty" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "duty" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "shift" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "shift" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "shift" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "shift" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "shift" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "plan" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "plan" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "plan" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "plan" TO spots_app, spots_platform;

ALTER TABLE "moment" ADD CONSTRAINT "moment_has_a_member" CHECK ("member_id" IS NOT NULL OR "is_open_offer");

-- The worker makes the moments of plans.
CREATE POLICY worker ON "plan" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY worker ON "shift" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY worker ON "duty" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT, UPDATE ON "plan" TO spots_worker;
GRANT SELECT ON "shift", "duty" TO spots_worker;
GRANT INSERT ON "moment" TO spots_worker;

-- The businesses that the worker makes moments for; it tells which, and nothing of them.
GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

CREATE FUNCTION businesses_with_plans_due(of_at timestamptz, of_days int) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY
  SELECT b.id FROM business b
  WHERE EXISTS (
      SELECT FROM plan p
      JOIN location l ON l.business_id = b.id AND l.id = p.location_id AND l.archived_at IS NULL
      JOIN spot s ON s.business_id = b.id AND s.id = p.spot_id AND s.status IN ('pilot', 'live')
      WHERE p.business_id = b.id AND p.paused_at IS NULL AND p.ended_at IS NULL
        AND (p.made_through IS NULL OR p.made_through < (of_at AT TIME ZONE l.time_zone)::date + of_days)
        AND NOT EXISTS (SELECT FROM spot_override o
          WHERE o.business_id = b.id AND o.spot_id = p.spot_id AND o.location_id = p.location_id AND o.is_off))
    AND NOT EXISTS (SELECT FROM business_suspension u WHERE u.business_id = b.id AND u.lifted_at IS NULL);
END $$;

REVOKE ALL ON FUNCTION businesses_with_plans_due(timestamptz, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION businesses_with_plans_due(timestamptz, int) TO spots_worker;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
