-- AlterTable
ALTER TABLE "member" ADD COLUMN     "digest_off_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "end_address" TEXT;

-- CreateTable
CREATE TABLE "digest" (
    "business_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "week" DATE NOT NULL,
    "content" JSONB,
    "off_token_hash" TEXT,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "digest_pkey" PRIMARY KEY ("business_id","member_id","week")
);
SELECT spread('digest');

-- CreateIndex
CREATE UNIQUE INDEX "digest_business_id_off_token_hash_key" ON "digest"("business_id", "off_token_hash");

-- AddForeignKey
ALTER TABLE "digest" ADD CONSTRAINT "digest_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "digest" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "digest" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "digest" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "digest" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "digest" TO spots_app, spots_platform;

-- A digest is a fact. The worker makes it, from what the reports of its business read.
REVOKE INSERT, UPDATE, DELETE ON "digest" FROM spots_app;
CREATE POLICY worker ON "digest" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT, INSERT ON "digest" TO spots_worker;
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['journey', 'stage', 'journey_version'] LOOP
    EXECUTE format('CREATE POLICY worker ON %I TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business())', wanted);
    EXECUTE format('GRANT SELECT ON %I TO spots_worker', wanted);
  END LOOP;
END $$;
-- The code is the beginning of the link that switches a digest off.
CREATE POLICY worker ON "business" TO spots_worker USING (id = app_business()) WITH CHECK (id = app_business());
GRANT SELECT ("id", "code") ON "business" TO spots_worker;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* The businesses in which somebody's digest is due and not made yet: for a day from Monday, 7:00, of the business's clock. */
CREATE FUNCTION businesses_awaiting_digests(of_at timestamptz) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY
  SELECT b.id FROM (
    SELECT o.id, (of_at AT TIME ZONE o.time_zone) - interval '7 hours' AS local FROM business o
  ) b
  WHERE extract(isodow FROM b.local) = 1
    AND NOT EXISTS (SELECT FROM business_suspension s WHERE s.business_id = b.id AND s.lifted_at IS NULL)
    AND EXISTS (SELECT FROM journey_version v WHERE v.business_id = b.id)
    AND EXISTS (
      SELECT FROM member m
      WHERE m.business_id = b.id AND m.role <> 'staff' AND m.user_id IS NOT NULL AND m.left_at IS NULL AND m.digest_off_at IS NULL
        AND NOT EXISTS (SELECT FROM digest d WHERE d.business_id = b.id AND d.member_id = m.id AND d.week = b.local::date)
    );
END $$;

/* Switches off the digests of the member who got this link. Twice is like once. */
CREATE FUNCTION end_digests(of_code text, of_hash text, of_at timestamptz) RETURNS TABLE (slug text, name text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE
  of_business uuid := (SELECT id FROM business WHERE code = of_code);
  of_member uuid := (SELECT d.member_id FROM digest d WHERE d.business_id = of_business AND d.off_token_hash = of_hash);
BEGIN
  UPDATE member SET digest_off_at = of_at WHERE business_id = of_business AND id = of_member AND digest_off_at IS NULL;
  IF FOUND THEN
    PERFORM write_event(of_business, 'digest.stopped', 'member', of_member, of_member, '{}'::jsonb, of_at);
  END IF;
  RETURN QUERY SELECT b.slug, b.name FROM business b WHERE b.id = of_business AND of_member IS NOT NULL;
END $$;

/* Whose digests a link switches off. */
CREATE FUNCTION digest_of_token(of_code text, of_hash text) RETURNS TABLE (slug text, name text, is_off boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = of_code);
BEGIN
  RETURN QUERY SELECT b.slug, b.name, m.digest_off_at IS NOT NULL
  FROM digest d JOIN member m ON m.business_id = d.business_id AND m.id = d.member_id JOIN business b ON b.id = d.business_id
  WHERE b.id = of_business AND d.business_id = of_business AND m.business_id = of_business AND d.off_token_hash = of_hash;
END $$;

REVOKE ALL ON FUNCTION businesses_awaiting_digests(timestamptz), end_digests(text, text, timestamptz), digest_of_token(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION businesses_awaiting_digests(timestamptz) TO spots_worker;
GRANT EXECUTE ON FUNCTION end_digests(text, text, timestamptz), digest_of_token(text, text) TO spots_app;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
