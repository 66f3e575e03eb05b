-- CreateEnum
CREATE TYPE "promise_kind" AS ENUM ('call', 'bring', 'prepare', 'find_out', 'fix', 'other');
SELECT add_enum_casts('promise_kind');

-- CreateEnum
CREATE TYPE "promise_status" AS ENUM ('open', 'kept', 'late', 'broken', 'withdrawn');
SELECT add_enum_casts('promise_status');

-- AlterEnum
ALTER TYPE "case_reason" ADD VALUE 'broken_promise';

-- AlterTable
ALTER TABLE "service_case" ADD COLUMN     "promise_id" UUID;

-- CreateTable
CREATE TABLE "customer_promise" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "kind" "promise_kind" NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "customer" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "visit_id" UUID,
    "spot_id" UUID,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "member_id" UUID,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "remind_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "promise_status" NOT NULL DEFAULT 'open',
    "ended_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "overdue_at" TIMESTAMPTZ(3),

    CONSTRAINT "customer_promise_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('customer_promise');

-- CreateTable
CREATE TABLE "customer_promise_step" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "promise_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "promise_status" NOT NULL,
    "member_id" UUID,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_member_id" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "undoes_id" UUID,

    CONSTRAINT "customer_promise_step_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('customer_promise_step');

-- CreateIndex
CREATE INDEX "customer_promise_business_id_due_at_id_idx" ON "customer_promise"("business_id", "due_at", "id");

-- CreateIndex
CREATE INDEX "customer_promise_business_id_spot_id_due_at_idx" ON "customer_promise"("business_id", "spot_id", "due_at");

-- CreateIndex
CREATE INDEX "customer_promise_business_id_visit_id_idx" ON "customer_promise"("business_id", "visit_id");

-- CreateIndex
CREATE UNIQUE INDEX "customer_promise_step_business_id_promise_id_number_key" ON "customer_promise_step"("business_id", "promise_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "customer_promise_step_business_id_undoes_id_key" ON "customer_promise_step"("business_id", "undoes_id");

-- CreateIndex
CREATE UNIQUE INDEX "service_case_business_id_promise_id_key" ON "service_case"("business_id", "promise_id");

-- AddForeignKey
ALTER TABLE "service_case" ADD CONSTRAINT "service_case_business_id_promise_id_fkey" FOREIGN KEY ("business_id", "promise_id") REFERENCES "customer_promise"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "customer_promise" ADD CONSTRAINT "customer_promise_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "customer_promise" ADD CONSTRAINT "customer_promise_business_id_visit_id_fkey" FOREIGN KEY ("business_id", "visit_id") REFERENCES "visit"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "customer_promise" ADD CONSTRAINT "customer_promise_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "customer_promise" ADD CONSTRAINT "customer_promise_business_id_made_by_id_fkey" FOREIGN KEY ("business_id", "made_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "customer_promise" ADD CONSTRAINT "customer_promise_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "customer_promise_step" ADD CONSTRAINT "customer_promise_step_business_id_promise_id_fkey" FOREIGN KEY ("business_id", "promise_id") REFERENCES "customer_promise"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "customer_promise_step" ADD CONSTRAINT "customer_promise_step_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "customer_promise_step" ADD CONSTRAINT "customer_promise_step_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "customer_promise_step" ADD CONSTRAINT "customer_promise_step_business_id_undoes_id_fkey" FOREIGN KEY ("business_id", "undoes_id") REFERENCES "customer_promise_step"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "customer_promise" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "customer_promise" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "customer_promise" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "customer_promise" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "customer_promise" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "customer_promise_step" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "customer_promise_step" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "customer_promise_step" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "customer_promise_step" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "customer_promise_step" TO spots_app, spots_platform;

ALTER TABLE "customer_promise" ADD CONSTRAINT "customer_promise_text_length"
  CHECK (length("words") <= 140 AND length("customer") <= 80 AND length("place") <= 60 AND length("reason") <= 300);
ALTER TABLE "customer_promise" ADD CONSTRAINT "customer_promise_has_a_customer"
  CHECK ("customer" <> '' OR "place" <> '' OR "visit_id" IS NOT NULL);
ALTER TABLE "customer_promise" ADD CONSTRAINT "customer_promise_is_due_later" CHECK ("made_at" < "due_at");
ALTER TABLE "customer_promise" ADD CONSTRAINT "customer_promise_has_an_end" CHECK (("status" = 'open') = ("ended_at" IS NULL));
ALTER TABLE "customer_promise_step" ADD CONSTRAINT "customer_promise_step_reason_length" CHECK (length("reason") <= 300);

-- A case is of one thing.
ALTER TABLE "service_case" DROP CONSTRAINT "of_an_answer_or_a_moment";
ALTER TABLE "service_case" ADD CONSTRAINT "of_one_thing" CHECK (num_nonnulls("response_id", "moment_id", "promise_id") = 1);

-- The open ones: few rows, read by every phone and by the worker.
CREATE INDEX "customer_promise_of_member" ON "customer_promise" ("business_id", "member_id", "due_at") WHERE "status" = 'open';
CREATE INDEX "customer_promise_of_location" ON "customer_promise" ("business_id", "location_id", "due_at") WHERE "status" = 'open';
CREATE INDEX "customer_promise_to_remind" ON "customer_promise" ("business_id", "remind_at") WHERE "status" = 'open';
CREATE INDEX "customer_promise_not_escalated" ON "customer_promise" ("business_id", "due_at") WHERE "status" = 'open' AND "overdue_at" IS NULL;

-- The worker reads them and notes that one is overdue.
CREATE POLICY worker ON "customer_promise" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT ON "customer_promise" TO spots_worker;
GRANT UPDATE ("overdue_at") ON "customer_promise" TO spots_worker;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/*
 * The businesses with a moment, a task or a promise of which somebody is told because of the time: open moments due from
 * of_at through of_until, tasks due today, from 8:00 of the business's clock, promises to remind of, and those that are
 * overdue since a quarter of an hour.
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
    )
    AND NOT EXISTS (SELECT FROM business_suspension s WHERE s.business_id = b.id AND s.lifted_at IS NULL);
END $$;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
