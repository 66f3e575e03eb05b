-- What the models describe, as Prisma writes it. The migration after this one adds what Prisma has no words for.

-- CreateEnum
CREATE TYPE "moment_status" AS ENUM ('offered', 'accepted', 'declined', 'delivered', 'missed', 'cancelled');

-- CreateEnum
CREATE TYPE "reaction" AS ENUM ('unmoved', 'pleased', 'delighted', 'exceptional');

-- CreateEnum
CREATE TYPE "kudos_decision" AS ENUM ('released', 'kept_back');

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
CREATE TYPE "measure" AS ENUM ('recall', 'nps', 'delivery', 'other');

-- CreateEnum
CREATE TYPE "spot_status" AS ENUM ('idea', 'ready', 'pilot', 'live', 'retired');

-- CreateTable
CREATE TABLE "business" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT translate("substring"(encode(uuid_send(gen_random_uuid()), 'base64'::text), 1, 7), '+/'::text, '-_'::text),
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "trade" TEXT NOT NULL,
    "accent" TEXT,
    "minimum_n" INTEGER NOT NULL DEFAULT 5,
    "most_live" SMALLINT NOT NULL DEFAULT 3,
    "german_address" TEXT NOT NULL DEFAULT 'du',
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
    "where_exactly" TEXT NOT NULL DEFAULT '',
    "customer" TEXT NOT NULL DEFAULT '',
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "moment_status" NOT NULL,
    "improvised" BOOLEAN NOT NULL DEFAULT false,
    "description" TEXT NOT NULL DEFAULT '',
    "reaction" "reaction",
    "delivered_at" TIMESTAMPTZ(3),
    "instead_of_id" UUID,

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
    "recall_text" TEXT NOT NULL DEFAULT '',
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
    "decision" "kudos_decision",
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

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
    "supersedes_id" UUID,

    CONSTRAINT "mention_decision_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "guided_path" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "journey_id" UUID NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "step" TEXT NOT NULL,
    "began_by_id" UUID NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "dropped_at" TIMESTAMPTZ(3),
    "brand_promise_id" UUID,
    "spot_ids" UUID[],

    CONSTRAINT "guided_path_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "action_step" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "guided_path_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "action_step_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "brag_story" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "setting" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "span_start" INTEGER,
    "span_end" INTEGER,
    "lesson" TEXT NOT NULL DEFAULT '',
    "spot_id" UUID,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "brag_story_pkey" PRIMARY KEY ("business_id","id")
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
CREATE TABLE "user_business" (
    "user_id" UUID NOT NULL,
    "business_id" UUID NOT NULL,

    CONSTRAINT "user_business_pkey" PRIMARY KEY ("user_id","business_id")
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
CREATE TABLE "journey" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "persona_id" UUID,
    "name" TEXT NOT NULL,
    "product" TEXT NOT NULL DEFAULT '',
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
    "backstage" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL DEFAULT '',
    "opens_id" UUID,
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
    "medium" TEXT NOT NULL DEFAULT '',
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
    "on_form" BOOLEAN,

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
    "closed_at" TIMESTAMPTZ(3),

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
CREATE TABLE "brand_promise" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "made_in" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "brand_promise_pkey" PRIMARY KEY ("business_id","id")
);

-- CreateTable
CREATE TABLE "promise_backing" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "brand_promise_id" UUID NOT NULL,
    "touchpoint_id" UUID,
    "spot_id" UUID,

    CONSTRAINT "promise_backing_pkey" PRIMARY KEY ("business_id","id")
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
    "author_id" UUID,
    "responsible_id" UUID,
    "review_on" DATE,

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

