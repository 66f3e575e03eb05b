-- AlterTable
ALTER TABLE "spot_self_check" ADD COLUMN     "counted" SMALLINT;

-- CreateTable
CREATE TABLE "spot_team_check" (
    "business_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "topic" "growth_topic" NOT NULL,
    "chosen" INTEGER[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spot_team_check_pkey" PRIMARY KEY ("business_id","spot_id","topic")
);
SELECT spread('spot_team_check');

-- AddForeignKey
ALTER TABLE "spot_team_check" ADD CONSTRAINT "spot_team_check_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "spot_team_check" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "spot_team_check" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "spot_team_check" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "spot_team_check" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "spot_team_check" TO spots_app, spots_platform;
