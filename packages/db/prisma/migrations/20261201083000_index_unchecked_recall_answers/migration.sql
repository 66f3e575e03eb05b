-- Comments have mentions of their own, which nobody is asked to check: the home counts what the page of unclear answers lists.
DROP INDEX "mention_unchecked";
CREATE INDEX "mention_unchecked" ON "mention"("business_id", "created_at", "response_id") WHERE status = 'doubtful' AND question = 'recall';
