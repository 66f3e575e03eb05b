-- CreateTable
CREATE TABLE "shared_device" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "location_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "pairing_hash" TEXT,
    "pairing_ends_at" TIMESTAMPTZ(3),
    "token_hash" TEXT,
    "paired_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failures_from" TIMESTAMPTZ(3),

    CONSTRAINT "shared_device_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('shared_device');

-- CreateTable
CREATE TABLE "device_session" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "device_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "device_session_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('device_session');

-- CreateTable
CREATE TABLE "member_pin" (
    "business_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "pin_hash" TEXT,
    "set_at" TIMESTAMPTZ(3),
    "code_hash" TEXT,
    "code_ends_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "waits_until" TIMESTAMPTZ(3),
    "window_failures" INTEGER NOT NULL DEFAULT 0,
    "window_from" TIMESTAMPTZ(3),
    "locked_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pin_pkey" PRIMARY KEY ("business_id","member_id")
);
SELECT spread('member_pin');

-- CreateIndex
CREATE INDEX "shared_device_business_id_created_at_idx" ON "shared_device"("business_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "shared_device_business_id_pairing_hash_key" ON "shared_device"("business_id", "pairing_hash");

-- CreateIndex
CREATE UNIQUE INDEX "shared_device_business_id_token_hash_key" ON "shared_device"("business_id", "token_hash");

-- CreateIndex
CREATE INDEX "device_session_business_id_device_id_idx" ON "device_session"("business_id", "device_id");

-- CreateIndex
CREATE UNIQUE INDEX "device_session_business_id_token_hash_key" ON "device_session"("business_id", "token_hash");

-- AddForeignKey
ALTER TABLE "shared_device" ADD CONSTRAINT "shared_device_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shared_device" ADD CONSTRAINT "shared_device_business_id_created_by_id_fkey" FOREIGN KEY ("business_id", "created_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "device_session" ADD CONSTRAINT "device_session_business_id_device_id_fkey" FOREIGN KEY ("business_id", "device_id") REFERENCES "shared_device"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "device_session" ADD CONSTRAINT "device_session_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member_pin" ADD CONSTRAINT "member_pin_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all.
ALTER TABLE "shared_device" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "shared_device" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "shared_device" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "shared_device" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "shared_device" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all.
ALTER TABLE "device_session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "device_session" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "device_session" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "device_session" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "device_session" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all.
ALTER TABLE "member_pin" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "member_pin" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "member_pin" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "member_pin" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "member_pin" TO spots_app, spots_platform;

-- A device shows its token and the session of a member before its business is known.
GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* The business, the location and the member of a device; no row for a device that was revoked. The member is null
   without an open session, which locks itself after 12 hours, and for one who has left or no longer works at the location. */
CREATE FUNCTION tenant_on_device(of_code text, of_device text, of_session text)
RETURNS TABLE (business_id uuid, slug text, name text, time_zone text, locale text, accent text, minimum_n int, suspended_reason text,
               device_id uuid, device_name text, seen_at timestamptz, location_id uuid, location_name text, session_id uuid, locked_at timestamptz,
               member_id uuid, member_name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = of_code);
BEGIN
  RETURN QUERY SELECT b.id, b.slug, b.name, b.time_zone, b.locale, b.accent, b.minimum_n,
         (SELECT u.reason FROM business_suspension u WHERE u.business_id = of_business AND u.lifted_at IS NULL LIMIT 1),
         d.id, d.name, d.seen_at, l.id, l.name, s.id,
         coalesce(s.locked_at, CASE WHEN s.opened_at < now() - interval '12 hours' THEN s.opened_at END), m.id, m.name
  FROM business b
  JOIN shared_device d ON d.business_id = b.id
  JOIN location l ON l.business_id = d.business_id AND l.id = d.location_id
  LEFT JOIN device_session s ON s.business_id = d.business_id AND s.device_id = d.id AND s.token_hash = of_session AND s.ends_at > now()
  LEFT JOIN member m ON m.business_id = s.business_id AND m.id = s.member_id AND m.left_at IS NULL
    AND (NOT EXISTS (SELECT FROM member_location ml WHERE ml.business_id = of_business AND ml.member_id = s.member_id)
      OR EXISTS (SELECT FROM member_location ml
                 WHERE ml.business_id = of_business AND ml.member_id = s.member_id AND ml.location_id = d.location_id))
  WHERE b.id = of_business AND d.business_id = of_business AND d.token_hash = of_device AND d.revoked_at IS NULL AND l.archived_at IS NULL;
END $$;

/* The business and the device that a code pairs now. */
CREATE FUNCTION tenant_of_pairing(of_slug text, of_hash text, at timestamptz)
RETURNS TABLE (business_id uuid, slug text, name text, time_zone text, locale text, accent text, minimum_n int, device_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE slug = of_slug);
BEGIN
  RETURN QUERY SELECT b.id, b.slug, b.name, b.time_zone, b.locale, b.accent, b.minimum_n, d.id
  FROM business b JOIN shared_device d ON d.business_id = b.id
  WHERE b.id = of_business AND d.business_id = of_business AND d.pairing_hash = of_hash AND d.pairing_ends_at > at
    AND d.revoked_at IS NULL
    AND NOT EXISTS (SELECT FROM business_suspension u WHERE u.business_id = of_business AND u.lifted_at IS NULL);
END $$;

REVOKE ALL ON FUNCTION tenant_on_device(text, text, text), tenant_of_pairing(text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenant_on_device(text, text, text), tenant_of_pairing(text, text, timestamptz) TO spots_app;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
