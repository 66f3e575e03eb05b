-- Holds all that the report of who delivered a spot reads, so that it reads no rows.
DROP INDEX "moment_business_id_spot_id_delivered_at_idx";
CREATE INDEX "moment_delivered" ON "moment"("business_id", "spot_id", "delivered_at", "member_id", "location_id", "status", "reaction");
