-- CreateTable
CREATE TABLE "message_provider" (
    "business_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "headers" JSONB NOT NULL,
    "body" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "sealed" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_provider_pkey" PRIMARY KEY ("business_id")
);
SELECT spread('message_provider');

-- AddForeignKey
ALTER TABLE "message_provider" ADD CONSTRAINT "message_provider_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "message_provider" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "message_provider" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "message_provider" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "message_provider" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "message_provider" TO spots_app, spots_platform;

ALTER TABLE "message_provider" ADD CONSTRAINT "message_provider_limits" CHECK ("format" IN ('json', 'form') AND length("url") <= 500
  AND length("body") <= 2000 AND length("sender") <= 60 AND length("sealed") <= 3000);
CREATE POLICY worker ON "message_provider" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT ON "message_provider" TO spots_worker;
