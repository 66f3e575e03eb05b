-- AlterTable
ALTER TABLE "coding" ADD COLUMN     "compared_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "suggestion" (
    "business_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "similarity" DOUBLE PRECISION NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3),

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("business_id","response_id")
);
SELECT spread('suggestion');

-- CreateIndex
CREATE INDEX "suggestion_business_id_created_at_response_id_idx" ON "suggestion"("business_id", "created_at", "response_id");

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_business_id_response_id_fkey" FOREIGN KEY ("business_id", "response_id") REFERENCES "coding"("business_id", "response_id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "suggestion" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "suggestion" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "suggestion" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "suggestion" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "suggestion" TO spots_app, spots_platform;

CREATE POLICY worker ON "suggestion" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT, INSERT, UPDATE, DELETE ON "suggestion" TO spots_worker;
REVOKE INSERT, DELETE ON "suggestion" FROM spots_app;
-- The answers that were not compared yet; empty most of the time.
CREATE INDEX "coding_to_compare" ON "coding" ("business_id", "response_id") WHERE "compared_at" IS NULL AND "words_hash" IS NOT NULL;
