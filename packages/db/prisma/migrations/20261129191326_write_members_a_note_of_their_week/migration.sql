-- AlterTable
ALTER TABLE "member" ADD COLUMN     "week_note_off_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "week_note" (
    "business_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "week" DATE NOT NULL,
    "content" JSONB,
    "off_token_hash" TEXT,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "week_note_pkey" PRIMARY KEY ("business_id","member_id","week")
);
SELECT spread('week_note');

-- CreateIndex
CREATE UNIQUE INDEX "week_note_business_id_off_token_hash_key" ON "week_note"("business_id", "off_token_hash");

-- AddForeignKey
ALTER TABLE "week_note" ADD CONSTRAINT "week_note_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "week_note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "week_note" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "week_note" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "week_note" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "week_note" TO spots_app, spots_platform;

-- A note is a fact that the worker makes. Its member may erase what it tells.
REVOKE INSERT, UPDATE, DELETE ON "week_note" FROM spots_app;
GRANT UPDATE ("content") ON "week_note" TO spots_app;
CREATE POLICY worker ON "week_note" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT, INSERT ON "week_note" TO spots_worker;

-- What a note counts. The worker reads no words of thanks and check-ins.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['kudos', 'thanks_kind', 'thanks_gift', 'habit_check'] LOOP
    EXECUTE format('CREATE POLICY worker ON %I TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business())', wanted);
  END LOOP;
END $$;
GRANT SELECT ("business_id", "id", "response_id", "member_id", "given_by_id", "given_at", "is_held", "decision", "decided_at", "hidden_at", "removed_at")
  ON "kudos" TO spots_worker;
GRANT SELECT ("business_id", "id", "name") ON "thanks_kind" TO spots_worker;
GRANT SELECT ("business_id", "id", "kind_id", "member_id", "given_at", "taken_back_at") ON "thanks_gift" TO spots_worker;
GRANT SELECT ("business_id", "id", "habit_id", "by_member_id", "at") ON "habit_check" TO spots_worker;

/* The Monday whose note is due at this instant on the clock of a zone: for a day from 7:00 on; null at other times. */
CREATE FUNCTION week_note_due(of_at timestamptz, of_zone text) RETURNS date
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN extract(isodow FROM (of_at AT TIME ZONE of_zone) - interval '7 hours') = 1
    THEN ((of_at AT TIME ZONE of_zone) - interval '7 hours')::date END;
$$;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* The businesses in which somebody's note is due and not made yet, on the clock of the member, of their first location or of the business. */
CREATE FUNCTION businesses_awaiting_week_notes(of_at timestamptz) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  -- Monday from 7:00 to 31:00, in the zones from UTC+14 to UTC-12.
  IF extract(isodow FROM (of_at AT TIME ZONE 'UTC') + interval '7 hours') <> 1 AND extract(isodow FROM (of_at AT TIME ZONE 'UTC') - interval '19 hours') <> 1 THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT b.id FROM business b
  WHERE NOT EXISTS (SELECT FROM business_suspension s WHERE s.business_id = b.id AND s.lifted_at IS NULL)
    AND EXISTS (
      SELECT FROM member m
      LEFT JOIN notification_setting n ON n.business_id = m.business_id AND n.member_id = m.id
      LEFT JOIN LATERAL (
        SELECT l.time_zone FROM member_location w JOIN location l ON l.business_id = w.business_id AND l.id = w.location_id
        WHERE w.business_id = m.business_id AND w.member_id = m.id ORDER BY w.location_id LIMIT 1
      ) l ON true
      CROSS JOIN LATERAL (SELECT week_note_due(of_at, coalesce(n.time_zone, l.time_zone, b.time_zone)) AS week) d
      WHERE m.business_id = b.id AND m.user_id IS NOT NULL AND m.left_at IS NULL AND m.week_note_off_at IS NULL AND d.week IS NOT NULL
        AND NOT EXISTS (SELECT FROM week_note k WHERE k.business_id = b.id AND k.member_id = m.id AND k.week = d.week)
    );
END $$;
REVOKE ALL ON FUNCTION businesses_awaiting_week_notes(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION businesses_awaiting_week_notes(timestamptz) TO spots_worker;

/* Switches off the weekly notes of the member who got this link. Twice is like once. */
CREATE FUNCTION end_week_notes(of_code text, of_hash text, of_at timestamptz) RETURNS TABLE (slug text, name text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE
  of_business uuid := (SELECT id FROM business WHERE code = of_code);
  of_member uuid := (SELECT k.member_id FROM week_note k WHERE k.business_id = of_business AND k.off_token_hash = of_hash);
BEGIN
  UPDATE member SET week_note_off_at = of_at WHERE business_id = of_business AND id = of_member AND week_note_off_at IS NULL;
  IF FOUND THEN
    PERFORM write_event(of_business, 'growth.weekNoteStopped', 'member', of_member, of_member, '{}'::jsonb, of_at);
  END IF;
  RETURN QUERY SELECT b.slug, b.name FROM business b WHERE b.id = of_business AND of_member IS NOT NULL;
END $$;

/* Whose weekly notes a link switches off. */
CREATE FUNCTION week_note_of_token(of_code text, of_hash text) RETURNS TABLE (slug text, name text, is_off boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = of_code);
BEGIN
  RETURN QUERY SELECT b.slug, b.name, m.week_note_off_at IS NOT NULL
  FROM week_note k JOIN member m ON m.business_id = k.business_id AND m.id = k.member_id JOIN business b ON b.id = k.business_id
  WHERE b.id = of_business AND k.business_id = of_business AND m.business_id = of_business AND k.off_token_hash = of_hash;
END $$;
REVOKE ALL ON FUNCTION end_week_notes(text, text, timestamptz), week_note_of_token(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_week_notes(text, text, timestamptz), week_note_of_token(text, text) TO spots_app;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
