-- CreateEnum
CREATE TYPE "measure" AS ENUM ('recall', 'nps', 'delivery', 'other');

-- AlterTable
ALTER TABLE "business" ADD COLUMN     "most_live" SMALLINT NOT NULL DEFAULT 3;

-- AlterTable
ALTER TABLE "journey" ADD COLUMN     "product" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "stage" ADD COLUMN     "backstage" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "evidence" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "opens_id" UUID;

-- AlterTable
ALTER TABLE "touchpoint" ADD COLUMN     "channel" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "spot" ADD COLUMN     "owner_id" UUID,
ADD COLUMN     "review_on" DATE;

-- CreateTable
CREATE TABLE "finding" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "journey_id" UUID NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "step" TEXT NOT NULL,
    "began_by_id" UUID NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "spot_ids" UUID[],

    CONSTRAINT "finding_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "finding_action" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "finding_action_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "brag_story" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "span_start" INTEGER,
    "span_end" INTEGER,
    "lesson" TEXT NOT NULL DEFAULT '',
    "spot_id" UUID,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "brag_story_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "persona_note" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "persona_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "by_member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "persona_note_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "promise" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "made_in" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promise_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "promise_keeping" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "promise_id" UUID NOT NULL,
    "touchpoint_id" UUID,
    "spot_id" UUID,

    CONSTRAINT "promise_keeping_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "goal" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "measure" "measure" NOT NULL,
    "target" TEXT NOT NULL DEFAULT '',
    "position" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "goal_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "goal_aim" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "stage_id" UUID,
    "spot_id" UUID,

    CONSTRAINT "goal_aim_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "share" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "journey_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "password_hash" TEXT,
    "parts" TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "share_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "presence" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "journey_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "at" UUID,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "spot_step" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "from" "spot_status" NOT NULL,
    "to" "spot_status" NOT NULL,
    "why" TEXT NOT NULL,
    "by_member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spot_step_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "spot_assessment" (
    "business_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "distinctive" SMALLINT,
    "distinctive_evidence" TEXT NOT NULL DEFAULT '',
    "unforgettable" SMALLINT,
    "unforgettable_evidence" TEXT NOT NULL DEFAULT '',
    "defendable" SMALLINT,
    "defendable_evidence" TEXT NOT NULL DEFAULT '',
    "ingredients" TEXT[],
    "equivalents" JSONB NOT NULL DEFAULT '[]',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spot_assessment_pkey" PRIMARY KEY ("business_id","spot_id")
);

-- CreateTable
CREATE TABLE "spot_override" (
    "business_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "is_off" BOOLEAN NOT NULL DEFAULT false,
    "content" JSONB NOT NULL DEFAULT '{}',
    "by_member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spot_override_pkey" PRIMARY KEY ("business_id","spot_id","location_id")
);

-- CreateTable
CREATE TABLE "saved_template" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "saved_by_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_template_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "offered_template" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "offered_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "journey_id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "owner_id" UUID,
    "review_on" DATE,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "comment" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "comment_mention" (
    "business_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("business_id","comment_id","member_id")
);

-- CreateIndex
CREATE INDEX "finding_business_id_changed_at_idx" ON "finding"("business_id", "changed_at");

-- CreateIndex
CREATE INDEX "finding_action_business_id_finding_id_idx" ON "finding_action"("business_id", "finding_id");

-- CreateIndex
CREATE INDEX "brag_story_business_id_told_at_idx" ON "brag_story"("business_id", "told_at");

-- CreateIndex
CREATE INDEX "promise_keeping_business_id_promise_id_idx" ON "promise_keeping"("business_id", "promise_id");

-- CreateIndex
CREATE INDEX "goal_aim_business_id_goal_id_idx" ON "goal_aim"("business_id", "goal_id");

-- CreateIndex
CREATE UNIQUE INDEX "share_business_id_token_hash_key" ON "share"("business_id", "token_hash");

