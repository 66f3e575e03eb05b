-- Why an owner let a trial go live although its customers feel pressured.
ALTER TABLE "spot_step" ADD COLUMN     "despite_pressure" TEXT NOT NULL DEFAULT '';

-- The answers that decide whether a spot is marked; most answers are not asked.
CREATE INDEX "response_pressured" ON "response" ("business_id", "answered_at") WHERE "pressured" IS NOT NULL AND "visit_id" IS NOT NULL;
