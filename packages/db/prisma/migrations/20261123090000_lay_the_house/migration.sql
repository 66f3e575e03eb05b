-- CreateEnum
CREATE TYPE "moment_status" AS ENUM ('offered', 'accepted', 'declined', 'delivered', 'missed', 'cancelled');

-- CreateEnum
CREATE TYPE "reaction" AS ENUM ('unmoved', 'pleased', 'delighted', 'exceptional');

-- CreateEnum
CREATE TYPE "mention_status" AS ENUM ('counted', 'doubtful', 'dismissed');

-- CreateEnum
CREATE TYPE "mention_source" AS ENUM ('unaided', 'aided');

-- CreateEnum
CREATE TYPE "verdict" AS ENUM ('confirmed', 'corrected', 'dismissed');

-- CreateEnum
CREATE TYPE "stage_kind" AS ENUM ('preconception', 'introduction', 'interaction', 'purchase', 'adoption');

-- CreateEnum
CREATE TYPE "element" AS ENUM ('environment', 'product', 'service');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'manager', 'staff');

-- CreateEnum
CREATE TYPE "spot_status" AS ENUM ('idea', 'ready', 'pilot', 'live', 'retired');

-- CreateTable
CREATE TABLE "business" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "trade" TEXT NOT NULL,
    "accent" TEXT,
    "minimum_n" INTEGER NOT NULL DEFAULT 5,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "business_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "business_suspension" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "suspended_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "suspended_by_user_id" UUID NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by_user_id" UUID,

    CONSTRAINT "business_suspension_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "location" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "location_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "visit" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "moment" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "spot_id" UUID,
    "spot_version" INTEGER,
    "member_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "visit_id" UUID,
    "place" TEXT NOT NULL DEFAULT '',
    "guest" TEXT NOT NULL DEFAULT '',
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "moment_status" NOT NULL,
    "improvised" BOOLEAN NOT NULL DEFAULT false,
    "story" TEXT NOT NULL DEFAULT '',
    "reaction" "reaction",
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "moment_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "moment_step" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "moment_id" UUID NOT NULL,
    "status" "moment_status" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_member_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "reaction" "reaction",
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "moment_step_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "event" (
    "business_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "member_id" UUID,
    "actor" TEXT NOT NULL,
    "subject_id" UUID,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("business_id","seq")
);

-- CreateTable
CREATE TABLE "event_counter" (
    "business_id" UUID NOT NULL,
    "last" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "event_counter_pkey" PRIMARY KEY ("business_id")
);

-- CreateTable
CREATE TABLE "channel" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "location_id" UUID NOT NULL,
    "spot_id" UUID,
    "stage_id" UUID,
    "lists_names" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "channel_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "response" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "visit_id" UUID,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "locale" TEXT NOT NULL,
    "story" TEXT NOT NULL DEFAULT '',
    "recommend" SMALLINT,
    "comment" TEXT NOT NULL DEFAULT '',
    "contact" TEXT,
    "form_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "response_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "kudos" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "response_id" UUID,
    "member_id" UUID,
    "words" TEXT NOT NULL DEFAULT '',
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kudos_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "coding" (
    "business_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "matcher_version" TEXT NOT NULL,
    "coded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "coding_pkey" PRIMARY KEY ("business_id","response_id")
);

-- CreateTable
CREATE TABLE "mention" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "spot_version" INTEGER NOT NULL,
    "source" "mention_source" NOT NULL DEFAULT 'unaided',
    "status" "mention_status" NOT NULL,
    "confidence" DOUBLE PRECISION,
    "span_start" INTEGER,
    "span_end" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "mention_decision" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mention_id" UUID NOT NULL,
    "verdict" "verdict" NOT NULL,
    "spot_id" UUID,
    "by_member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mention_decision_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ(3),
    "name" TEXT,
    "image" TEXT,
    "password_hash" TEXT,
    "locale" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "account_pkey" PRIMARY KEY ("provider","provider_account_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_token_pkey" PRIMARY KEY ("identifier","token")
);

