-- CreateEnum
CREATE TYPE "kudos_decision" AS ENUM ('released', 'kept_back');

-- AlterTable
ALTER TABLE "kudos" ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "decided_by_id" UUID,
ADD COLUMN     "decision" "kudos_decision";

-- AddForeignKey
ALTER TABLE "kudos" ADD CONSTRAINT "kudos_business_id_decided_by_id_fkey" FOREIGN KEY ("business_id", "decided_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
