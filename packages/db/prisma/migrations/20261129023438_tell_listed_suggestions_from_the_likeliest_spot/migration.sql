ALTER TABLE "suggestion" ADD COLUMN "listed" BOOLEAN NOT NULL DEFAULT true;

DROP INDEX "suggestion_business_id_created_at_response_id_idx";
CREATE INDEX "suggestion_business_id_listed_created_at_response_id_idx" ON "suggestion"("business_id", "listed", "created_at", "response_id");
