-- AlterTable
ALTER TABLE "location" ADD COLUMN     "closed_days" TEXT[] DEFAULT ARRAY[]::TEXT[];
