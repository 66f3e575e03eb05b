-- CreateTable
CREATE TABLE "mention_day" (
    "business_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "location_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "told" INTEGER NOT NULL,
    "mentioned" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,
    "received" INTEGER NOT NULL,
    "received_mentioned" INTEGER NOT NULL,
    "received_waiting" INTEGER NOT NULL,
    "not_received" INTEGER NOT NULL,
    "not_received_mentioned" INTEGER NOT NULL,
    "not_received_waiting" INTEGER NOT NULL,

    CONSTRAINT "mention_day_pkey" PRIMARY KEY ("business_id","day","location_id","channel_id","spot_id","version")
);
SELECT spread('mention_day');

-- CreateTable
CREATE TABLE "response_day" (
    "business_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "location_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "answers" INTEGER NOT NULL,
    "scored" INTEGER NOT NULL,
    "promoters" INTEGER NOT NULL,
    "detractors" INTEGER NOT NULL,
    "told" INTEGER NOT NULL,
    "recalled" INTEGER NOT NULL,
    "recalled_squares" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,
    "waiting_mentions" INTEGER NOT NULL,

    CONSTRAINT "response_day_pkey" PRIMARY KEY ("business_id","day","location_id","channel_id")
);
SELECT spread('response_day');

-- CreateTable
CREATE TABLE "stale_day" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "location_id" UUID NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "stale_day_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('stale_day');

-- CreateIndex
CREATE INDEX "mention_day_business_id_spot_id_day_idx" ON "mention_day"("business_id", "spot_id", "day");

-- CreateIndex
CREATE INDEX "stale_day_business_id_day_location_id_idx" ON "stale_day"("business_id", "day", "location_id");

-- CreateIndex
CREATE INDEX "response_business_id_visit_id_idx" ON "response"("business_id", "visit_id");

-- AddForeignKey
ALTER TABLE "mention_day" ADD CONSTRAINT "mention_day_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "response_day" ADD CONSTRAINT "response_day_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "stale_day" ADD CONSTRAINT "stale_day_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "mention_day" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mention_day" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "mention_day" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "mention_day" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "mention_day" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "response_day" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "response_day" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "response_day" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "response_day" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "response_day" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "stale_day" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "stale_day" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "stale_day" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "stale_day" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "stale_day" TO spots_app, spots_platform;

-- Only the worker counts.
REVOKE INSERT, UPDATE, DELETE ON "mention_day", "response_day", "stale_day" FROM spots_app;
CREATE POLICY worker ON "mention_day" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY worker ON "response_day" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY worker ON "stale_day" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT, INSERT, DELETE ON "mention_day", "response_day" TO spots_worker;
GRANT SELECT, DELETE ON "stale_day" TO spots_worker;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* Notifies the worker that days of a business wait to be counted. */
CREATE FUNCTION announce_stale_days() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM pg_notify('spots_days', of_business::text) FROM (SELECT DISTINCT business_id AS of_business FROM new_rows) n;
  RETURN NULL;
END $$;

/*
 * Marks the local days of new, changed and removed responses. The share lock on the location waits for a change of its
 * time zone, which marks the days of the responses that it sees.
 */
CREATE FUNCTION mark_days_of_responses() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    PERFORM FROM location l
    WHERE (l.business_id, l.id) IN (SELECT n.business_id, n.location_id FROM new_rows n) ORDER BY l.business_id, l.id FOR SHARE;
    INSERT INTO stale_day (business_id, location_id, day)
    SELECT DISTINCT n.business_id, n.location_id, (n.answered_at AT TIME ZONE l.time_zone)::date
    FROM new_rows n JOIN location l ON l.business_id = n.business_id AND l.id = n.location_id;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO stale_day (business_id, location_id, day)
    SELECT DISTINCT o.business_id, o.location_id, (o.answered_at AT TIME ZONE l.time_zone)::date
    FROM old_rows o JOIN location l ON l.business_id = o.business_id AND l.id = o.location_id;
  END IF;
  RETURN NULL;
END $$;

/* Marks the days of responses that were coded, or whose mentions changed. */
CREATE FUNCTION mark_days_of_coding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO stale_day (business_id, location_id, day)
    SELECT DISTINCT r.business_id, r.location_id, (r.answered_at AT TIME ZONE l.time_zone)::date
    FROM new_rows n
    JOIN response r ON r.business_id = n.business_id AND r.id = n.response_id
    JOIN location l ON l.business_id = r.business_id AND l.id = r.location_id;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO stale_day (business_id, location_id, day)
    SELECT DISTINCT r.business_id, r.location_id, (r.answered_at AT TIME ZONE l.time_zone)::date
    FROM old_rows o
    JOIN response r ON r.business_id = o.business_id AND r.id = o.response_id
    JOIN location l ON l.business_id = r.business_id AND l.id = r.location_id;
  END IF;
  RETURN NULL;
END $$;

/* Marks the days of responses whose visit received another spot than before. */
CREATE FUNCTION mark_days_of_visits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO stale_day (business_id, location_id, day)
    SELECT DISTINCT r.business_id, r.location_id, (r.answered_at AT TIME ZONE l.time_zone)::date
    FROM new_rows n
    JOIN response r ON r.business_id = n.business_id AND r.visit_id = n.visit_id
    JOIN location l ON l.business_id = r.business_id AND l.id = r.location_id;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO stale_day (business_id, location_id, day)
    SELECT DISTINCT r.business_id, r.location_id, (r.answered_at AT TIME ZONE l.time_zone)::date
    FROM old_rows o
    JOIN response r ON r.business_id = o.business_id AND r.visit_id = o.visit_id
    JOIN location l ON l.business_id = r.business_id AND l.id = r.location_id;
  END IF;
  RETURN NULL;
