-- AlterTable
ALTER TABLE "business" ADD COLUMN     "customer_salt" TEXT NOT NULL DEFAULT encode((uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex'::text);

-- AlterTable
ALTER TABLE "visit" ADD COLUMN     "customer_hash" TEXT;

-- The visits of one customer in order, and all visits of known customers; most visits have none.
CREATE INDEX "visit_of_customer" ON "visit" ("business_id", "customer_hash", "started_at") WHERE "customer_hash" IS NOT NULL;
