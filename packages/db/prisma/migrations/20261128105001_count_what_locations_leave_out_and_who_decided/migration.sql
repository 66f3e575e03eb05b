-- AlterTable
ALTER TABLE "moment" ADD COLUMN     "instead_of_id" UUID;

-- AlterTable
ALTER TABLE "mention_decision" ADD COLUMN     "supersedes_id" UUID;

-- CreateTable
CREATE TABLE "spot_absence" (
    "business_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3),

    CONSTRAINT "spot_absence_pkey" PRIMARY KEY ("business_id","spot_id","location_id","from_at")
);

-- CreateIndex
CREATE UNIQUE INDEX "moment_business_id_instead_of_id_key" ON "moment"("business_id", "instead_of_id");

-- CreateIndex
CREATE UNIQUE INDEX "mention_decision_business_id_supersedes_id_key" ON "mention_decision"("business_id", "supersedes_id");

-- AddForeignKey
ALTER TABLE "moment" ADD CONSTRAINT "moment_business_id_instead_of_id_fkey" FOREIGN KEY ("business_id", "instead_of_id") REFERENCES "moment"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention_decision" ADD CONSTRAINT "mention_decision_business_id_supersedes_id_fkey" FOREIGN KEY ("business_id", "supersedes_id") REFERENCES "mention_decision"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_absence" ADD CONSTRAINT "spot_absence_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spot_absence" ADD CONSTRAINT "spot_absence_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "spot_absence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "spot_absence" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "spot_absence" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "spot_absence" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "spot_absence" TO spots_app, spots_platform;

-- What a location leaves out stays a fact: the end of an absence is written once, no absence is taken away.
REVOKE DELETE ON "spot_absence" FROM spots_app;
ALTER TABLE "spot_absence" ADD CONSTRAINT "absence_ends_after_it_began" CHECK ("until_at" >= "from_at");
CREATE UNIQUE INDEX "spot_absence_open_key" ON "spot_absence" ("business_id", "spot_id", "location_id") WHERE "until_at" IS NULL;

-- Decisions about one mention form one line: a single first, and each superseded once.
-- The rows of all businesses are written as the role that sees them.
SET LOCAL ROLE spots_platform;
INSERT INTO "spot_absence" ("business_id", "spot_id", "location_id", "from_at")
SELECT "business_id", "spot_id", "location_id", "at" FROM "spot_override" WHERE "is_off";
UPDATE "mention_decision" d SET "supersedes_id" = l."former"
FROM (SELECT "business_id", "id", lag("id") OVER (PARTITION BY "business_id", "mention_id" ORDER BY "at", "id") AS "former" FROM "mention_decision") l
WHERE l."business_id" = d."business_id" AND l."id" = d."id" AND l."former" IS NOT NULL;
RESET ROLE;
CREATE UNIQUE INDEX "mention_decision_first_key" ON "mention_decision" ("business_id", "mention_id") WHERE "supersedes_id" IS NULL;
