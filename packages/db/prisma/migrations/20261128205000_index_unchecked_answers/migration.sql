-- Under row-level security a comparison of an enum is no condition of an index, since it is not leakproof. So the index
-- holds the rows of one status only.
DROP INDEX "mention_business_id_status_created_at_response_id_idx";
CREATE INDEX "mention_unchecked" ON "mention"("business_id", "created_at", "response_id") WHERE status = 'doubtful';
