-- CreateEnum
CREATE TYPE "case_status" AS ENUM ('open', 'in_progress', 'waiting', 'closed');
SELECT add_enum_casts('case_status');

-- CreateEnum
CREATE TYPE "case_outcome" AS ENUM ('solved', 'apologised', 'unreachable', 'nothing_to_do');
SELECT add_enum_casts('case_outcome');

-- CreateEnum
CREATE TYPE "case_reason" AS ENUM ('low_score', 'contact', 'member');
SELECT add_enum_casts('case_reason');

-- AlterTable
ALTER TABLE "location" ADD COLUMN     "case_member_id" UUID,
ADD COLUMN     "opening_hours" JSONB;

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "reply_to" TEXT,
ADD COLUMN     "sender_name" TEXT;

-- CreateTable
CREATE TABLE "case_rule" (
    "business_id" UUID NOT NULL,
    "low_score" SMALLINT,
    "on_contact" BOOLEAN NOT NULL,
    "due_hours" SMALLINT NOT NULL,
    "escalate_hours" SMALLINT NOT NULL,
    "reply_to" TEXT,
    "through_seq" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "case_rule_pkey" PRIMARY KEY ("business_id")
);
SELECT spread('case_rule');

-- CreateTable
CREATE TABLE "service_case" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "status" "case_status" NOT NULL DEFAULT 'open',
    "reason" "case_reason" NOT NULL,
    "score_at_opening" SMALLINT,
    "assignee_id" UUID,
    "opened_by_id" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "escalate_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "escalated_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "outcome" "case_outcome",
    "closing_words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "service_case_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('service_case');

-- CreateTable
CREATE TABLE "case_note" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_note_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('case_note');

-- CreateTable
CREATE TABLE "case_reply" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "bounced_at" TIMESTAMPTZ(3),
    "bounce" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "case_reply_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('case_reply');

-- CreateIndex
CREATE INDEX "service_case_business_id_status_due_at_id_idx" ON "service_case"("business_id", "status", "due_at", "id");

