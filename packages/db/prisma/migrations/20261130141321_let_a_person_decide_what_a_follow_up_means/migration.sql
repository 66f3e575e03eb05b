-- AlterTable
ALTER TABLE "follow_up_mention" ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "decided_by_id" UUID;

-- CreateIndex
CREATE INDEX "follow_up_business_id_words_hash_idx" ON "follow_up"("business_id", "words_hash");

-- AddForeignKey
ALTER TABLE "follow_up_mention" ADD CONSTRAINT "follow_up_mention_business_id_decided_by_id_fkey" FOREIGN KEY ("business_id", "decided_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "follow_up_mention" ADD CONSTRAINT "follow_up_mention_decided" CHECK (("decided_by_id" IS NULL) = ("decided_at" IS NULL));
-- The app decides; the worker, which codes again, removes what nobody decided and adds what it reads.
GRANT UPDATE ("status", "decided_by_id", "decided_at") ON "follow_up_mention" TO spots_app;
