-- DropIndex
DROP INDEX "mention_business_id_status_created_at_idx";

-- CreateIndex
CREATE INDEX "moment_business_id_spot_id_due_at_id_idx" ON "moment"("business_id", "spot_id", "due_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "mention_business_id_status_created_at_response_id_idx" ON "mention"("business_id", "status", "created_at", "response_id");
