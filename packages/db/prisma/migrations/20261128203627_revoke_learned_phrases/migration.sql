-- CreateTable
CREATE TABLE "revoked_phrase" (
    "business_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "phrase" TEXT NOT NULL,
    "by_member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revoked_phrase_pkey" PRIMARY KEY ("business_id","spot_id","phrase")
);
SELECT spread('revoked_phrase');

-- AddForeignKey
ALTER TABLE "revoked_phrase" ADD CONSTRAINT "revoked_phrase_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revoked_phrase" ADD CONSTRAINT "revoked_phrase_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "revoked_phrase" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "revoked_phrase" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "revoked_phrase" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "revoked_phrase" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "revoked_phrase" TO spots_app, spots_platform;

-- The worker reads what is not learned; a change of it codes the answers again.
CREATE POLICY worker ON "revoked_phrase" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT ON "revoked_phrase" TO spots_worker;
REVOKE UPDATE ON "revoked_phrase" FROM spots_app;
CREATE TRIGGER words_are_announced AFTER INSERT OR DELETE ON "revoked_phrase" FOR EACH ROW EXECUTE FUNCTION announce_words();
