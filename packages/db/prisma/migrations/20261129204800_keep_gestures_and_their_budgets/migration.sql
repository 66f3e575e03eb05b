-- CreateEnum
CREATE TYPE "gesture_unit" AS ENUM ('money', 'minutes', 'pieces');
SELECT add_enum_casts('gesture_unit');

-- CreateEnum
CREATE TYPE "gesture_period" AS ENUM ('day', 'week', 'month');
SELECT add_enum_casts('gesture_period');

-- CreateEnum
CREATE TYPE "gesture_scope" AS ENUM ('business', 'location', 'member', 'everyone');
SELECT add_enum_casts('gesture_scope');

-- CreateEnum
CREATE TYPE "gesture_status" AS ENUM ('given', 'asked', 'refused', 'taken_back');
SELECT add_enum_casts('gesture_status');

-- CreateEnum
CREATE TYPE "gesture_reason" AS ENUM ('over_allowance', 'other_unit', 'over_budget', 'no_budget');
SELECT add_enum_casts('gesture_reason');

-- CreateTable
CREATE TABLE "gesture_budget" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "scope" "gesture_scope" NOT NULL,
    "location_id" UUID,
    "member_id" UUID,
    "unit" "gesture_unit" NOT NULL,
    "currency" TEXT NOT NULL DEFAULT '',
    "amount" INTEGER NOT NULL,
    "period" "gesture_period" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "gesture_budget_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('gesture_budget');

-- CreateTable
CREATE TABLE "gesture_allowance" (
    "business_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "unit" "gesture_unit" NOT NULL,
    "currency" TEXT NOT NULL DEFAULT '',
    "usual" INTEGER NOT NULL,
    "most" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID NOT NULL,

    CONSTRAINT "gesture_allowance_pkey" PRIMARY KEY ("business_id","spot_id")
);
SELECT spread('gesture_allowance');

-- CreateTable
CREATE TABLE "gesture" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "spot_id" UUID,
    "moment_id" UUID,
    "visit_id" UUID,
    "what" TEXT NOT NULL,
    "unit" "gesture_unit" NOT NULL,
    "currency" TEXT NOT NULL DEFAULT '',
    "cost" INTEGER NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "is_done" BOOLEAN NOT NULL,
    "status" "gesture_status" NOT NULL,
    "is_spent" BOOLEAN NOT NULL,
    "reason" "gesture_reason",
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "gesture_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('gesture');

-- CreateTable
CREATE TABLE "gesture_entry" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "gesture_id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "period" DATE NOT NULL,
    "member_id" UUID NOT NULL,
    "amount" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gesture_entry_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('gesture_entry');

-- CreateIndex
CREATE INDEX "gesture_business_id_given_at_id_idx" ON "gesture"("business_id", "given_at", "id");

-- CreateIndex
CREATE INDEX "gesture_business_id_member_id_given_at_idx" ON "gesture"("business_id", "member_id", "given_at");

-- CreateIndex
CREATE INDEX "gesture_business_id_spot_id_given_at_idx" ON "gesture"("business_id", "spot_id", "given_at");

-- CreateIndex
CREATE INDEX "gesture_business_id_visit_id_idx" ON "gesture"("business_id", "visit_id");

-- CreateIndex
CREATE INDEX "gesture_entry_business_id_budget_id_period_member_id_idx" ON "gesture_entry"("business_id", "budget_id", "period", "member_id");

-- CreateIndex
CREATE INDEX "gesture_entry_business_id_gesture_id_idx" ON "gesture_entry"("business_id", "gesture_id");

