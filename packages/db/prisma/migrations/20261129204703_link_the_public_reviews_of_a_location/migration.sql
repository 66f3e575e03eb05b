-- AlterTable
ALTER TABLE "location" ADD COLUMN     "review_url" TEXT;

ALTER TABLE "location" ADD CONSTRAINT "location_review_url" CHECK ("review_url" LIKE 'https://%' AND length("review_url") <= 500);

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* The page for public reviews of a location; null without one. It is asked for the location alone, so that it is the same for every answer. */
CREATE FUNCTION review_url_of(of_business uuid, of_location uuid) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN (SELECT l.review_url FROM location l WHERE l.business_id = of_business AND l.id = of_location);
END $$;

REVOKE ALL ON FUNCTION review_url_of(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION review_url_of(uuid, uuid) TO spots_intake;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
