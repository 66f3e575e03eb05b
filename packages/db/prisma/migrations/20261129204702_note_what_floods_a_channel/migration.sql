-- CreateTable
CREATE TABLE "channel_flood" (
    "business_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "of_one" INTEGER NOT NULL DEFAULT 0,
    "of_all" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "channel_flood_pkey" PRIMARY KEY ("business_id","channel_id","hour")
);
SELECT spread('channel_flood');

-- AddForeignKey
ALTER TABLE "channel_flood" ADD CONSTRAINT "channel_flood_business_id_channel_id_fkey" FOREIGN KEY ("business_id", "channel_id") REFERENCES "channel"("business_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "channel_flood" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "channel_flood" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "channel_flood" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "channel_flood" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT ON "channel_flood" TO spots_app;
GRANT SELECT, INSERT, UPDATE ON "channel_flood" TO spots_platform;
ALTER TABLE "channel_flood" ADD CONSTRAINT "channel_flood_counts" CHECK ("of_one" >= 0 AND "of_all" >= 0);

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* Adds refused requests to the hour of a channel. The first of an hour is an event, so that the business reads of it. */
CREATE FUNCTION note_flood(of_business uuid, of_channel uuid, of_at timestamptz, more_of_one int, more_of_all int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  of_name text;
  of_hour timestamptz := date_trunc('hour', of_at, 'UTC');
BEGIN
  SELECT c.name INTO of_name FROM channel c WHERE c.business_id = of_business AND c.id = of_channel;
  IF NOT FOUND THEN RETURN; END IF;
  INSERT INTO channel_flood AS f (business_id, channel_id, hour, of_one, of_all)
    VALUES (of_business, of_channel, of_hour, more_of_one, more_of_all) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    PERFORM write_event(of_business, 'channel.flooded', 'clock', null, of_channel, jsonb_build_object('after', jsonb_build_object('name', of_name)), of_at);
  ELSE
    UPDATE channel_flood f SET of_one = f.of_one + more_of_one, of_all = f.of_all + more_of_all
      WHERE f.business_id = of_business AND f.channel_id = of_channel AND f.hour = of_hour;
  END IF;
END $$;

REVOKE ALL ON FUNCTION note_flood(uuid, uuid, timestamptz, int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION note_flood(uuid, uuid, timestamptz, int, int) TO spots_intake;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
