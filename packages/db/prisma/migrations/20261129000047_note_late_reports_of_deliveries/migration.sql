-- AlterTable
ALTER TABLE "moment" ADD COLUMN     "reported_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "moment_photo" ADD COLUMN     "removed_at" TIMESTAMPTZ(3);

-- A removed photo leaves its row, which is never deleted.
GRANT UPDATE ("removed_at") ON "moment_photo" TO spots_app;
REVOKE DELETE ON "moment_photo" FROM spots_app;
