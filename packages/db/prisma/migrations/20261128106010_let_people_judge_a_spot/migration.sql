-- AlterTable
ALTER TABLE "spot" ADD COLUMN     "author_id" UUID;

-- CreateTable
CREATE TABLE "spot_opinion" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "is_yes" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "words" JSONB NOT NULL,
    "by_member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spot_opinion_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateIndex
CREATE INDEX "spot_opinion_business_id_spot_id_at_idx" ON "spot_opinion"("business_id", "spot_id", "at");

-- AddForeignKey
ALTER TABLE "spot" ADD CONSTRAINT "spot_business_id_author_id_fkey" FOREIGN KEY ("business_id", "author_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_opinion" ADD CONSTRAINT "spot_opinion_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spot_opinion" ADD CONSTRAINT "spot_opinion_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "spot_opinion" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "spot_opinion" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "spot_opinion" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "spot_opinion" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "spot_opinion" TO spots_app, spots_platform;

-- Facts are append-only.
REVOKE UPDATE, DELETE ON "spot_opinion" FROM spots_app;

ALTER TABLE "spot_opinion" ADD CONSTRAINT "question_is_known" CHECK ("question" IN ('aboveOrdinary', 'recallable', 'tellable'));
