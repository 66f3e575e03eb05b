-- CreateEnum
CREATE TYPE "annotation_kind" AS ENUM ('promotion', 'closure', 'other');
SELECT add_enum_casts('annotation_kind');

-- CreateTable
CREATE TABLE "annotation" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "location_id" UUID,
    "day" DATE NOT NULL,
    "kind" "annotation_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "by_member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "annotation_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('annotation');

-- CreateIndex
CREATE INDEX "annotation_business_id_day_idx" ON "annotation"("business_id", "day");

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all.
ALTER TABLE "annotation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "annotation" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "annotation" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "annotation" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "annotation" TO spots_app, spots_platform;
