-- AlterTable
ALTER TABLE "briefing" ADD COLUMN     "file_id" UUID;

-- AlterTable
ALTER TABLE "spot" ADD COLUMN     "briefing_file_id" UUID;

-- CreateTable
CREATE TABLE "briefing_file" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "seconds" REAL,
    "bytes" INTEGER NOT NULL,
    "captions" JSONB NOT NULL,
    "by_member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "unused_since" TIMESTAMPTZ(3),

    CONSTRAINT "briefing_file_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('briefing_file');

-- CreateIndex
CREATE INDEX "briefing_file_business_id_spot_id_idx" ON "briefing_file"("business_id", "spot_id");

-- AddForeignKey
ALTER TABLE "briefing_file" ADD CONSTRAINT "briefing_file_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "briefing_file" ADD CONSTRAINT "briefing_file_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot" ADD CONSTRAINT "spot_business_id_briefing_file_id_fkey" FOREIGN KEY ("business_id", "briefing_file_id") REFERENCES "briefing_file"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. A row goes with its spot alone.
ALTER TABLE "briefing_file" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "briefing_file" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "briefing_file" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "briefing_file" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "briefing_file" TO spots_app;
GRANT UPDATE ("captions", "unused_since") ON "briefing_file" TO spots_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "briefing_file" TO spots_platform;
-- The worker removes files that no row names. It reads which there are, and nothing of them.
CREATE POLICY worker ON "briefing_file" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT ("business_id", "id", "unused_since") ON "briefing_file" TO spots_worker;

ALTER TABLE "briefing_file" ADD CONSTRAINT "briefing_file_is_a_photo_or_a_short_clip" CHECK (
  "bytes" > 0 AND (("type" = 'image/jpeg' AND "seconds" IS NULL) OR ("type" IN ('video/mp4', 'video/webm') AND "seconds" BETWEEN 0 AND 21)));
