-- CreateTable
CREATE TABLE "answer_day" (
    "business_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "location_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "answers" INTEGER NOT NULL,

    CONSTRAINT "answer_day_pkey" PRIMARY KEY ("business_id","day","location_id","channel_id","question","value")
);
SELECT spread('answer_day');

-- AddForeignKey
ALTER TABLE "answer_day" ADD CONSTRAINT "answer_day_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "answer_day" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "answer_day" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "answer_day" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "answer_day" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "answer_day" TO spots_app, spots_platform;

-- Counts are computed by the worker alone.
REVOKE INSERT, UPDATE, DELETE ON "answer_day" FROM spots_app;
CREATE POLICY worker ON "answer_day" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT, INSERT, DELETE ON "answer_day" TO spots_worker;

-- The days with answers to forms of businesses are counted anew.
GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;
INSERT INTO stale_day (business_id, location_id, day)
SELECT DISTINCT r.business_id, r.location_id, (r.answered_at AT TIME ZONE l.time_zone)::date
FROM response r JOIN location l ON l.business_id = r.business_id AND l.id = r.location_id
WHERE r.form_id IS NOT NULL;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
