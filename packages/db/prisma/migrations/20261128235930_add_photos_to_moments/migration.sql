-- CreateTable
CREATE TABLE "moment_photo" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "moment_id" UUID NOT NULL,
    "by_member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "moment_photo_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('moment_photo');

-- CreateIndex
CREATE INDEX "moment_photo_business_id_moment_id_at_idx" ON "moment_photo"("business_id", "moment_id", "at");

-- AddForeignKey
ALTER TABLE "moment_photo" ADD CONSTRAINT "moment_photo_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "moment_photo" ADD CONSTRAINT "moment_photo_business_id_moment_id_fkey" FOREIGN KEY ("business_id", "moment_id") REFERENCES "moment"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. A photo is added and removed, never changed.
ALTER TABLE "moment_photo" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "moment_photo" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "moment_photo" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "moment_photo" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON "moment_photo" TO spots_app, spots_platform;
