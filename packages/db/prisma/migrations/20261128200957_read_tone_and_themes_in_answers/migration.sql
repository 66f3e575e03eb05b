-- CreateEnum
CREATE TYPE "tone" AS ENUM ('positive', 'neutral', 'negative');
SELECT add_enum_casts('tone');

-- AlterTable
ALTER TABLE "coding" ADD COLUMN     "forms" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "ingredients" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "read_version" TEXT,
ADD COLUMN     "themes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "tone" "tone",
ADD COLUMN     "words" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "coding_business_id_read_version_idx" ON "coding"("business_id", "read_version");

-- A mail of a job quotes customers' words without the names of strangers, so that it must know the business's own names.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['channel', 'touchpoint', 'persona'] LOOP
    EXECUTE format('CREATE POLICY worker ON %I TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business())', wanted);
    EXECUTE format('GRANT SELECT ON %I TO spots_worker', wanted);
  END LOOP;
END $$;
GRANT SELECT ("name") ON "business" TO spots_worker;

-- Answers that were imported with their mentions are read, too.
GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;
CREATE OR REPLACE FUNCTION businesses_with_coded_responses() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT b.id FROM business b WHERE EXISTS (SELECT FROM coding c WHERE c.business_id = b.id);
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
