-- CreateTable
CREATE TABLE "confirmed_day" (
    "business_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "location_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "answered" INTEGER NOT NULL,
    "confirmed" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,

    CONSTRAINT "confirmed_day_pkey" PRIMARY KEY ("business_id","day","location_id","spot_id")
);
SELECT spread('confirmed_day');

-- CreateTable
CREATE TABLE "stale_visit" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "visit_id" UUID NOT NULL,

    CONSTRAINT "stale_visit_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('stale_visit');

-- CreateIndex
CREATE INDEX "confirmed_day_business_id_spot_id_day_idx" ON "confirmed_day"("business_id", "spot_id", "day");

-- AddForeignKey
ALTER TABLE "confirmed_day" ADD CONSTRAINT "confirmed_day_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "stale_visit" ADD CONSTRAINT "stale_visit_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "confirmed_day" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "confirmed_day" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "confirmed_day" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "confirmed_day" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "confirmed_day" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "stale_visit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "stale_visit" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "stale_visit" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "stale_visit" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "stale_visit" TO spots_app, spots_platform;

-- Only the worker counts. It marks the days of the visits whose answers changed.
REVOKE INSERT, UPDATE, DELETE ON "confirmed_day", "stale_visit" FROM spots_app;
CREATE POLICY worker ON "confirmed_day" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY worker ON "stale_visit" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT, INSERT, DELETE ON "confirmed_day" TO spots_worker;
GRANT SELECT, DELETE ON "stale_visit" TO spots_worker;
GRANT INSERT ON "stale_day" TO spots_worker;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* Marks visits. The arrays have one element for each answer, or are null; answers without a visit have no mark. */
CREATE FUNCTION mark_visits(of_business uuid[], of_visit uuid[]) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO stale_visit (business_id, visit_id)
  SELECT DISTINCT k.business_id, k.visit_id FROM unnest(of_business, of_visit) AS k (business_id, visit_id)
  WHERE k.visit_id IS NOT NULL;
END $$;

/* Marks the local days of new, changed and removed responses, and their visits. */
CREATE OR REPLACE FUNCTION mark_days_of_responses() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    PERFORM share_locations(array_agg(business_id), array_agg(location_id)) FROM new_rows;
    PERFORM mark_days(array_agg(business_id), array_agg(location_id), array_agg(answered_at)),
            mark_visits(array_agg(business_id), array_agg(visit_id)) FROM new_rows;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM mark_days(array_agg(business_id), array_agg(location_id), array_agg(answered_at)),
            mark_visits(array_agg(business_id), array_agg(visit_id)) FROM old_rows;
  END IF;
  RETURN NULL;
END $$;

/* Marks the days and the visits of responses that were coded, or whose mentions changed. */
CREATE OR REPLACE FUNCTION mark_days_of_coding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    PERFORM mark_days(array_agg(r.business_id), array_agg(r.location_id), array_agg(r.answered_at)),
            mark_visits(array_agg(r.business_id), array_agg(r.visit_id))
    FROM new_rows n JOIN response r ON r.business_id = n.business_id AND r.id = n.response_id;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM mark_days(array_agg(r.business_id), array_agg(r.location_id), array_agg(r.answered_at)),
            mark_visits(array_agg(r.business_id), array_agg(r.visit_id))
    FROM old_rows o JOIN response r ON r.business_id = o.business_id AND r.id = o.response_id;
  END IF;
  RETURN NULL;
END $$;

/* Marks the days of a location whose time zone changed, by the old zone and by the new one. */
CREATE OR REPLACE FUNCTION mark_days_of_location() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO stale_day (business_id, location_id, day)
  SELECT d.business_id, d.location_id, d.day FROM response_day d WHERE d.business_id = NEW.business_id AND d.location_id = NEW.id
  UNION
  SELECT d.business_id, d.location_id, d.day FROM delivery_day d WHERE d.business_id = NEW.business_id AND d.location_id = NEW.id
  UNION
  SELECT d.business_id, d.location_id, d.day FROM confirmed_day d WHERE d.business_id = NEW.business_id AND d.location_id = NEW.id
  UNION
  SELECT m.business_id, m.location_id, (m.due_at AT TIME ZONE NEW.time_zone)::date FROM moment m
  WHERE m.business_id = NEW.business_id AND m.location_id = NEW.id AND m.status IN ('delivered', 'missed', 'declined');
  PERFORM mark_days_from(NEW.business_id, NEW.id, '-infinity');
  RETURN NULL;
END $$;

-- Every business with days to count; for the worker's start and an infrequent run.
CREATE OR REPLACE FUNCTION businesses_with_stale_days() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT b.id FROM business b
  WHERE EXISTS (SELECT FROM stale_day s WHERE s.business_id = b.id) OR EXISTS (SELECT FROM stale_visit s WHERE s.business_id = b.id);
END $$;

REVOKE ALL ON FUNCTION mark_visits(uuid[], uuid[]) FROM PUBLIC;
-- Every day with confirmable deliveries so far is counted at the worker's next start.
INSERT INTO stale_day (business_id, location_id, day)
SELECT DISTINCT m.business_id, m.location_id, (m.due_at AT TIME ZONE l.time_zone)::date
FROM moment m
JOIN location l ON l.business_id = m.business_id AND l.id = m.location_id
WHERE m.status = 'delivered'
  AND EXISTS (SELECT FROM response r WHERE r.business_id = m.business_id AND r.visit_id = m.visit_id);
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
