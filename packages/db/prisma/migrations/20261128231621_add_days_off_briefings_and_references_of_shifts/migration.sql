-- AlterTable
ALTER TABLE "shift" ADD COLUMN     "reference" TEXT;

-- AlterTable
ALTER TABLE "spot" ADD COLUMN     "briefing_check" JSONB;

-- CreateTable
CREATE TABLE "time_off" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,

    CONSTRAINT "time_off_pkey" PRIMARY KEY ("business_id","id"),
    CONSTRAINT "time_off_ends_after_start" CHECK ("last_day" >= "first_day")
);
SELECT spread('time_off');

-- CreateTable
CREATE TABLE "briefing" (
    "business_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "spot_version" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "asked_by_id" UUID,
    "read_at" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "briefing_pkey" PRIMARY KEY ("business_id","spot_id","spot_version","member_id")
);
SELECT spread('briefing');

-- CreateIndex
CREATE INDEX "time_off_business_id_last_day_idx" ON "time_off"("business_id", "last_day");

-- CreateIndex
CREATE INDEX "time_off_business_id_member_id_idx" ON "time_off"("business_id", "member_id");

-- CreateIndex
CREATE INDEX "briefing_business_id_member_id_idx" ON "briefing"("business_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "shift_business_id_reference_key" ON "shift"("business_id", "reference");

-- AddForeignKey
ALTER TABLE "time_off" ADD CONSTRAINT "time_off_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_business_id_spot_id_spot_version_fkey" FOREIGN KEY ("business_id", "spot_id", "spot_version") REFERENCES "spot_version"("business_id", "spot_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_business_id_asked_by_id_fkey" FOREIGN KEY ("business_id", "asked_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "time_off" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "time_off" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "time_off" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "time_off" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON "time_off" TO spots_app, spots_platform;

ALTER TABLE "briefing" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "briefing" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "briefing" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "briefing" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "briefing" TO spots_app, spots_platform;

-- Plans leave out members on their days off.
CREATE POLICY worker ON "time_off" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT ON "time_off" TO spots_worker;
