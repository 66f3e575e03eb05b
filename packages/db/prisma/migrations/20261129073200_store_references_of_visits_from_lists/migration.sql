-- AlterTable
ALTER TABLE "visit_reference" ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE "visit_reference" ADD COLUMN "location_id" UUID;
ALTER TABLE "visit_reference" DROP CONSTRAINT "visit_reference_pkey";
ALTER TABLE "visit_reference" ADD CONSTRAINT "visit_reference_pkey" PRIMARY KEY ("business_id", "id");
ALTER TABLE "visit_reference" ALTER COLUMN "api_key_id" DROP NOT NULL;
-- Each unique key below holds for one of the two sources: null is distinct from null.
ALTER TABLE "visit_reference" ADD CONSTRAINT "of_a_program_or_a_list" CHECK (num_nonnulls("api_key_id", "location_id") = 1);

-- CreateIndex
CREATE UNIQUE INDEX "visit_reference_business_id_api_key_id_reference_key" ON "visit_reference"("business_id", "api_key_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "visit_reference_business_id_location_id_reference_key" ON "visit_reference"("business_id", "location_id", "reference");

-- AddForeignKey
ALTER TABLE "visit_reference" ADD CONSTRAINT "visit_reference_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
