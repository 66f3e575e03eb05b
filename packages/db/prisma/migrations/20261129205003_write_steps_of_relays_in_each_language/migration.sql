-- AlterTable
ALTER TABLE "relay_design_step" ADD COLUMN     "translations" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "relay_step" ADD COLUMN     "translations" JSONB NOT NULL DEFAULT '{}';
