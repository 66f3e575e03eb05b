-- AlterTable
ALTER TABLE "spot" ADD COLUMN     "translations" JSONB NOT NULL DEFAULT '{}';
