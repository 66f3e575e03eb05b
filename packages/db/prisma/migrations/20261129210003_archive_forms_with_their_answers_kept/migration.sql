-- AlterTable
ALTER TABLE "form" ADD COLUMN     "archived_at" TIMESTAMPTZ(3);

-- The answers to the versions of a form. Answers to the standard form are not in it.
CREATE INDEX "response_of_form" ON "response"("business_id", "form_id", "form_version") WHERE "form_id" IS NOT NULL;
