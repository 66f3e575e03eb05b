-- CreateTable
CREATE TABLE "api_key" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT[],
    "secret_hash" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('api_key');

-- CreateIndex
CREATE UNIQUE INDEX "api_key_business_id_secret_hash_key" ON "api_key"("business_id", "secret_hash");

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_business_id_created_by_id_fkey" FOREIGN KEY ("business_id", "created_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "api_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "api_key" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "api_key" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "api_key" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "api_key" TO spots_app, spots_platform;


GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* The business and the key of a secret; the caller checks whether the key may still be used. */
CREATE FUNCTION tenant_of_api_key(of_code text, of_hash text)
RETURNS TABLE (business_id uuid, slug text, name text, time_zone text, locale text, accent text, minimum_n int, suspended boolean,
               key_id uuid, key_name text, scopes text[], expires_at timestamptz, revoked_at timestamptz,
               created_by_id uuid, created_by_name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = of_code);
BEGIN
  RETURN QUERY SELECT b.id, b.slug, b.name, b.time_zone, b.locale, b.accent, b.minimum_n,
         EXISTS (SELECT FROM business_suspension s WHERE s.business_id = of_business AND s.lifted_at IS NULL),
         k.id, k.name, k.scopes, k.expires_at, k.revoked_at, m.id, m.name
  FROM api_key k JOIN business b ON b.id = k.business_id
  JOIN member m ON m.business_id = k.business_id AND m.id = k.created_by_id
  WHERE b.id = of_business AND k.business_id = of_business AND m.business_id = of_business AND k.secret_hash = of_hash;
END $$;

REVOKE ALL ON FUNCTION tenant_of_api_key(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenant_of_api_key(text, text) TO spots_app;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
