-- AlterTable
ALTER TABLE "channel" ADD COLUMN     "touchpoint_id" UUID;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_business_id_touchpoint_id_fkey" FOREIGN KEY ("business_id", "touchpoint_id") REFERENCES "touchpoint"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
