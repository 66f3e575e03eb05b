-- AlterTable
ALTER TABLE "finding" ADD COLUMN     "promise_id" UUID;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_business_id_promise_id_fkey" FOREIGN KEY ("business_id", "promise_id") REFERENCES "promise"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