-- CreateIndex
CREATE INDEX "share_token_hash_idx" ON "share"("token_hash");

-- CreateIndex
CREATE INDEX "share_business_id_journey_id_idx" ON "share"("business_id", "journey_id");

-- CreateIndex
CREATE INDEX "presence_business_id_journey_id_seen_at_idx" ON "presence"("business_id", "journey_id", "seen_at");

-- CreateIndex
CREATE INDEX "spot_step_business_id_spot_id_at_idx" ON "spot_step"("business_id", "spot_id", "at");

-- CreateIndex
CREATE INDEX "thread_business_id_journey_id_created_at_idx" ON "thread"("business_id", "journey_id", "created_at");

-- CreateIndex
CREATE INDEX "comment_business_id_thread_id_at_idx" ON "comment"("business_id", "thread_id", "at");

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_business_id_journey_id_fkey" FOREIGN KEY ("business_id", "journey_id") REFERENCES "journey"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_business_id_began_by_id_fkey" FOREIGN KEY ("business_id", "began_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "finding_action" ADD CONSTRAINT "finding_action_business_id_finding_id_fkey" FOREIGN KEY ("business_id", "finding_id") REFERENCES "finding"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_action" ADD CONSTRAINT "finding_action_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "brag_story" ADD CONSTRAINT "brag_story_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "brag_story" ADD CONSTRAINT "brag_story_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "persona_note" ADD CONSTRAINT "persona_note_business_id_persona_id_fkey" FOREIGN KEY ("business_id", "persona_id") REFERENCES "persona"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "persona_note" ADD CONSTRAINT "persona_note_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "stage" ADD CONSTRAINT "stage_business_id_opens_id_fkey" FOREIGN KEY ("business_id", "opens_id") REFERENCES "journey"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promise" ADD CONSTRAINT "promise_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promise_keeping" ADD CONSTRAINT "promise_keeping_business_id_promise_id_fkey" FOREIGN KEY ("business_id", "promise_id") REFERENCES "promise"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promise_keeping" ADD CONSTRAINT "promise_keeping_business_id_touchpoint_id_fkey" FOREIGN KEY ("business_id", "touchpoint_id") REFERENCES "touchpoint"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promise_keeping" ADD CONSTRAINT "promise_keeping_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal_aim" ADD CONSTRAINT "goal_aim_business_id_goal_id_fkey" FOREIGN KEY ("business_id", "goal_id") REFERENCES "goal"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal_aim" ADD CONSTRAINT "goal_aim_business_id_stage_id_fkey" FOREIGN KEY ("business_id", "stage_id") REFERENCES "stage"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal_aim" ADD CONSTRAINT "goal_aim_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share" ADD CONSTRAINT "share_business_id_journey_id_fkey" FOREIGN KEY ("business_id", "journey_id") REFERENCES "journey"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share" ADD CONSTRAINT "share_business_id_created_by_id_fkey" FOREIGN KEY ("business_id", "created_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_business_id_journey_id_fkey" FOREIGN KEY ("business_id", "journey_id") REFERENCES "journey"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spot" ADD CONSTRAINT "spot_business_id_owner_id_fkey" FOREIGN KEY ("business_id", "owner_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_step" ADD CONSTRAINT "spot_step_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spot_step" ADD CONSTRAINT "spot_step_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_assessment" ADD CONSTRAINT "spot_assessment_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spot_override" ADD CONSTRAINT "spot_override_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spot_override" ADD CONSTRAINT "spot_override_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spot_override" ADD CONSTRAINT "spot_override_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "saved_template" ADD CONSTRAINT "saved_template_business_id_saved_by_id_fkey" FOREIGN KEY ("business_id", "saved_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_business_id_journey_id_fkey" FOREIGN KEY ("business_id", "journey_id") REFERENCES "journey"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_business_id_owner_id_fkey" FOREIGN KEY ("business_id", "owner_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_business_id_resolved_by_id_fkey" FOREIGN KEY ("business_id", "resolved_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_business_id_thread_id_fkey" FOREIGN KEY ("business_id", "thread_id") REFERENCES "thread"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_business_id_comment_id_fkey" FOREIGN KEY ("business_id", "comment_id") REFERENCES "comment"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "finding" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "finding" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "finding" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "finding" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "finding" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "finding_action" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "finding_action" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "finding_action" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "finding_action" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "finding_action" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "brag_story" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "brag_story" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "brag_story" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "brag_story" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "brag_story" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "persona_note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "persona_note" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "persona_note" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "persona_note" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "persona_note" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "promise" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "promise" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "promise" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "promise" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "promise" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "promise_keeping" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "promise_keeping" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "promise_keeping" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "promise_keeping" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "promise_keeping" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "goal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "goal" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "goal" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "goal" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "goal" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "goal_aim" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "goal_aim" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "goal_aim" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "goal_aim" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "goal_aim" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "share" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "share" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "share" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "share" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "share" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "presence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "presence" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "presence" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "presence" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "presence" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "spot_step" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "spot_step" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "spot_step" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "spot_step" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "spot_step" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "spot_assessment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "spot_assessment" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "spot_assessment" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "spot_assessment" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "spot_assessment" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "spot_override" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "spot_override" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "spot_override" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "spot_override" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "spot_override" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "saved_template" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "saved_template" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "saved_template" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "saved_template" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "saved_template" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "thread" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "thread" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "thread" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "thread" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "thread" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "comment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "comment" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "comment" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "comment" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "comment" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "comment_mention" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "comment_mention" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "comment_mention" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "comment_mention" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "comment_mention" TO spots_app, spots_platform;

-- Text that orders by its fractional index must not follow a locale.
ALTER TABLE "goal" ALTER COLUMN "position" TYPE text COLLATE "C";

-- What keeps a promise or serves a goal is one thing, not two.
ALTER TABLE "promise_keeping" ADD CONSTRAINT "one_keeper" CHECK (num_nonnulls("touchpoint_id", "spot_id") = 1);
ALTER TABLE "goal_aim" ADD CONSTRAINT "one_aim" CHECK (num_nonnulls("stage_id", "spot_id") = 1);
ALTER TABLE "stage" ADD CONSTRAINT "opens_another" CHECK ("opens_id" IS DISTINCT FROM "journey_id");
ALTER TABLE "business" ADD CONSTRAINT "most_live_is_few" CHECK ("most_live" BETWEEN 1 AND 10);

-- Facts are append-only.
REVOKE UPDATE, DELETE ON "spot_step" FROM spots_app;

-- The shared templates belong to no business: all may begin from them, the platform alone keeps them.
GRANT SELECT ON "offered_template" TO spots_app;
GRANT SELECT, INSERT, UPDATE ON "offered_template" TO spots_platform;

-- Whose journey a share link opens, before a business is known. Only the bearer of the token can ask.
CREATE FUNCTION share_of_token(of_hash text)
RETURNS TABLE (business_id uuid, slug text, name text, time_zone text, locale text, accent text, minimum_n int, suspended boolean,
               share_id uuid, journey_id uuid, password_hash text, parts text[], expires_at timestamptz, revoked_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT b.id, b.slug, b.name, b.time_zone, b.locale, b.accent, b.minimum_n,
         EXISTS (SELECT FROM business_suspension s WHERE s.business_id = b.id AND s.lifted_at IS NULL),
         s.id, s.journey_id, s.password_hash, s.parts, s.expires_at, s.revoked_at
  FROM share s JOIN business b ON b.id = s.business_id
  WHERE s.token_hash = of_hash
  LIMIT 1
$$;
GRANT CREATE ON SCHEMA public TO spots_platform;
ALTER FUNCTION share_of_token(text) OWNER TO spots_platform;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
REVOKE ALL ON FUNCTION share_of_token(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION share_of_token(text) TO spots_app;
