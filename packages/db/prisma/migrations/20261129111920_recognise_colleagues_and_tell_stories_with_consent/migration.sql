-- CreateEnum
CREATE TYPE "budget_period" AS ENUM ('week', 'month', 'quarter');
SELECT add_enum_casts('budget_period');

-- AlterTable
ALTER TABLE "kudos" ADD COLUMN     "given_by_id" UUID,
ADD COLUMN     "hidden_at" TIMESTAMPTZ(3),
ADD COLUMN     "is_held" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "moment_id" UUID,
ADD COLUMN     "removed_at" TIMESTAMPTZ(3),
ADD COLUMN     "value_id" UUID;

-- AlterTable
ALTER TABLE "share" ALTER COLUMN "journey_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "business_value" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "meaning" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "business_value_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('business_value');

-- CreateTable
CREATE TABLE "wall_story" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kudos_id" UUID,
    "moment_id" UUID,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_down_at" TIMESTAMPTZ(3),

    CONSTRAINT "wall_story_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('wall_story');

-- CreateTable
CREATE TABLE "wall_consent" (
    "business_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "is_agreed" BOOLEAN,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "wall_consent_pkey" PRIMARY KEY ("business_id","story_id","member_id")
);
SELECT spread('wall_consent');

-- CreateTable
CREATE TABLE "thanks_kind" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "pieces" INTEGER NOT NULL,
    "period" "budget_period" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "thanks_kind_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('thanks_kind');

-- CreateTable
CREATE TABLE "thanks_gift" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind_id" UUID NOT NULL,
    "period" DATE NOT NULL,
    "member_id" UUID NOT NULL,
    "given_by_id" UUID NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "thanks_gift_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('thanks_gift');

-- CreateIndex
CREATE INDEX "wall_story_business_id_proposed_at_idx" ON "wall_story"("business_id", "proposed_at");

-- CreateIndex
CREATE UNIQUE INDEX "wall_story_business_id_kudos_id_key" ON "wall_story"("business_id", "kudos_id");

-- CreateIndex
CREATE UNIQUE INDEX "wall_story_business_id_moment_id_key" ON "wall_story"("business_id", "moment_id");

-- CreateIndex
CREATE INDEX "wall_consent_business_id_member_id_idx" ON "wall_consent"("business_id", "member_id");

-- CreateIndex
CREATE INDEX "thanks_gift_business_id_kind_id_period_idx" ON "thanks_gift"("business_id", "kind_id", "period");

-- CreateIndex
CREATE INDEX "thanks_gift_business_id_member_id_given_at_idx" ON "thanks_gift"("business_id", "member_id", "given_at");

-- CreateIndex
CREATE INDEX "kudos_business_id_given_by_id_given_at_idx" ON "kudos"("business_id", "given_by_id", "given_at");

-- AddForeignKey
ALTER TABLE "kudos" ADD CONSTRAINT "kudos_business_id_given_by_id_fkey" FOREIGN KEY ("business_id", "given_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "kudos" ADD CONSTRAINT "kudos_business_id_moment_id_fkey" FOREIGN KEY ("business_id", "moment_id") REFERENCES "moment"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "kudos" ADD CONSTRAINT "kudos_business_id_value_id_fkey" FOREIGN KEY ("business_id", "value_id") REFERENCES "business_value"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "business_value" ADD CONSTRAINT "business_value_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "wall_story" ADD CONSTRAINT "wall_story_business_id_kudos_id_fkey" FOREIGN KEY ("business_id", "kudos_id") REFERENCES "kudos"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "wall_story" ADD CONSTRAINT "wall_story_business_id_moment_id_fkey" FOREIGN KEY ("business_id", "moment_id") REFERENCES "moment"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "wall_story" ADD CONSTRAINT "wall_story_business_id_proposed_by_id_fkey" FOREIGN KEY ("business_id", "proposed_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "wall_consent" ADD CONSTRAINT "wall_consent_business_id_story_id_fkey" FOREIGN KEY ("business_id", "story_id") REFERENCES "wall_story"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "wall_consent" ADD CONSTRAINT "wall_consent_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "wall_consent" ADD CONSTRAINT "wall_consent_business_id_answered_by_id_fkey" FOREIGN KEY ("business_id", "answered_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thanks_kind" ADD CONSTRAINT "thanks_kind_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thanks_gift" ADD CONSTRAINT "thanks_gift_business_id_kind_id_fkey" FOREIGN KEY ("business_id", "kind_id") REFERENCES "thanks_kind"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thanks_gift" ADD CONSTRAINT "thanks_gift_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thanks_gift" ADD CONSTRAINT "thanks_gift_business_id_given_by_id_fkey" FOREIGN KEY ("business_id", "given_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "business_value" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "business_value" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "business_value" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "business_value" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "business_value" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "wall_story" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "wall_story" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "wall_story" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "wall_story" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "wall_story" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "wall_consent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "wall_consent" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "wall_consent" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "wall_consent" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "wall_consent" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "thanks_kind" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "thanks_kind" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "thanks_kind" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "thanks_kind" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "thanks_kind" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "thanks_gift" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "thanks_gift" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "thanks_gift" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "thanks_gift" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "thanks_gift" TO spots_app, spots_platform;

-- What was given and who agreed are facts: nothing of it is deleted by the app.
REVOKE DELETE ON "business_value", "wall_story", "wall_consent", "thanks_kind", "thanks_gift" FROM spots_app, spots_platform;

ALTER TABLE "business_value" ADD CONSTRAINT "business_value_text_length"
  CHECK (length("name") BETWEEN 1 AND 40 AND length("meaning") <= 300);
ALTER TABLE "kudos" ADD CONSTRAINT "kudos_of_one_giver" CHECK (num_nonnulls("response_id", "given_by_id") <= 1);
ALTER TABLE "kudos" ADD CONSTRAINT "kudos_not_to_oneself" CHECK ("given_by_id" IS NULL OR "given_by_id" <> "member_id");
ALTER TABLE "wall_story" ADD CONSTRAINT "wall_story_of_one_thing" CHECK (num_nonnulls("kudos_id", "moment_id") = 1);
ALTER TABLE "wall_consent" ADD CONSTRAINT "wall_consent_has_an_answer"
  CHECK (num_nonnulls("is_agreed", "answered_at", "answered_by_id") IN (0, 3));
ALTER TABLE "thanks_kind" ADD CONSTRAINT "thanks_kind_limits"
  CHECK (length("name") BETWEEN 1 AND 60 AND "pieces" BETWEEN 1 AND 1000);
ALTER TABLE "thanks_gift" ADD CONSTRAINT "thanks_gift_text_length" CHECK (length("words") <= 300);
ALTER TABLE "thanks_gift" ADD CONSTRAINT "thanks_gift_not_to_oneself" CHECK ("given_by_id" <> "member_id");
