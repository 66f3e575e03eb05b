-- CreateTable
CREATE TABLE "delivery_day" (
    "business_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "location_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "due" INTEGER NOT NULL,
    "delivered" INTEGER NOT NULL,
    "declined" INTEGER NOT NULL,
    "reacted" INTEGER NOT NULL,
    "moved" INTEGER NOT NULL,

    CONSTRAINT "delivery_day_pkey" PRIMARY KEY ("business_id","day","location_id","spot_id")
);
SELECT spread('delivery_day');

-- CreateIndex
CREATE INDEX "delivery_day_business_id_spot_id_day_idx" ON "delivery_day"("business_id", "spot_id", "day");

-- AddForeignKey
ALTER TABLE "delivery_day" ADD CONSTRAINT "delivery_day_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "delivery_day" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "delivery_day" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "delivery_day" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "delivery_day" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "delivery_day" TO spots_app, spots_platform;

-- Only the worker counts.
REVOKE INSERT, UPDATE, DELETE ON "delivery_day" FROM spots_app;
CREATE POLICY worker ON "delivery_day" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT, INSERT, DELETE ON "delivery_day" TO spots_worker;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* Marks the local days of instants at locations. The arrays have one element for each row, or are null. */
CREATE FUNCTION mark_days(of_business uuid[], of_location uuid[], instants timestamptz[]) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO stale_day (business_id, location_id, day)
  SELECT DISTINCT k.business_id, k.location_id, (k.instant AT TIME ZONE l.time_zone)::date
  FROM unnest(of_business, of_location, instants) AS k (business_id, location_id, instant)
  JOIN location l ON l.business_id = k.business_id AND l.id = k.location_id;
END $$;

/*
 * Takes a share lock on locations, which waits for a change of their time zone. That change marks the days of the rows
 * that it sees.
 */
CREATE FUNCTION share_locations(of_business uuid[], of_location uuid[]) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM FROM location l
  WHERE (l.business_id, l.id) IN (SELECT k.business_id, k.location_id FROM unnest(of_business, of_location) AS k (business_id, location_id))
  ORDER BY l.business_id, l.id FOR SHARE;
END $$;

/* Marks the local days of new, changed and removed responses. */
CREATE OR REPLACE FUNCTION mark_days_of_responses() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    PERFORM share_locations(array_agg(business_id), array_agg(location_id)) FROM new_rows;
    PERFORM mark_days(array_agg(business_id), array_agg(location_id), array_agg(answered_at)) FROM new_rows;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM mark_days(array_agg(business_id), array_agg(location_id), array_agg(answered_at)) FROM old_rows;
  END IF;
  RETURN NULL;
END $$;

/* Marks the days of responses that were coded, or whose mentions changed. */
CREATE OR REPLACE FUNCTION mark_days_of_coding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    PERFORM mark_days(array_agg(r.business_id), array_agg(r.location_id), array_agg(r.answered_at))
    FROM new_rows n JOIN response r ON r.business_id = n.business_id AND r.id = n.response_id;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM mark_days(array_agg(r.business_id), array_agg(r.location_id), array_agg(r.answered_at))
    FROM old_rows o JOIN response r ON r.business_id = o.business_id AND r.id = o.response_id;
  END IF;
  RETURN NULL;
END $$;

/*
 * Marks the days on which moments with an outcome are due, and those of the moments that they replace; and the days of
 * the responses whose visit received another spot than before.
 */
CREATE FUNCTION mark_days_of_moments() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    PERFORM share_locations(array_agg(business_id), array_agg(location_id)) FROM new_rows;
    PERFORM mark_days(array_agg(n.business_id), array_agg(n.location_id), array_agg(n.due_at))
    FROM new_rows n WHERE n.status IN ('delivered', 'missed', 'declined');
    PERFORM mark_days(array_agg(m.business_id), array_agg(m.location_id), array_agg(m.due_at))
    FROM new_rows n JOIN moment m ON m.business_id = n.business_id AND m.id = n.instead_of_id;
    PERFORM mark_days(array_agg(r.business_id), array_agg(r.location_id), array_agg(r.answered_at))
    FROM new_rows n JOIN response r ON r.business_id = n.business_id AND r.visit_id = n.visit_id;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM mark_days(array_agg(o.business_id), array_agg(o.location_id), array_agg(o.due_at))
    FROM old_rows o WHERE o.status IN ('delivered', 'missed', 'declined');
    PERFORM mark_days(array_agg(m.business_id), array_agg(m.location_id), array_agg(m.due_at))
    FROM old_rows o JOIN moment m ON m.business_id = o.business_id AND m.id = o.instead_of_id;
    PERFORM mark_days(array_agg(r.business_id), array_agg(r.location_id), array_agg(r.answered_at))
    FROM old_rows o JOIN response r ON r.business_id = o.business_id AND r.visit_id = o.visit_id;
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
  SELECT m.business_id, m.location_id, (m.due_at AT TIME ZONE NEW.time_zone)::date FROM moment m
  WHERE m.business_id = NEW.business_id AND m.location_id = NEW.id AND m.status IN ('delivered', 'missed', 'declined');
  PERFORM mark_days_from(NEW.business_id, NEW.id, '-infinity');
  RETURN NULL;
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;

DROP TRIGGER inserted_days_are_marked ON "moment";
DROP TRIGGER updated_days_are_marked ON "moment";
DROP TRIGGER deleted_days_are_marked ON "moment";
CREATE TRIGGER inserted_days_are_marked AFTER INSERT ON "moment" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_moments();
CREATE TRIGGER updated_days_are_marked AFTER UPDATE ON "moment" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_moments();
CREATE TRIGGER deleted_days_are_marked AFTER DELETE ON "moment" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_moments();

-- Whoever makes a trigger must be allowed to call its function; nobody is from here on.
SET LOCAL ROLE spots_platform;
DROP FUNCTION mark_days_of_visits();
REVOKE ALL ON FUNCTION mark_days(uuid[], uuid[], timestamptz[]), share_locations(uuid[], uuid[]), mark_days_of_moments() FROM PUBLIC;
-- Every day with moments so far is counted at the worker's next start.
INSERT INTO stale_day (business_id, location_id, day)
SELECT DISTINCT m.business_id, m.location_id, (m.due_at AT TIME ZONE l.time_zone)::date
FROM moment m JOIN location l ON l.business_id = m.business_id AND l.id = m.location_id
WHERE m.status IN ('delivered', 'missed', 'declined');
RESET ROLE;
