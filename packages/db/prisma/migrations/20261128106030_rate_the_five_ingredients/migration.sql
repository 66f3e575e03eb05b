-- What stood there were design qualities; the five ingredients are what people put into a moment.
ALTER TABLE "spot_assessment" RENAME COLUMN "ingredients" TO "qualities";

-- CreateTable
CREATE TABLE "ingredient_rating" (
    "business_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "by_member_id" UUID NOT NULL,
    "ingredient" TEXT NOT NULL,
    "rating" SMALLINT NOT NULL,
    "evidence" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ingredient_rating_pkey" PRIMARY KEY ("business_id","spot_id","by_member_id","ingredient")
);

-- AddForeignKey
ALTER TABLE "ingredient_rating" ADD CONSTRAINT "ingredient_rating_business_id_spot_id_fkey" FOREIGN KEY ("business_id", "spot_id") REFERENCES "spot"("business_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ingredient_rating" ADD CONSTRAINT "ingredient_rating_business_id_by_member_id_fkey" FOREIGN KEY ("business_id", "by_member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "ingredient_rating" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ingredient_rating" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ingredient_rating" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "ingredient_rating" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "ingredient_rating" TO spots_app, spots_platform;

-- A rating is replaced by the person's next one, never taken away.
REVOKE DELETE ON "ingredient_rating" FROM spots_app;

ALTER TABLE "ingredient_rating" ADD CONSTRAINT "ingredient_is_known"
  CHECK ("ingredient" IN ('sincerity', 'ownership', 'understanding', 'passion', 'pride'));
ALTER TABLE "ingredient_rating" ADD CONSTRAINT "rating_in_range" CHECK ("rating" BETWEEN 0 AND 4);
