-- AlterTable
ALTER TABLE "member" ADD COLUMN     "job_title" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "member_id" UUID,
ALTER COLUMN "email" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "invitation_business_id_member_id_idx" ON "invitation"("business_id", "member_id");

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A link that is handed over has no address; it may name the member who gets an account by it.
GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

DROP FUNCTION invitation_of_token(text, text);
CREATE FUNCTION invitation_of_token(of_code text, of_hash text)
RETURNS TABLE (business_id uuid, slug text, business_name text, locale text, suspended boolean, invitation_id uuid, email text, name text,
               role "role", member_id uuid, expires_at timestamptz, accepted_at timestamptz, revoked_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = of_code);
BEGIN
  RETURN QUERY SELECT b.id, b.slug, b.name, b.locale,
         EXISTS (SELECT FROM business_suspension s WHERE s.business_id = of_business AND s.lifted_at IS NULL),
         i.id, i.email, i.name, i.role, i.member_id, i.expires_at, i.accepted_at, i.revoked_at
  FROM invitation i JOIN business b ON b.id = i.business_id
  WHERE b.id = of_business AND i.business_id = of_business AND i.token_hash = of_hash;
END $$;

REVOKE ALL ON FUNCTION invitation_of_token(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION invitation_of_token(text, text) TO spots_auth;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
