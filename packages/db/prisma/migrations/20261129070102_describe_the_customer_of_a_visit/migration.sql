-- AlterTable
ALTER TABLE "visit" ADD COLUMN     "consent_at" TIMESTAMPTZ(3),
ADD COLUMN     "customer_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "occasion" TEXT NOT NULL DEFAULT '';

ALTER TABLE "visit" ADD CONSTRAINT "visit_describes_with_consent"
  CHECK ("consent_at" IS NOT NULL OR ("customer_name" = '' AND "occasion" = ''));
ALTER TABLE "visit" ADD CONSTRAINT "visit_describes_while_open"
  CHECK ("is_open" OR ("customer_name" = '' AND "occasion" = '' AND "consent_at" IS NULL));
ALTER TABLE "visit" ADD CONSTRAINT "visit_description_is_short"
  CHECK (length("customer_name") <= 60 AND length("occasion") <= 120);