-- AddForeignKey
ALTER TABLE "gesture_budget" ADD CONSTRAINT "gesture_budget_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gesture_budget" ADD CONSTRAINT "gesture_budget_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gesture_budget" ADD CONSTRAINT "gesture_budget_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gesture_budget" ADD CONSTRAINT "gesture_budget_business_id_created_by_id_fkey" FOREIGN KEY ("business_id", "created_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gesture_allowance" ADD CONSTRAINT "gesture_allowance_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gesture_allowance" ADD CONSTRAINT "gesture_allowance_business_id_changed_by_id_fkey" FOREIGN KEY ("business_id", "changed_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gesture" ADD CONSTRAINT "gesture_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gesture" ADD CONSTRAINT "gesture_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gesture" ADD CONSTRAINT "gesture_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gesture" ADD CONSTRAINT "gesture_business_id_moment_id_fkey" FOREIGN KEY ("business_id", "moment_id") REFERENCES "moment"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gesture" ADD CONSTRAINT "gesture_business_id_visit_id_fkey" FOREIGN KEY ("business_id", "visit_id") REFERENCES "visit"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gesture" ADD CONSTRAINT "gesture_business_id_answered_by_id_fkey" FOREIGN KEY ("business_id", "answered_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gesture_entry" ADD CONSTRAINT "gesture_entry_business_id_gesture_id_fkey" FOREIGN KEY ("business_id", "gesture_id") REFERENCES "gesture"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gesture_entry" ADD CONSTRAINT "gesture_entry_business_id_budget_id_fkey" FOREIGN KEY ("business_id", "budget_id") REFERENCES "gesture_budget"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gesture_entry" ADD CONSTRAINT "gesture_entry_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- An amount has a currency exactly when it is money, and a budget is of what its scope says.
ALTER TABLE "gesture_budget" ADD CONSTRAINT "gesture_budget_amount" CHECK ("amount" BETWEEN 1 AND 100000000);
ALTER TABLE "gesture_budget" ADD CONSTRAINT "gesture_budget_currency"
  CHECK (("unit" = 'money') = ("currency" <> '') AND length("currency") IN (0, 3));
ALTER TABLE "gesture_budget" ADD CONSTRAINT "gesture_budget_scope" CHECK (
  ("scope" = 'member') = ("member_id" IS NOT NULL)
  AND ("scope" <> 'location' OR "location_id" IS NOT NULL)
  AND ("scope" IN ('location', 'everyone') OR "location_id" IS NULL));
ALTER TABLE "gesture_allowance" ADD CONSTRAINT "gesture_allowance_amount"
  CHECK ("usual" BETWEEN 1 AND "most" AND "most" <= 1000000 AND length("what") BETWEEN 1 AND 80);
ALTER TABLE "gesture_allowance" ADD CONSTRAINT "gesture_allowance_currency"
  CHECK (("unit" = 'money') = ("currency" <> '') AND length("currency") IN (0, 3));
ALTER TABLE "gesture" ADD CONSTRAINT "gesture_cost" CHECK ("cost" BETWEEN 1 AND 1000000 AND length("what") BETWEEN 1 AND 80);
ALTER TABLE "gesture" ADD CONSTRAINT "gesture_currency"
  CHECK (("unit" = 'money') = ("currency" <> '') AND length("currency") IN (0, 3));
ALTER TABLE "gesture" ADD CONSTRAINT "gesture_is_spent" CHECK ("is_spent" =
  ("status" = 'given' OR ("is_done" AND "status" IN ('asked', 'refused'))));
ALTER TABLE "gesture" ADD CONSTRAINT "gesture_is_answered" CHECK (
  ("status" <> 'asked' OR "answered_at" IS NULL) AND ("status" NOT IN ('refused', 'taken_back') OR "answered_at" IS NOT NULL)
  AND (("answered_at" IS NULL) = ("answered_by_id" IS NULL)));
ALTER TABLE "gesture_entry" ADD CONSTRAINT "gesture_entry_amount" CHECK ("amount" <> 0);

CREATE INDEX "gesture_asked" ON "gesture" ("business_id", "location_id", "given_at") WHERE "status" = 'asked';

-- The app sees the rows of its own business, the platform all.
ALTER TABLE "gesture_budget" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "gesture_budget" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "gesture_budget" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "gesture_budget" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ("amount", "ended_at") ON "gesture_budget" TO spots_app, spots_platform;

ALTER TABLE "gesture_allowance" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "gesture_allowance" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "gesture_allowance" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "gesture_allowance" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "gesture_allowance" TO spots_app, spots_platform;

-- What a gesture was and cost is a fact: only its answer changes.
ALTER TABLE "gesture" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "gesture" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "gesture" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "gesture" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ("status", "is_spent", "answered_at", "answered_by_id") ON "gesture" TO spots_app, spots_platform;

-- Entries are facts.
ALTER TABLE "gesture_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "gesture_entry" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "gesture_entry" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "gesture_entry" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "gesture_entry" TO spots_app, spots_platform;

-- The worker tells managers what is asked, and members what was answered.
CREATE POLICY worker ON "gesture" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT ON "gesture" TO spots_worker;
