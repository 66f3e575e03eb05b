-- CreateEnum
CREATE TYPE "growth_topic" AS ENUM ('expertise', 'serving', 'enquiry', 'solving', 'persuasion', 'timing', 'sincerity', 'ownership', 'understanding', 'passion', 'pride');
SELECT add_enum_casts('growth_topic');

-- CreateEnum
CREATE TYPE "growth_side" AS ENUM ('self', 'manager');
SELECT add_enum_casts('growth_side');

-- CreateEnum
CREATE TYPE "habit_outcome" AS ENUM ('done', 'partly', 'not_yet');
SELECT add_enum_casts('habit_outcome');

-- CreateTable
CREATE TABLE "growth_view" (
    "business_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "topic" "growth_topic" NOT NULL,
    "side" "growth_side" NOT NULL,
    "level" SMALLINT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "is_wanted" BOOLEAN NOT NULL DEFAULT false,
    "by_member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "growth_view_pkey" PRIMARY KEY ("business_id","member_id","topic","side")
);
SELECT spread('growth_view');

-- CreateTable
CREATE TABLE "habit" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "topic" "growth_topic" NOT NULL,
    "words" TEXT NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "check_on" DATE NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "habit_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('habit');

-- CreateTable
CREATE TABLE "habit_check" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "habit_id" UUID NOT NULL,
    "outcome" "habit_outcome" NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "by_member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "next_on" DATE,

    CONSTRAINT "habit_check_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('habit_check');

-- CreateTable
CREATE TABLE "coaching_note" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "topic" "growth_topic",
    "words" TEXT NOT NULL,
    "by_member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "coaching_note_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('coaching_note');

-- CreateTable
CREATE TABLE "spot_need" (
    "business_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "topic" "growth_topic" NOT NULL,

    CONSTRAINT "spot_need_pkey" PRIMARY KEY ("business_id","spot_id","topic")
);
SELECT spread('spot_need');

-- CreateTable
CREATE TABLE "spot_self_check" (
    "business_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "topic" "growth_topic" NOT NULL,
    "level" SMALLINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spot_self_check_pkey" PRIMARY KEY ("business_id","spot_id","member_id","topic")
);
SELECT spread('spot_self_check');

-- CreateIndex
CREATE INDEX "habit_business_id_member_id_set_at_idx" ON "habit"("business_id", "member_id", "set_at");

-- CreateIndex
CREATE INDEX "habit_check_business_id_habit_id_at_idx" ON "habit_check"("business_id", "habit_id", "at");

-- CreateIndex
CREATE INDEX "coaching_note_business_id_member_id_at_idx" ON "coaching_note"("business_id", "member_id", "at");

-- CreateIndex
CREATE INDEX "spot_need_business_id_topic_idx" ON "spot_need"("business_id", "topic");

-- AddForeignKey
ALTER TABLE "growth_view" ADD CONSTRAINT "growth_view_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "growth_view" ADD CONSTRAINT "growth_view_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "habit" ADD CONSTRAINT "habit_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "habit" ADD CONSTRAINT "habit_business_id_set_by_id_fkey" FOREIGN KEY ("business_id", "set_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "habit_check" ADD CONSTRAINT "habit_check_business_id_habit_id_fkey" FOREIGN KEY ("business_id", "habit_id") REFERENCES "habit"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "habit_check" ADD CONSTRAINT "habit_check_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "coaching_note" ADD CONSTRAINT "coaching_note_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "coaching_note" ADD CONSTRAINT "coaching_note_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_need" ADD CONSTRAINT "spot_need_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_self_check" ADD CONSTRAINT "spot_self_check_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_self_check" ADD CONSTRAINT "spot_self_check_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "growth_view" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "growth_view" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "growth_view" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "growth_view" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "growth_view" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "habit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "habit" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "habit" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "habit" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "habit" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "habit_check" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "habit_check" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "habit_check" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "habit_check" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON "habit_check" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "coaching_note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "coaching_note" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "coaching_note" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "coaching_note" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "coaching_note" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "spot_need" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "spot_need" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "spot_need" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "spot_need" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON "spot_need" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "spot_self_check" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "spot_self_check" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "spot_self_check" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "spot_self_check" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "spot_self_check" TO spots_app, spots_platform;

ALTER TABLE "growth_view" ADD CONSTRAINT "growth_view_range" CHECK ("level" BETWEEN 1 AND 4 AND length("words") <= 300);
-- A person speaks for themselves, and nobody for another; only the person says what they want.
ALTER TABLE "growth_view" ADD CONSTRAINT "growth_view_side" CHECK (("side" = 'self') = ("by_member_id" = "member_id"));
ALTER TABLE "growth_view" ADD CONSTRAINT "growth_view_wish" CHECK (NOT "is_wanted" OR "side" = 'self');
ALTER TABLE "habit" ADD CONSTRAINT "habit_text_length" CHECK (length("words") BETWEEN 1 AND 140);
ALTER TABLE "habit_check" ADD CONSTRAINT "habit_check_text_length" CHECK (length("words") <= 300);
ALTER TABLE "coaching_note" ADD CONSTRAINT "coaching_note_text_length" CHECK (length("words") BETWEEN 1 AND 1000);
ALTER TABLE "coaching_note" ADD CONSTRAINT "coaching_note_to_another" CHECK ("by_member_id" <> "member_id");
ALTER TABLE "spot_need" ADD CONSTRAINT "spot_need_is_a_competency"
  CHECK ("topic" IN ('expertise', 'serving', 'enquiry', 'solving', 'persuasion', 'timing'));
ALTER TABLE "spot_self_check" ADD CONSTRAINT "spot_self_check_range"
  CHECK ("level" BETWEEN 1 AND 4 AND "topic" IN ('sincerity', 'ownership', 'understanding', 'passion', 'pride'));

-- One habit at a time.
CREATE UNIQUE INDEX "habit_that_goes_on" ON "habit" ("business_id", "member_id") WHERE "ended_at" IS NULL;
CREATE INDEX "habit_to_check" ON "habit" ("business_id", "check_on") WHERE "ended_at" IS NULL;

-- The worker reads when to remind, and who wrote a note; not what it says.
CREATE POLICY worker ON "habit" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY worker ON "coaching_note" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT ("business_id", "id", "member_id", "check_on", "ended_at") ON "habit" TO spots_worker;
GRANT SELECT ("business_id", "id", "member_id", "by_member_id", "read_at") ON "coaching_note" TO spots_worker;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* The businesses with a habit whose check-in is due, from 8:00 of the business's clock, of which nobody was told yet. */
CREATE FUNCTION businesses_with_check_ins_due(of_at timestamptz) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT b.id FROM business b
  WHERE EXISTS (SELECT FROM habit h WHERE h.business_id = b.id AND h.ended_at IS NULL
      AND h.check_on = ((of_at AT TIME ZONE b.time_zone) - interval '8 hours')::date
      AND NOT EXISTS (SELECT FROM notification_mark k
        WHERE k.business_id = b.id AND k.subject_id = h.id AND k.what = 'due' AND k.due_at = h.check_on::timestamp AT TIME ZONE 'UTC'))
    AND NOT EXISTS (SELECT FROM business_suspension s WHERE s.business_id = b.id AND s.lifted_at IS NULL);
END $$;
REVOKE ALL ON FUNCTION businesses_with_check_ins_due(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION businesses_with_check_ins_due(timestamptz) TO spots_worker;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
