-- AlterEnum
ALTER TYPE "verdict" ADD VALUE 'withdrawn';

-- AlterTable
ALTER TABLE "kudos" ADD COLUMN     "tied_at" TIMESTAMPTZ(3),
ADD COLUMN     "tied_by_id" UUID;

-- CreateTable
CREATE TABLE "saved_view" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('saved_view');

-- CreateIndex
CREATE INDEX "saved_view_business_id_member_id_idx" ON "saved_view"("business_id", "member_id");

-- AddForeignKey
ALTER TABLE "kudos" ADD CONSTRAINT "kudos_business_id_tied_by_id_fkey" FOREIGN KEY ("business_id", "tied_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "saved_view" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "saved_view" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "saved_view" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "saved_view" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "saved_view" TO spots_app, spots_platform;
