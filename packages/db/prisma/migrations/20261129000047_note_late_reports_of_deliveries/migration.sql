-- AlterTable
ALTER TABLE "moment" ADD COLUMN     "reported_at" TIMESTAMPTZ(3);