-- CreateTable
CREATE TABLE "ingredient_rating" (
    "business_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "by_member_id" UUID NOT NULL,
    "ingredient" TEXT NOT NULL,
    "rating" SMALLINT NOT NULL,
    "evidence" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ingredient_rating_pkey" PRIMARY KEY ("business_id","spot_id","by_member_id","ingredient")
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
    "qualities" TEXT[],
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
CREATE TABLE "spot_absence" (
    "business_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3),

    CONSTRAINT "spot_absence_pkey" PRIMARY KEY ("business_id","spot_id","location_id","from_at")
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
    "responsible_id" UUID,
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
CREATE TABLE "person_tag" (
    "business_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "person_tag_pkey" PRIMARY KEY ("business_id","comment_id","member_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "business_slug_key" ON "business"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "business_code_key" ON "business"("code");

-- CreateIndex
CREATE INDEX "moment_business_id_location_id_due_at_idx" ON "moment"("business_id", "location_id", "due_at");

-- CreateIndex
CREATE INDEX "moment_business_id_member_id_due_at_idx" ON "moment"("business_id", "member_id", "due_at");

-- CreateIndex
CREATE INDEX "moment_business_id_spot_id_delivered_at_idx" ON "moment"("business_id", "spot_id", "delivered_at");

-- CreateIndex
CREATE INDEX "moment_business_id_visit_id_idx" ON "moment"("business_id", "visit_id");

-- CreateIndex
CREATE UNIQUE INDEX "moment_business_id_instead_of_id_key" ON "moment"("business_id", "instead_of_id");

-- CreateIndex
CREATE INDEX "moment_step_business_id_moment_id_at_idx" ON "moment_step"("business_id", "moment_id", "at");

-- CreateIndex
CREATE INDEX "event_business_id_subject_id_seq_idx" ON "event"("business_id", "subject_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "channel_business_id_token_key" ON "channel"("business_id", "token");

-- CreateIndex
CREATE INDEX "response_business_id_answered_at_id_idx" ON "response"("business_id", "answered_at", "id");

-- CreateIndex
CREATE INDEX "kudos_business_id_member_id_given_at_idx" ON "kudos"("business_id", "member_id", "given_at");

-- CreateIndex
CREATE INDEX "kudos_business_id_response_id_idx" ON "kudos"("business_id", "response_id");

-- CreateIndex
CREATE INDEX "mention_business_id_status_created_at_idx" ON "mention"("business_id", "status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "mention_business_id_response_id_spot_id_key" ON "mention"("business_id", "response_id", "spot_id");

-- CreateIndex
CREATE INDEX "mention_decision_business_id_mention_id_at_idx" ON "mention_decision"("business_id", "mention_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "mention_decision_business_id_supersedes_id_key" ON "mention_decision"("business_id", "supersedes_id");

-- CreateIndex
CREATE INDEX "guided_path_business_id_changed_at_idx" ON "guided_path"("business_id", "changed_at");

-- CreateIndex
CREATE INDEX "action_step_business_id_guided_path_id_idx" ON "action_step"("business_id", "guided_path_id");

-- CreateIndex
CREATE INDEX "brag_story_business_id_told_at_idx" ON "brag_story"("business_id", "told_at");

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
CREATE UNIQUE INDEX "invitation_business_id_token_hash_key" ON "invitation"("business_id", "token_hash");

-- CreateIndex
CREATE INDEX "platform_act_at_idx" ON "platform_act"("at");

-- CreateIndex
CREATE INDEX "mail_queued_at_idx" ON "mail"("queued_at");

-- CreateIndex
CREATE INDEX "dead_letter_failed_at_idx" ON "dead_letter"("failed_at");

-- CreateIndex
CREATE INDEX "promise_backing_business_id_brand_promise_id_idx" ON "promise_backing"("business_id", "brand_promise_id");

-- CreateIndex
CREATE INDEX "goal_aim_business_id_goal_id_idx" ON "goal_aim"("business_id", "goal_id");

-- CreateIndex
CREATE INDEX "share_business_id_journey_id_idx" ON "share"("business_id", "journey_id");

-- CreateIndex
CREATE UNIQUE INDEX "share_business_id_token_hash_key" ON "share"("business_id", "token_hash");

-- CreateIndex
CREATE INDEX "presence_business_id_journey_id_seen_at_idx" ON "presence"("business_id", "journey_id", "seen_at");

-- CreateIndex
CREATE INDEX "spot_business_id_stage_id_idx" ON "spot"("business_id", "stage_id");

-- CreateIndex
CREATE INDEX "spot_step_business_id_spot_id_at_idx" ON "spot_step"("business_id", "spot_id", "at");

-- CreateIndex
CREATE INDEX "spot_opinion_business_id_spot_id_at_idx" ON "spot_opinion"("business_id", "spot_id", "at");

-- CreateIndex
CREATE INDEX "thread_business_id_journey_id_created_at_idx" ON "thread"("business_id", "journey_id", "created_at");

-- CreateIndex
CREATE INDEX "comment_business_id_thread_id_at_idx" ON "comment"("business_id", "thread_id", "at");

-- AddForeignKey
ALTER TABLE "business_suspension" ADD CONSTRAINT "business_suspension_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "location" ADD CONSTRAINT "location_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "moment" ADD CONSTRAINT "moment_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "moment" ADD CONSTRAINT "moment_business_id_spot_id_spot_version_fkey" FOREIGN KEY ("business_id", "spot_id", "spot_version") REFERENCES "spot_version"("business_id", "spot_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "moment" ADD CONSTRAINT "moment_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "moment" ADD CONSTRAINT "moment_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "moment" ADD CONSTRAINT "moment_business_id_visit_id_fkey" FOREIGN KEY ("business_id", "visit_id") REFERENCES "visit"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "moment" ADD CONSTRAINT "moment_business_id_instead_of_id_fkey" FOREIGN KEY ("business_id", "instead_of_id") REFERENCES "moment"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "moment_step" ADD CONSTRAINT "moment_step_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "moment_step" ADD CONSTRAINT "moment_step_business_id_moment_id_fkey" FOREIGN KEY ("business_id", "moment_id") REFERENCES "moment"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event_counter" ADD CONSTRAINT "event_counter_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_business_id_stage_id_fkey" FOREIGN KEY ("business_id", "stage_id") REFERENCES "stage"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_business_id_channel_id_fkey" FOREIGN KEY ("business_id", "channel_id") REFERENCES "channel"("business_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_business_id_visit_id_fkey" FOREIGN KEY ("business_id", "visit_id") REFERENCES "visit"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "kudos" ADD CONSTRAINT "kudos_business_id_response_id_fkey" FOREIGN KEY ("business_id", "response_id") REFERENCES "response"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "kudos" ADD CONSTRAINT "kudos_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "kudos" ADD CONSTRAINT "kudos_business_id_decided_by_id_fkey" FOREIGN KEY ("business_id", "decided_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "coding" ADD CONSTRAINT "coding_business_id_response_id_fkey" FOREIGN KEY ("business_id", "response_id") REFERENCES "response"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_business_id_response_id_fkey" FOREIGN KEY ("business_id", "response_id") REFERENCES "response"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_business_id_spot_id_spot_version_fkey" FOREIGN KEY ("business_id", "spot_id", "spot_version") REFERENCES "spot_version"("business_id", "spot_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention_decision" ADD CONSTRAINT "mention_decision_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention_decision" ADD CONSTRAINT "mention_decision_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention_decision" ADD CONSTRAINT "mention_decision_business_id_mention_id_fkey" FOREIGN KEY ("business_id", "mention_id") REFERENCES "mention"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention_decision" ADD CONSTRAINT "mention_decision_business_id_supersedes_id_fkey" FOREIGN KEY ("business_id", "supersedes_id") REFERENCES "mention_decision"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "guided_path" ADD CONSTRAINT "guided_path_business_id_journey_id_fkey" FOREIGN KEY ("business_id", "journey_id") REFERENCES "journey"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "guided_path" ADD CONSTRAINT "guided_path_business_id_began_by_id_fkey" FOREIGN KEY ("business_id", "began_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "guided_path" ADD CONSTRAINT "guided_path_business_id_brand_promise_id_fkey" FOREIGN KEY ("business_id", "brand_promise_id") REFERENCES "brand_promise"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "action_step" ADD CONSTRAINT "action_step_business_id_guided_path_id_fkey" FOREIGN KEY ("business_id", "guided_path_id") REFERENCES "guided_path"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "action_step" ADD CONSTRAINT "action_step_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "brag_story" ADD CONSTRAINT "brag_story_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "brag_story" ADD CONSTRAINT "brag_story_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "user_business" ADD CONSTRAINT "user_business_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "user_business" ADD CONSTRAINT "user_business_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "platform_admin" ADD CONSTRAINT "platform_admin_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "persona" ADD CONSTRAINT "persona_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "persona_note" ADD CONSTRAINT "persona_note_business_id_persona_id_fkey" FOREIGN KEY ("business_id", "persona_id") REFERENCES "persona"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "persona_note" ADD CONSTRAINT "persona_note_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "journey" ADD CONSTRAINT "journey_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "journey" ADD CONSTRAINT "journey_business_id_persona_id_fkey" FOREIGN KEY ("business_id", "persona_id") REFERENCES "persona"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "journey_version" ADD CONSTRAINT "journey_version_business_id_journey_id_fkey" FOREIGN KEY ("business_id", "journey_id") REFERENCES "journey"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "journey_version" ADD CONSTRAINT "journey_version_business_id_published_by_id_fkey" FOREIGN KEY ("business_id", "published_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "stage" ADD CONSTRAINT "stage_business_id_journey_id_fkey" FOREIGN KEY ("business_id", "journey_id") REFERENCES "journey"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "stage" ADD CONSTRAINT "stage_business_id_opens_id_fkey" FOREIGN KEY ("business_id", "opens_id") REFERENCES "journey"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "touchpoint" ADD CONSTRAINT "touchpoint_business_id_stage_id_fkey" FOREIGN KEY ("business_id", "stage_id") REFERENCES "stage"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_business_id_fkey" FOREIGN KEY ("user_id", "business_id") REFERENCES "user_business"("user_id", "business_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member_location" ADD CONSTRAINT "member_location_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member_location" ADD CONSTRAINT "member_location_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_business_id_invited_by_id_fkey" FOREIGN KEY ("business_id", "invited_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_business_id_accepted_member_id_fkey" FOREIGN KEY ("business_id", "accepted_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitation_location" ADD CONSTRAINT "invitation_location_business_id_invitation_id_fkey" FOREIGN KEY ("business_id", "invitation_id") REFERENCES "invitation"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitation_location" ADD CONSTRAINT "invitation_location_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "brand_promise" ADD CONSTRAINT "brand_promise_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promise_backing" ADD CONSTRAINT "promise_backing_business_id_brand_promise_id_fkey" FOREIGN KEY ("business_id", "brand_promise_id") REFERENCES "brand_promise"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promise_backing" ADD CONSTRAINT "promise_backing_business_id_touchpoint_id_fkey" FOREIGN KEY ("business_id", "touchpoint_id") REFERENCES "touchpoint"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promise_backing" ADD CONSTRAINT "promise_backing_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "goal_aim" ADD CONSTRAINT "goal_aim_business_id_goal_id_fkey" FOREIGN KEY ("business_id", "goal_id") REFERENCES "goal"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "goal_aim" ADD CONSTRAINT "goal_aim_business_id_stage_id_fkey" FOREIGN KEY ("business_id", "stage_id") REFERENCES "stage"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "goal_aim" ADD CONSTRAINT "goal_aim_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "share" ADD CONSTRAINT "share_business_id_journey_id_fkey" FOREIGN KEY ("business_id", "journey_id") REFERENCES "journey"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "share" ADD CONSTRAINT "share_business_id_created_by_id_fkey" FOREIGN KEY ("business_id", "created_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_business_id_journey_id_fkey" FOREIGN KEY ("business_id", "journey_id") REFERENCES "journey"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot" ADD CONSTRAINT "spot_business_id_author_id_fkey" FOREIGN KEY ("business_id", "author_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot" ADD CONSTRAINT "spot_business_id_responsible_id_fkey" FOREIGN KEY ("business_id", "responsible_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot" ADD CONSTRAINT "spot_business_id_inventor_id_fkey" FOREIGN KEY ("business_id", "inventor_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot" ADD CONSTRAINT "spot_business_id_stage_id_fkey" FOREIGN KEY ("business_id", "stage_id") REFERENCES "stage"("business_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot" ADD CONSTRAINT "spot_business_id_touchpoint_id_fkey" FOREIGN KEY ("business_id", "touchpoint_id") REFERENCES "touchpoint"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_version" ADD CONSTRAINT "spot_version_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_step" ADD CONSTRAINT "spot_step_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_step" ADD CONSTRAINT "spot_step_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_opinion" ADD CONSTRAINT "spot_opinion_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_opinion" ADD CONSTRAINT "spot_opinion_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ingredient_rating" ADD CONSTRAINT "ingredient_rating_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ingredient_rating" ADD CONSTRAINT "ingredient_rating_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_assessment" ADD CONSTRAINT "spot_assessment_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_override" ADD CONSTRAINT "spot_override_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_override" ADD CONSTRAINT "spot_override_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_override" ADD CONSTRAINT "spot_override_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_absence" ADD CONSTRAINT "spot_absence_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_absence" ADD CONSTRAINT "spot_absence_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "saved_template" ADD CONSTRAINT "saved_template_business_id_saved_by_id_fkey" FOREIGN KEY ("business_id", "saved_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_business_id_journey_id_fkey" FOREIGN KEY ("business_id", "journey_id") REFERENCES "journey"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_business_id_responsible_id_fkey" FOREIGN KEY ("business_id", "responsible_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_business_id_resolved_by_id_fkey" FOREIGN KEY ("business_id", "resolved_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_business_id_thread_id_fkey" FOREIGN KEY ("business_id", "thread_id") REFERENCES "thread"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "person_tag" ADD CONSTRAINT "person_tag_business_id_comment_id_fkey" FOREIGN KEY ("business_id", "comment_id") REFERENCES "comment"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "person_tag" ADD CONSTRAINT "person_tag_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
