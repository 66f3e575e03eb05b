-- AlterTable
ALTER TABLE "business" ADD COLUMN     "minutes_between" SMALLINT NOT NULL DEFAULT 10;

-- AlterTable
ALTER TABLE "visit" ADD COLUMN     "left_in_peace_at" TIMESTAMPTZ(3),
ADD COLUMN     "left_in_peace_by_id" UUID;

-- CreateIndex
CREATE INDEX "visit_business_id_started_at_location_id_left_in_peace_at_idx" ON "visit"("business_id", "started_at", "location_id", "left_in_peace_at");

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_business_id_left_in_peace_by_id_fkey" FOREIGN KEY ("business_id", "left_in_peace_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "business" ADD CONSTRAINT "minutes_between_is_short" CHECK ("minutes_between" BETWEEN 0 AND 240);
ALTER TABLE "visit" ADD CONSTRAINT "visit_left_in_peace_has_a_time" CHECK ("left_in_peace_at" IS NOT NULL OR "left_in_peace_by_id" IS NULL);
