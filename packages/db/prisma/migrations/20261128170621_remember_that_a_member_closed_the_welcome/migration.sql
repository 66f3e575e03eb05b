-- AlterTable
ALTER TABLE "member" ADD COLUMN     "welcome_closed_at" TIMESTAMPTZ(3);
