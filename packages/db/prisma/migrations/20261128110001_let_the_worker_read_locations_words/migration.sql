-- Answers are coded in the words of their location, and not with a spot that it leaves out.
CREATE POLICY worker ON "spot_override" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY worker ON "spot_absence" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT ON "spot_override", "spot_absence" TO spots_worker;

-- Which zones are in use is asked at the worker's start. Said by the owner of the function: from a login that does not inherit
-- the earlier REVOKE and GRANT change nothing.
SET LOCAL ROLE spots_platform;
REVOKE ALL ON FUNCTION time_zones_in_use() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION time_zones_in_use() TO spots_app, spots_worker;
RESET ROLE;
