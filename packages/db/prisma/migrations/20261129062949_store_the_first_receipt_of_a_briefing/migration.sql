-- AlterTable
ALTER TABLE "briefing" ADD COLUMN     "first_read_at" TIMESTAMPTZ(3);
