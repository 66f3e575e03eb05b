-- CreateTable
CREATE TABLE "improvised_group" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "spot_id" UUID,
    "is_apart" BOOLEAN NOT NULL DEFAULT false,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "improvised_group_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('improvised_group');

-- CreateTable
CREATE TABLE "improvised_in_group" (
    "business_id" UUID NOT NULL,
    "moment_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "by_member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "improvised_in_group_pkey" PRIMARY KEY ("business_id","moment_id")
);
SELECT spread('improvised_in_group');

-- CreateTable
CREATE TABLE "spot_inventor" (
    "business_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spot_inventor_pkey" PRIMARY KEY ("business_id","spot_id","member_id")
);
SELECT spread('spot_inventor');

-- CreateIndex
CREATE INDEX "improvised_group_business_id_spot_id_idx" ON "improvised_group"("business_id", "spot_id");

-- CreateIndex
CREATE INDEX "improvised_in_group_business_id_group_id_idx" ON "improvised_in_group"("business_id", "group_id");

-- CreateIndex
CREATE INDEX "spot_inventor_business_id_member_id_idx" ON "spot_inventor"("business_id", "member_id");

-- AddForeignKey
ALTER TABLE "improvised_group" ADD CONSTRAINT "improvised_group_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "improvised_group" ADD CONSTRAINT "improvised_group_business_id_made_by_id_fkey" FOREIGN KEY ("business_id", "made_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "improvised_in_group" ADD CONSTRAINT "improvised_in_group_business_id_moment_id_fkey" FOREIGN KEY ("business_id", "moment_id") REFERENCES "moment"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "improvised_in_group" ADD CONSTRAINT "improvised_in_group_business_id_group_id_fkey" FOREIGN KEY ("business_id", "group_id") REFERENCES "improvised_group"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "improvised_in_group" ADD CONSTRAINT "improvised_in_group_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_inventor" ADD CONSTRAINT "spot_inventor_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "spot_inventor" ADD CONSTRAINT "spot_inventor_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "improvised_group" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "improvised_group" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "improvised_group" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "improvised_group" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "improvised_group" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "improvised_in_group" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "improvised_in_group" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "improvised_in_group" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "improvised_in_group" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "improvised_in_group" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "spot_inventor" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "spot_inventor" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "spot_inventor" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "spot_inventor" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON "spot_inventor" TO spots_app, spots_platform;

-- The worker reads who made a spot up, to tell them what became of it.
CREATE POLICY worker ON "spot_inventor" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT ON "spot_inventor" TO spots_worker;