-- CreateTable
CREATE TABLE "platform_admin" (
    "user_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "platform_admin_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "persona" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hopes" TEXT NOT NULL DEFAULT '',
    "worries" TEXT NOT NULL DEFAULT '',
    "clues" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "persona_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "journey" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "persona_id" UUID,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "journey_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "journey_version" (
    "business_id" UUID NOT NULL,
    "journey_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by_id" UUID,

    CONSTRAINT "journey_version_pkey" PRIMARY KEY ("business_id","journey_id","number")
);

-- CreateTable
CREATE TABLE "stage" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "journey_id" UUID NOT NULL,
    "kind" "stage_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "goal" TEXT NOT NULL DEFAULT '',
    "feeling" SMALLINT NOT NULL DEFAULT 0,
    "position" TEXT NOT NULL,

    CONSTRAINT "stage_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "touchpoint" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "element" "element" NOT NULL,
    "weight" SMALLINT NOT NULL DEFAULT 3,
    "is_truth" BOOLEAN NOT NULL DEFAULT false,
    "emotion" TEXT NOT NULL DEFAULT '',
    "position" TEXT NOT NULL,

    CONSTRAINT "touchpoint_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "member" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "left_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "member_location" (
    "business_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,

    CONSTRAINT "member_location_pkey" PRIMARY KEY ("business_id","member_id","location_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "invited_by_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_member_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "invitation_location" (
    "business_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,

    CONSTRAINT "invitation_location_pkey" PRIMARY KEY ("business_id","invitation_id","location_id")
);

-- CreateTable
CREATE TABLE "platform_act" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "reason" TEXT NOT NULL,
    "business_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "platform_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "business_id" UUID,
    "kind" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dead_letter" (
    "id" UUID NOT NULL,
    "queue" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "error" TEXT NOT NULL,
    "failed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retry_requested_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "dead_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "spot" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stage_id" UUID NOT NULL,
    "touchpoint_id" UUID,
    "status" "spot_status" NOT NULL DEFAULT 'idea',
    "name" TEXT NOT NULL,
    "happens" TEXT NOT NULL DEFAULT '',
    "retold" TEXT NOT NULL DEFAULT '',
    "talk_line" TEXT NOT NULL DEFAULT '',
    "anchor" TEXT NOT NULL DEFAULT '',
    "emotion" TEXT NOT NULL DEFAULT '',
    "stop_rule" TEXT NOT NULL DEFAULT '',
    "cues" TEXT[],
    "brief_what" TEXT NOT NULL DEFAULT '',
    "brief_why" TEXT NOT NULL DEFAULT '',
    "brief_how" TEXT NOT NULL DEFAULT '',
    "aliases" TEXT[],
    "position" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "inventor_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "spot_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "spot_version" (
    "business_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "live_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "spot_version_pkey" PRIMARY KEY ("business_id","spot_id","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "business_slug_key" ON "business"("slug");

-- CreateIndex
CREATE INDEX "moment_business_id_location_id_due_at_idx" ON "moment"("business_id", "location_id", "due_at");

-- CreateIndex
CREATE INDEX "moment_business_id_member_id_due_at_idx" ON "moment"("business_id", "member_id", "due_at");

-- CreateIndex
CREATE INDEX "moment_business_id_spot_id_delivered_at_idx" ON "moment"("business_id", "spot_id", "delivered_at");

-- CreateIndex
CREATE INDEX "moment_business_id_visit_id_idx" ON "moment"("business_id", "visit_id");

-- CreateIndex
CREATE INDEX "moment_step_business_id_moment_id_at_idx" ON "moment_step"("business_id", "moment_id", "at");

-- CreateIndex
CREATE INDEX "event_business_id_subject_id_seq_idx" ON "event"("business_id", "subject_id", "seq");

-- CreateIndex
CREATE INDEX "channel_token_idx" ON "channel"("token");

-- CreateIndex
CREATE UNIQUE INDEX "channel_business_id_token_key" ON "channel"("business_id", "token");

-- CreateIndex
CREATE INDEX "response_business_id_answered_at_id_idx" ON "response"("business_id", "answered_at", "id");

-- CreateIndex
CREATE INDEX "kudos_business_id_member_id_given_at_idx" ON "kudos"("business_id", "member_id", "given_at");

-- CreateIndex
CREATE INDEX "mention_business_id_status_created_at_idx" ON "mention"("business_id", "status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "mention_business_id_response_id_spot_id_key" ON "mention"("business_id", "response_id", "spot_id");

-- CreateIndex
CREATE INDEX "mention_decision_business_id_mention_id_at_idx" ON "mention_decision"("business_id", "mention_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_session_token_key" ON "session"("session_token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_token_key" ON "verification_token"("token");

-- CreateIndex
CREATE INDEX "stage_business_id_journey_id_idx" ON "stage"("business_id", "journey_id");

-- CreateIndex
CREATE INDEX "touchpoint_business_id_stage_id_idx" ON "touchpoint"("business_id", "stage_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_business_id_user_id_key" ON "member"("business_id", "user_id");

-- CreateIndex
CREATE INDEX "invitation_token_hash_idx" ON "invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_business_id_token_hash_key" ON "invitation"("business_id", "token_hash");

-- CreateIndex
CREATE INDEX "platform_act_at_idx" ON "platform_act"("at");

-- CreateIndex
CREATE INDEX "mail_queued_at_idx" ON "mail"("queued_at");

-- CreateIndex
CREATE INDEX "dead_letter_failed_at_idx" ON "dead_letter"("failed_at");

-- CreateIndex
CREATE INDEX "spot_business_id_stage_id_idx" ON "spot"("business_id", "stage_id");

-- AddForeignKey
ALTER TABLE "business_suspension" ADD CONSTRAINT "business_suspension_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "location" ADD CONSTRAINT "location_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moment" ADD CONSTRAINT "moment_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "moment" ADD CONSTRAINT "moment_business_id_spot_id_spot_version_fkey" FOREIGN KEY ("business_id", "spot_id", "spot_version") REFERENCES "spot_version"("business_id", "spot_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "moment" ADD CONSTRAINT "moment_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moment" ADD CONSTRAINT "moment_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moment" ADD CONSTRAINT "moment_business_id_visit_id_fkey" FOREIGN KEY ("business_id", "visit_id") REFERENCES "visit"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "moment_step" ADD CONSTRAINT "moment_step_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "moment_step" ADD CONSTRAINT "moment_step_business_id_moment_id_fkey" FOREIGN KEY ("business_id", "moment_id") REFERENCES "moment"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event_counter" ADD CONSTRAINT "event_counter_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_business_id_stage_id_fkey" FOREIGN KEY ("business_id", "stage_id") REFERENCES "stage"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_business_id_channel_id_fkey" FOREIGN KEY ("business_id", "channel_id") REFERENCES "channel"("business_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_business_id_visit_id_fkey" FOREIGN KEY ("business_id", "visit_id") REFERENCES "visit"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "kudos" ADD CONSTRAINT "kudos_business_id_response_id_fkey" FOREIGN KEY ("business_id", "response_id") REFERENCES "response"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "kudos" ADD CONSTRAINT "kudos_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "coding" ADD CONSTRAINT "coding_business_id_response_id_fkey" FOREIGN KEY ("business_id", "response_id") REFERENCES "response"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_business_id_response_id_fkey" FOREIGN KEY ("business_id", "response_id") REFERENCES "response"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_business_id_spot_id_spot_version_fkey" FOREIGN KEY ("business_id", "spot_id", "spot_version") REFERENCES "spot_version"("business_id", "spot_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention_decision" ADD CONSTRAINT "mention_decision_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention_decision" ADD CONSTRAINT "mention_decision_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention_decision" ADD CONSTRAINT "mention_decision_business_id_mention_id_fkey" FOREIGN KEY ("business_id", "mention_id") REFERENCES "mention"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platform_admin" ADD CONSTRAINT "platform_admin_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "persona" ADD CONSTRAINT "persona_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journey" ADD CONSTRAINT "journey_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journey" ADD CONSTRAINT "journey_business_id_persona_id_fkey" FOREIGN KEY ("business_id", "persona_id") REFERENCES "persona"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "journey_version" ADD CONSTRAINT "journey_version_business_id_journey_id_fkey" FOREIGN KEY ("business_id", "journey_id") REFERENCES "journey"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journey_version" ADD CONSTRAINT "journey_version_business_id_published_by_id_fkey" FOREIGN KEY ("business_id", "published_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "stage" ADD CONSTRAINT "stage_business_id_journey_id_fkey" FOREIGN KEY ("business_id", "journey_id") REFERENCES "journey"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "touchpoint" ADD CONSTRAINT "touchpoint_business_id_stage_id_fkey" FOREIGN KEY ("business_id", "stage_id") REFERENCES "stage"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_location" ADD CONSTRAINT "member_location_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_location" ADD CONSTRAINT "member_location_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_business_id_invited_by_id_fkey" FOREIGN KEY ("business_id", "invited_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_business_id_accepted_member_id_fkey" FOREIGN KEY ("business_id", "accepted_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitation_location" ADD CONSTRAINT "invitation_location_business_id_invitation_id_fkey" FOREIGN KEY ("business_id", "invitation_id") REFERENCES "invitation"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_location" ADD CONSTRAINT "invitation_location_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spot" ADD CONSTRAINT "spot_business_id_inventor_id_fkey" FOREIGN KEY ("business_id", "inventor_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot" ADD CONSTRAINT "spot_business_id_stage_id_fkey" FOREIGN KEY ("business_id", "stage_id") REFERENCES "stage"("business_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spot" ADD CONSTRAINT "spot_business_id_touchpoint_id_fkey" FOREIGN KEY ("business_id", "touchpoint_id") REFERENCES "touchpoint"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_version" ADD CONSTRAINT "spot_version_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
