-- What the home and the page of unclear answers read of follow-ups.
CREATE INDEX "follow_up_mention_unchecked" ON "follow_up_mention" ("business_id", "asking_id") WHERE "status" = 'doubtful';
