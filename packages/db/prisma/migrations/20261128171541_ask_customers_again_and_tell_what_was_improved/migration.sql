-- AlterTable
ALTER TABLE "service_case" ADD COLUMN     "asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "second_response_id" UUID;

-- AlterTable
ALTER TABLE "moment" ADD COLUMN     "case_id" UUID;

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "bounced_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "improvement" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "said_en" TEXT NOT NULL DEFAULT '',
    "did_en" TEXT NOT NULL DEFAULT '',
    "said_de" TEXT NOT NULL DEFAULT '',
    "did_de" TEXT NOT NULL DEFAULT '',
    "is_shown" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "improvement_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('improvement');

-- CreateIndex
CREATE INDEX "improvement_business_id_created_at_id_idx" ON "improvement"("business_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "service_case_business_id_second_response_id_key" ON "service_case"("business_id", "second_response_id");

-- CreateIndex
CREATE INDEX "moment_business_id_case_id_idx" ON "moment"("business_id", "case_id");

-- AddForeignKey
ALTER TABLE "moment" ADD CONSTRAINT "moment_business_id_case_id_fkey" FOREIGN KEY ("business_id", "case_id") REFERENCES "service_case"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "improvement" ADD CONSTRAINT "improvement_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "improvement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "improvement" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "improvement" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "improvement" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "improvement" TO spots_app, spots_platform;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* Whether a business asked for an answer with this id by a personal link. */
CREATE FUNCTION is_second_answer(of_business uuid, of_id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN EXISTS (SELECT FROM service_case c WHERE c.business_id = of_business AND c.second_response_id = of_id);
END $$;

/* The newest improvements of a business that have a text in this language. */
CREATE FUNCTION shown_improvements(of_business uuid, of_language text, at_most int) RETURNS TABLE (said text, did text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT t.said, t.did FROM (
    SELECT CASE of_language WHEN 'de' THEN i.said_de ELSE i.said_en END AS said,
           CASE of_language WHEN 'de' THEN i.did_de ELSE i.did_en END AS did, i.created_at, i.id
    FROM improvement i WHERE i.business_id = of_business AND i.is_shown
  ) t WHERE t.did <> '' ORDER BY t.created_at DESC, t.id DESC LIMIT at_most;
END $$;

REVOKE ALL ON FUNCTION is_second_answer(uuid, uuid), shown_improvements(uuid, text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_second_answer(uuid, uuid), shown_improvements(uuid, text, int) TO spots_intake;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
