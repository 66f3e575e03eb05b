-- AlterTable
ALTER TABLE "business" ADD COLUMN     "times_tasks" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "task_time" (
    "business_id" UUID NOT NULL,
    "week" DATE NOT NULL,
    "task" TEXT NOT NULL,
    "seconds" SMALLINT NOT NULL,
    "taps" SMALLINT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "task_time_pkey" PRIMARY KEY ("business_id","week","task","seconds","taps")
);
SELECT spread('task_time');

-- AddForeignKey
ALTER TABLE "task_time" ADD CONSTRAINT "task_time_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "task_time" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "task_time" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "task_time" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "task_time" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "task_time" TO spots_app, spots_platform;

ALTER TABLE "task_time" ADD CONSTRAINT "task_time_is_bounded" CHECK ("seconds" BETWEEN 1 AND 120 AND "taps" BETWEEN 1 AND 60 AND "count" > 0);
