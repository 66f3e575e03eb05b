-- CreateEnum
CREATE TYPE "mention_question" AS ENUM ('recall', 'comment');
SELECT add_enum_casts('mention_question');

-- DropIndex
DROP INDEX "mention_business_id_response_id_spot_id_key";

-- AlterTable
ALTER TABLE "mention" ADD COLUMN     "question" "mention_question" NOT NULL DEFAULT 'recall';

-- CreateIndex
CREATE UNIQUE INDEX "mention_business_id_response_id_spot_id_question_key" ON "mention"("business_id", "response_id", "spot_id", "question");

-- An answer is coded when its recall text and its comment are.
GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;
CREATE OR REPLACE FUNCTION businesses_with_uncoded_responses() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT DISTINCT r.business_id FROM response r
  WHERE (r.recall_text <> '' OR r.comment <> '')
    AND NOT EXISTS (SELECT FROM coding c WHERE c.business_id = r.business_id AND c.response_id = r.id);
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
