-- AlterTable
ALTER TABLE "business" ADD COLUMN     "most_per_day" SMALLINT NOT NULL DEFAULT 6,
ADD COLUMN     "most_per_visit" SMALLINT NOT NULL DEFAULT 3;

-- CreateTable
CREATE TABLE "spot_proposal" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "moment_id" UUID NOT NULL,
    "by_member_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "is_taken_up" BOOLEAN,
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "spot_proposal_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('spot_proposal');

-- CreateIndex
CREATE INDEX "spot_proposal_business_id_spot_id_at_idx" ON "spot_proposal"("business_id", "spot_id", "at" DESC);

-- CreateIndex
CREATE INDEX "spot_proposal_business_id_by_member_id_at_idx" ON "spot_proposal"("business_id", "by_member_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "spot_proposal" ADD CONSTRAINT "spot_proposal_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_proposal" ADD CONSTRAINT "spot_proposal_business_id_moment_id_fkey" FOREIGN KEY ("business_id", "moment_id") REFERENCES "moment"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_proposal" ADD CONSTRAINT "spot_proposal_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_proposal" ADD CONSTRAINT "spot_proposal_business_id_answered_by_id_fkey" FOREIGN KEY ("business_id", "answered_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "spot_proposal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "spot_proposal" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "spot_proposal" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "spot_proposal" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "spot_proposal" TO spots_app, spots_platform;

ALTER TABLE "business" ADD CONSTRAINT "most_per_day_is_few" CHECK ("most_per_day" BETWEEN 1 AND 50);
ALTER TABLE "business" ADD CONSTRAINT "most_per_visit_is_few" CHECK ("most_per_visit" BETWEEN 1 AND 20);
ALTER TABLE "spot_proposal" ADD CONSTRAINT "spot_proposal_text_length" CHECK (length("text") BETWEEN 1 AND 500 AND length("answer") <= 500);
ALTER TABLE "spot_proposal" ADD CONSTRAINT "spot_proposal_is_answered_whole"
  CHECK (("answered_at" IS NULL) = ("answered_by_id" IS NULL) AND ("answered_at" IS NULL) = ("is_taken_up" IS NULL));

-- What nobody has answered: few rows, read by every home.
CREATE INDEX "spot_proposal_open" ON "spot_proposal"("business_id", "at" DESC) WHERE "answered_at" IS NULL;
