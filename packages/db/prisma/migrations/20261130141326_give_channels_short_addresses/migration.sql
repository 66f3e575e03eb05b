-- AlterTable
ALTER TABLE "business" ADD COLUMN     "short_code" TEXT;

-- CreateTable
CREATE TABLE "short_address" (
    "business_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "channel_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "short_address_pkey" PRIMARY KEY ("business_id","code")
);
SELECT spread('short_address');

-- CreateIndex
CREATE INDEX "short_address_business_id_channel_id_idx" ON "short_address"("business_id", "channel_id");

-- CreateIndex
CREATE UNIQUE INDEX "business_short_code_key" ON "business"("short_code");

-- AddForeignKey
ALTER TABLE "short_address" ADD CONSTRAINT "short_address_business_id_channel_id_fkey" FOREIGN KEY ("business_id", "channel_id") REFERENCES "channel"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. A revoked one stays, so that its code is never used again.
ALTER TABLE "short_address" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "short_address" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "short_address" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "short_address" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "short_address" TO spots_app;
GRANT UPDATE ("revoked_at") ON "short_address" TO spots_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "short_address" TO spots_platform;

ALTER TABLE "business" ADD CONSTRAINT "business_short_code" CHECK ("short_code" ~ '^[a-hj-kmnp-z2-9]{4}$');
ALTER TABLE "short_address" ADD CONSTRAINT "short_address_code" CHECK ("code" ~ '^[a-hj-kmnp-z2-9]{5}$');
CREATE UNIQUE INDEX "short_address_of_channel" ON "short_address" ("business_id", "channel_id") WHERE "revoked_at" IS NULL;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* The channel of a short address: how it is shown, and its token. No row for an unknown or revoked one. */
CREATE FUNCTION channel_of_short_address(of_short text, of_code text) RETURNS TABLE (kind text, token text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE short_code = of_short);
BEGIN
  RETURN QUERY SELECT c.kind::text, c.token FROM short_address s
    JOIN channel c ON c.business_id = of_business AND c.id = s.channel_id
    WHERE s.business_id = of_business AND s.code = of_code AND s.revoked_at IS NULL;
END $$;

REVOKE ALL ON FUNCTION channel_of_short_address(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION channel_of_short_address(text, text) TO spots_intake;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
