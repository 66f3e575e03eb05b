-- CreateEnum
CREATE TYPE "promise_said" AS ENUM ('kept', 'late', 'broken');
SELECT add_enum_casts('promise_said');

-- AlterTable
ALTER TABLE "customer_promise" ADD COLUMN     "said" "promise_said",
ADD COLUMN     "said_at" TIMESTAMPTZ(3),
ADD COLUMN     "said_times" SMALLINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "customer_promise_step" ALTER COLUMN "by_member_id" DROP NOT NULL;

ALTER TABLE "customer_promise" ADD CONSTRAINT "customer_promise_is_said_at_a_time"
  CHECK (("said" IS NULL) = ("said_at" IS NULL) AND ("said" IS NULL) = ("said_times" = 0) AND "said_times" BETWEEN 0 AND 3);

-- Those of which a customer says that they were not kept: few rows.
CREATE INDEX "customer_promise_said" ON "customer_promise" ("business_id", "due_at") WHERE "said" IS NOT NULL;

-- The worker hands promises over when a shift ends.
CREATE POLICY worker ON "customer_promise_step" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT, INSERT ON "customer_promise_step" TO spots_worker;
GRANT UPDATE ("member_id") ON "customer_promise" TO spots_worker;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/*
 * What was promised to the customer of the visit of a code, for whoever has the code; withdrawn promises are left out.
 * askable: it was reported as ended or its due time has passed, not longer than 31 days ago, and it was said less than three
 * times. No row for an unknown code; one row without an item when nothing was promised.
 */
CREATE FUNCTION promises_of_visit_code(of_code text, of_at timestamptz)
RETURNS TABLE (business_id uuid, business_name text, locale text, german_address text, time_zone text, accent text, location_name text,
               item_id uuid, kind text, words text, due_at timestamptz, said text, askable boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = left(of_code, 7));
BEGIN
  RETURN QUERY
  SELECT b.id, b.name, b.locale, b.german_address, l.time_zone, b.accent, l.name, p.id, p.kind::text, p.words, p.due_at, p.said::text,
         (p.status <> 'open' OR p.due_at <= of_at) AND p.due_at > of_at - interval '31 days' AND p.said_times < 3
  FROM visit_code x
  JOIN business b ON b.id = x.business_id
  JOIN location l ON l.business_id = x.business_id AND l.id = x.location_id
  LEFT JOIN customer_promise p ON p.business_id = x.business_id AND p.visit_id = x.id AND p.status <> 'withdrawn'
  WHERE b.id = of_business AND x.business_id = of_business AND l.business_id = of_business AND x.code = of_code
  ORDER BY p.due_at, p.id
  LIMIT 50;
END $$;

/*
 * Stores what the customer of the visit of a code says of a promise. The same twice is like once; another answer replaces
 * the former one. Takes the lock of the promise's row. Returns false for an unknown code or promise, and for a promise that
 * is not to be asked about.
 */
CREATE FUNCTION answer_promise_of_visit_code(of_code text, of_promise uuid, of_said text, of_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  of_business uuid := (SELECT id FROM business WHERE code = left(of_code, 7));
  of_visit uuid := (SELECT x.id FROM visit_code x WHERE x.business_id = of_business AND x.code = of_code);
  found customer_promise;
BEGIN
  IF of_visit IS NULL THEN RETURN false; END IF;
  SELECT p.* INTO found FROM customer_promise p
    WHERE p.business_id = of_business AND p.id = of_promise AND p.visit_id = of_visit AND p.status <> 'withdrawn' FOR NO KEY UPDATE;
  IF found.id IS NULL THEN RETURN false; END IF;
  IF found.said::text = of_said THEN RETURN true; END IF;
  IF (found.status = 'open' AND found.due_at > of_at) OR found.due_at <= of_at - interval '31 days' OR found.said_times >= 3 THEN
    RETURN false;
  END IF;
  UPDATE customer_promise p SET said = of_said::promise_said, said_at = of_at, said_times = p.said_times + 1
    WHERE p.business_id = of_business AND p.id = of_promise;
  PERFORM write_event(of_business, 'customerPromise.answered', 'customer', null, of_promise,
    jsonb_build_object('after', jsonb_build_object('said', of_said, 'status', found.status, 'locationId', found.location_id)), of_at);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION promises_of_visit_code(text, timestamptz), answer_promise_of_visit_code(text, uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION promises_of_visit_code(text, timestamptz), answer_promise_of_visit_code(text, uuid, text, timestamptz) TO spots_intake;

/*
 * The businesses with a moment, a task, a promise or a step of a relay of which somebody is told because of the time: open
 * moments due from of_at through of_until, tasks due today, from 8:00 of the business's clock, promises to remind of,
 * those that are overdue since a quarter of an hour, those whose member's shift has ended, and steps that nobody takes.
 */
CREATE OR REPLACE FUNCTION businesses_with_reminders_due(of_at timestamptz, of_until timestamptz) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT b.id FROM business b
  WHERE (
      EXISTS (SELECT FROM moment m WHERE m.business_id = b.id
        AND m.status IN ('offered', 'accepted') AND m.due_at > of_at AND m.due_at <= of_until)
      OR EXISTS (SELECT FROM action_step a WHERE a.business_id = b.id
        AND a.done_at IS NULL AND a.due_on = ((of_at AT TIME ZONE b.time_zone) - interval '8 hours')::date
        AND NOT EXISTS (SELECT FROM notification_mark k
          WHERE k.business_id = b.id AND k.subject_id = a.id AND k.what = 'due' AND k.due_at = a.due_on::timestamp AT TIME ZONE 'UTC'))
      OR EXISTS (SELECT FROM customer_promise p WHERE p.business_id = b.id
        AND p.status = 'open' AND p.remind_at <= of_at AND p.due_at > of_at
        AND NOT EXISTS (SELECT FROM notification_mark k
          WHERE k.business_id = b.id AND k.subject_id = p.id AND k.what = 'soon' AND k.due_at = p.due_at))
      OR EXISTS (SELECT FROM customer_promise p WHERE p.business_id = b.id
        AND p.status = 'open' AND p.overdue_at IS NULL AND p.due_at <= of_at - interval '15 minutes')
      -- As in the job that hands them over.
      OR EXISTS (SELECT FROM customer_promise p JOIN shift s ON s.business_id = p.business_id AND s.member_id = p.member_id
        WHERE p.business_id = b.id AND s.business_id = b.id AND p.status = 'open' AND s.location_id = p.location_id
        AND s.ends_at <= of_at AND s.ends_at > of_at - interval '1 day'
        AND NOT EXISTS (SELECT FROM customer_promise_step t
          WHERE t.business_id = b.id AND t.promise_id = p.id AND t.at >= s.ends_at)
        AND NOT EXISTS (SELECT FROM shift n WHERE n.business_id = b.id AND n.member_id = p.member_id AND n.location_id = p.location_id
          AND n.ends_at > of_at AND n.starts_at <= greatest(p.due_at, of_at)))
      OR EXISTS (SELECT FROM relay_step s JOIN moment m ON m.business_id = s.business_id AND m.id = s.relay_id
        WHERE s.business_id = b.id AND s.status = 'asked' AND s.told_at IS NULL AND m.status IN ('offered', 'accepted')
        AND s.asked_at > of_at - interval '1 day' AND s.asked_at <= of_at - s.minutes * interval '30 seconds')
    )
    AND NOT EXISTS (SELECT FROM business_suspension s WHERE s.business_id = b.id AND s.lifted_at IS NULL);
END $$;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