-- CreateIndex
CREATE INDEX "service_case_business_id_assignee_id_status_due_at_idx" ON "service_case"("business_id", "assignee_id", "status", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "service_case_business_id_response_id_key" ON "service_case"("business_id", "response_id");

-- CreateIndex
CREATE INDEX "case_note_business_id_case_id_at_idx" ON "case_note"("business_id", "case_id", "at");

-- CreateIndex
CREATE INDEX "case_reply_business_id_case_id_at_idx" ON "case_reply"("business_id", "case_id", "at");

-- AddForeignKey
ALTER TABLE "location" ADD CONSTRAINT "location_business_id_case_member_id_fkey" FOREIGN KEY ("business_id", "case_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_rule" ADD CONSTRAINT "case_rule_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "service_case" ADD CONSTRAINT "service_case_business_id_response_id_fkey" FOREIGN KEY ("business_id", "response_id") REFERENCES "response"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "service_case" ADD CONSTRAINT "service_case_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "service_case" ADD CONSTRAINT "service_case_business_id_assignee_id_fkey" FOREIGN KEY ("business_id", "assignee_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "service_case" ADD CONSTRAINT "service_case_business_id_opened_by_id_fkey" FOREIGN KEY ("business_id", "opened_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "service_case" ADD CONSTRAINT "service_case_business_id_closed_by_id_fkey" FOREIGN KEY ("business_id", "closed_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_business_id_case_id_fkey" FOREIGN KEY ("business_id", "case_id") REFERENCES "service_case"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_reply" ADD CONSTRAINT "case_reply_business_id_case_id_fkey" FOREIGN KEY ("business_id", "case_id") REFERENCES "service_case"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_reply" ADD CONSTRAINT "case_reply_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "case_rule" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "case_rule" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "case_rule" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "case_rule" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "case_rule" TO spots_app, spots_platform;

ALTER TABLE "service_case" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "service_case" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "service_case" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "service_case" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "service_case" TO spots_app, spots_platform;

ALTER TABLE "case_note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "case_note" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "case_note" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "case_note" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "case_note" TO spots_app, spots_platform;

ALTER TABLE "case_reply" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "case_reply" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "case_reply" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "case_reply" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "case_reply" TO spots_app, spots_platform;

-- What must hold whoever writes.
ALTER TABLE "case_rule" ADD CONSTRAINT "case_rule_low_score_0_9" CHECK ("low_score" BETWEEN 0 AND 9);
ALTER TABLE "case_rule" ADD CONSTRAINT "case_rule_hours_in_range" CHECK ("due_hours" BETWEEN 1 AND 80 AND "escalate_hours" BETWEEN 1 AND 80);
ALTER TABLE "service_case" ADD CONSTRAINT "closed_with_an_outcome"
  CHECK (("status" = 'closed') = ("outcome" IS NOT NULL) AND ("status" = 'closed') = ("closed_at" IS NOT NULL));
ALTER TABLE "service_case" ADD CONSTRAINT "opened_by_a_rule_or_a_member" CHECK (("reason" = 'member') = ("opened_by_id" IS NOT NULL));

-- A case is closed, never deleted; notes and replies are facts.
REVOKE DELETE ON "case_rule", "service_case" FROM spots_app;
REVOKE UPDATE, DELETE ON "case_note", "case_reply" FROM spots_app;

-- The worker's queries.
CREATE INDEX "service_case_to_remind" ON "service_case" ("due_at") WHERE "status" <> 'closed' AND "reminded_at" IS NULL;
CREATE INDEX "service_case_to_escalate" ON "service_case" ("escalate_at") WHERE "status" <> 'closed' AND "escalated_at" IS NULL;

-- The jobs: open cases by the rules, tell who is responsible that one is overdue, note what became of a reply.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['case_rule', 'service_case', 'case_reply', 'member_location'] LOOP
    EXECUTE format('CREATE POLICY worker ON %I TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business())', wanted);
    EXECUTE format('GRANT SELECT ON %I TO spots_worker', wanted);
  END LOOP;
END $$;
GRANT INSERT, UPDATE ON "case_rule", "service_case" TO spots_worker;
GRANT UPDATE ON "case_reply" TO spots_worker;
-- A reminder goes to the address of a member of the job's business.
GRANT INSERT ON "mail" TO spots_worker;
GRANT SELECT ("id", "email", "name", "locale") ON "user" TO spots_worker;
CREATE POLICY mail_to_members ON "user" FOR SELECT TO spots_worker
  USING (EXISTS (SELECT FROM "member" m WHERE m.business_id = app_business() AND m.user_id = "user".id));

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

-- Answers from before this migration open no cases.
INSERT INTO "case_rule" (business_id, low_score, on_contact, due_hours, escalate_hours, through_seq)
  SELECT business_id, 5, true, 8, 4, last FROM event_counter;

/* The businesses with events that were not compared with the rules for cases yet. */
CREATE FUNCTION businesses_with_unread_events() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT c.business_id FROM event_counter c LEFT JOIN case_rule r ON r.business_id = c.business_id
  WHERE c.last > coalesce(r.through_seq, 0);
END $$;

/* The businesses with cases of which somebody has to be told that they are overdue. */
CREATE FUNCTION businesses_with_overdue_cases(before timestamptz) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT business_id FROM service_case WHERE status <> 'closed' AND reminded_at IS NULL AND due_at <= before
  UNION SELECT business_id FROM service_case WHERE status <> 'closed' AND escalated_at IS NULL AND escalate_at <= before;
END $$;

REVOKE ALL ON FUNCTION businesses_with_unread_events(), businesses_with_overdue_cases(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION businesses_with_unread_events(), businesses_with_overdue_cases(timestamptz) TO spots_worker;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
