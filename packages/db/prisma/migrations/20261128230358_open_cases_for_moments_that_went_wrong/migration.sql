-- AlterEnum
ALTER TYPE "case_outcome" ADD VALUE 'withdrawn';

-- AlterEnum
ALTER TYPE "case_reason" ADD VALUE 'went_wrong';

-- AlterEnum
ALTER TYPE "reaction" ADD VALUE 'went_wrong' BEFORE 'unmoved';

-- AlterTable
ALTER TABLE "service_case" ADD COLUMN     "moment_id" UUID,
ALTER COLUMN "response_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "moment_step" ADD COLUMN     "corrects_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "service_case_business_id_moment_id_key" ON "service_case"("business_id", "moment_id");

-- CreateIndex
CREATE UNIQUE INDEX "moment_step_business_id_corrects_id_key" ON "moment_step"("business_id", "corrects_id");

-- AddForeignKey
ALTER TABLE "service_case" ADD CONSTRAINT "service_case_business_id_moment_id_fkey" FOREIGN KEY ("business_id", "moment_id") REFERENCES "moment"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "moment_step" ADD CONSTRAINT "moment_step_business_id_corrects_id_fkey" FOREIGN KEY ("business_id", "corrects_id") REFERENCES "moment_step"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;


-- A case is of one thing.
ALTER TABLE "service_case" ADD CONSTRAINT "of_an_answer_or_a_moment" CHECK (num_nonnulls("response_id", "moment_id") = 1);