END $$;

/* Marks the days of a business's responses from an instant on, of one location or of all (null). */
CREATE FUNCTION mark_days_from(of_business uuid, of_location uuid, since timestamptz) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO stale_day (business_id, location_id, day)
  SELECT DISTINCT r.business_id, r.location_id, (r.answered_at AT TIME ZONE l.time_zone)::date
  FROM response r JOIN location l ON l.business_id = r.business_id AND l.id = r.location_id
  WHERE r.business_id = of_business AND r.answered_at >= since AND (of_location IS NULL OR r.location_id = of_location);
END $$;

/* Marks the days since which a spot has another version, or is live at another time. */
CREATE FUNCTION mark_days_of_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN PERFORM mark_days_from(NEW.business_id, NULL, NEW.live_at);
  ELSIF TG_OP = 'DELETE' THEN PERFORM mark_days_from(OLD.business_id, NULL, OLD.live_at);
  ELSE
    IF NEW.live_at <> OLD.live_at THEN
      PERFORM mark_days_from(NEW.business_id, NULL, least(NEW.live_at, OLD.live_at));
    END IF;
    IF NEW.ended_at IS DISTINCT FROM OLD.ended_at THEN
      PERFORM mark_days_from(NEW.business_id, NULL, least(NEW.ended_at, OLD.ended_at));
    END IF;
  END IF;
  RETURN NULL;
END $$;

/* Marks the days since which a location leaves a spot out at another time. */
CREATE FUNCTION mark_days_of_absence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM mark_days_from(OLD.business_id, OLD.location_id, OLD.from_at); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM mark_days_from(NEW.business_id, NEW.location_id, NEW.from_at); END IF;
  RETURN NULL;
END $$;

/* Marks the days of a location whose time zone changed, by the old zone and by the new one. */
CREATE FUNCTION mark_days_of_location() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO stale_day (business_id, location_id, day)
  SELECT DISTINCT d.business_id, d.location_id, d.day FROM response_day d
  WHERE d.business_id = NEW.business_id AND d.location_id = NEW.id;
  PERFORM mark_days_from(NEW.business_id, NEW.id, '-infinity');
  RETURN NULL;
END $$;

-- Every business with days to count; for the worker's start and an infrequent run.
CREATE FUNCTION businesses_with_stale_days() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT b.id FROM business b WHERE EXISTS (SELECT FROM stale_day s WHERE s.business_id = b.id);
END $$;
REVOKE ALL ON FUNCTION businesses_with_stale_days() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION businesses_with_stale_days() TO spots_worker;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;

CREATE TRIGGER stale_days_are_announced AFTER INSERT ON "stale_day" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION announce_stale_days();
CREATE TRIGGER inserted_days_are_marked AFTER INSERT ON "response" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_responses();
CREATE TRIGGER updated_days_are_marked AFTER UPDATE ON "response" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_responses();
CREATE TRIGGER deleted_days_are_marked AFTER DELETE ON "response" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_responses();
CREATE TRIGGER inserted_days_are_marked AFTER INSERT ON "coding" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_coding();
CREATE TRIGGER deleted_days_are_marked AFTER DELETE ON "coding" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_coding();
CREATE TRIGGER inserted_days_are_marked AFTER INSERT ON "mention" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_coding();
CREATE TRIGGER updated_days_are_marked AFTER UPDATE ON "mention" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_coding();
CREATE TRIGGER deleted_days_are_marked AFTER DELETE ON "mention" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_coding();
CREATE TRIGGER inserted_days_are_marked AFTER INSERT ON "moment" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_visits();
CREATE TRIGGER updated_days_are_marked AFTER UPDATE ON "moment" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_visits();
CREATE TRIGGER deleted_days_are_marked AFTER DELETE ON "moment" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_visits();
CREATE TRIGGER days_are_marked AFTER INSERT OR UPDATE OR DELETE ON "spot_version" FOR EACH ROW EXECUTE FUNCTION mark_days_of_version();
CREATE TRIGGER days_are_marked AFTER INSERT OR UPDATE OR DELETE ON "spot_absence" FOR EACH ROW EXECUTE FUNCTION mark_days_of_absence();
CREATE TRIGGER days_are_marked AFTER UPDATE ON "location" FOR EACH ROW WHEN (OLD.time_zone <> NEW.time_zone)
  EXECUTE FUNCTION mark_days_of_location();

-- Whoever makes a trigger must be allowed to call its function; nobody is from here on.
SET LOCAL ROLE spots_platform;
REVOKE ALL ON FUNCTION announce_stale_days(), mark_days_of_responses(), mark_days_of_coding(), mark_days_of_visits(),
  mark_days_from(uuid, uuid, timestamptz), mark_days_of_version(), mark_days_of_absence(), mark_days_of_location() FROM PUBLIC;
-- Every day with answers so far is counted at the worker's next start.
INSERT INTO stale_day (business_id, location_id, day)
SELECT DISTINCT r.business_id, r.location_id, (r.answered_at AT TIME ZONE l.time_zone)::date
FROM response r JOIN location l ON l.business_id = r.business_id AND l.id = r.location_id;
RESET ROLE;
