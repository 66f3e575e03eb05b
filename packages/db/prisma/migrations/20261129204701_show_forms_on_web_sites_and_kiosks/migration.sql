-- CreateEnum
CREATE TYPE "channel_kind" AS ENUM ('link', 'widget', 'kiosk');
SELECT add_enum_casts('channel_kind');

-- AlterTable
ALTER TABLE "channel" ADD COLUMN     "idle_seconds" INTEGER NOT NULL DEFAULT 60,
ADD COLUMN     "kind" "channel_kind" NOT NULL DEFAULT 'link',
ADD COLUMN     "origins" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "pin_hash" TEXT;

ALTER TABLE "channel" ADD CONSTRAINT "channel_of_its_kind" CHECK (cardinality("origins") <= 10 AND "idle_seconds" BETWEEN 15 AND 600
  AND ("kind" = 'widget' OR cardinality("origins") = 0) AND ("kind" = 'kiosk' OR "pin_hash" IS NULL));

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* What the kind of a channel needs beside its form: for the pages of widgets and kiosks only. */
CREATE FUNCTION way_of_channel(of_business uuid, of_channel uuid)
RETURNS TABLE (kind text, origins text[], idle_seconds int, pin_hash text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT c.kind::text, c.origins, c.idle_seconds, c.pin_hash FROM channel c
    WHERE c.business_id = of_business AND c.id = of_channel;
END $$;

REVOKE ALL ON FUNCTION way_of_channel(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION way_of_channel(uuid, uuid) TO spots_intake;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
