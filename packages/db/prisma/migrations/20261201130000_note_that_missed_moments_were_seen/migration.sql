-- AlterTable
ALTER TABLE "moment" ADD COLUMN     "seen_at" TIMESTAMPTZ(3);

-- Those that the home still shows.
CREATE INDEX "moment_missed_unseen" ON "moment"("business_id", "location_id", "due_at") WHERE "status" = 'missed' AND "seen_at" IS NULL;
