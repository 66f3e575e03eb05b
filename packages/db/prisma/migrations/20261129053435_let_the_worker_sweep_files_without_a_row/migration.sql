-- The worker removes files that no row names. It reads which photos of a business there are, and nothing of them.
CREATE POLICY worker ON "moment_photo" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT ("business_id", "id", "removed_at") ON "moment_photo" TO spots_worker;
