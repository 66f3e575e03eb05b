-- Let staff take the code of a friend

-- AlterTable
ALTER TABLE "referral_opening" ADD COLUMN     "came_step_id" UUID,
ADD COLUMN     "location_id" UUID,
ADD COLUMN     "visit_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "referral_opening_business_id_came_step_id_key" ON "referral_opening"("business_id", "came_step_id");

-- AddForeignKey
ALTER TABLE "referral_opening" ADD CONSTRAINT "referral_opening_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "referral_opening" ADD CONSTRAINT "referral_opening_business_id_visit_id_fkey" FOREIGN KEY ("business_id", "visit_id") REFERENCES "visit"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Staff who took a code name the location, and perhaps the visit; an answer of the friend names neither.
ALTER TABLE "referral_opening" ADD CONSTRAINT "referral_opening_taken"
  CHECK (("came_step_id" IS NULL) = ("location_id" IS NULL) AND ("came_step_id" IS NULL OR "came_at" IS NOT NULL)
    AND ("visit_id" IS NULL OR "location_id" IS NOT NULL));

GRANT UPDATE ("came_at", "came_step_id", "location_id", "visit_id") ON "referral_opening" TO spots_app;
