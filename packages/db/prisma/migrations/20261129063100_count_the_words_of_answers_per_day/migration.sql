-- CreateTable
CREATE TABLE "word_day" (
    "business_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "location_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "spot_id" UUID NOT NULL,
    "answers" INTEGER NOT NULL,
    "tone_positive" INTEGER NOT NULL DEFAULT 0,
    "tone_neutral" INTEGER NOT NULL DEFAULT 0,
    "tone_negative" INTEGER NOT NULL DEFAULT 0,
    "theme_waiting" INTEGER NOT NULL DEFAULT 0,
    "theme_price" INTEGER NOT NULL DEFAULT 0,
    "theme_friendliness" INTEGER NOT NULL DEFAULT 0,
    "theme_cleanliness" INTEGER NOT NULL DEFAULT 0,
    "theme_advice" INTEGER NOT NULL DEFAULT 0,
    "theme_quality" INTEGER NOT NULL DEFAULT 0,
    "theme_food" INTEGER NOT NULL DEFAULT 0,
    "theme_comfort" INTEGER NOT NULL DEFAULT 0,
    "theme_noise" INTEGER NOT NULL DEFAULT 0,
    "theme_parking" INTEGER NOT NULL DEFAULT 0,
    "theme_booking" INTEGER NOT NULL DEFAULT 0,
    "theme_selection" INTEGER NOT NULL DEFAULT 0,
    "theme_children" INTEGER NOT NULL DEFAULT 0,
    "ingredient_sincerity" INTEGER NOT NULL DEFAULT 0,
    "ingredient_ownership" INTEGER NOT NULL DEFAULT 0,
    "ingredient_understanding" INTEGER NOT NULL DEFAULT 0,
    "ingredient_passion" INTEGER NOT NULL DEFAULT 0,
    "ingredient_pride" INTEGER NOT NULL DEFAULT 0,
    "lack_sincerity" INTEGER NOT NULL DEFAULT 0,
    "lack_ownership" INTEGER NOT NULL DEFAULT 0,
    "lack_understanding" INTEGER NOT NULL DEFAULT 0,
    "lack_passion" INTEGER NOT NULL DEFAULT 0,
    "lack_pride" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "word_day_pkey" PRIMARY KEY ("business_id","day","location_id","channel_id","spot_id")
);
SELECT spread('word_day');

-- CreateTable
CREATE TABLE "drawn_answer" (
    "business_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "location_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "spot_ids" UUID[],
    "words" TEXT[],
    "forms" TEXT[],

    CONSTRAINT "drawn_answer_pkey" PRIMARY KEY ("business_id","day","location_id","response_id")
);
SELECT spread('drawn_answer');

-- CreateTable
CREATE TABLE "word_draw" (
    "business_id" UUID NOT NULL,
    "halvings" INTEGER NOT NULL,

    CONSTRAINT "word_draw_pkey" PRIMARY KEY ("business_id")
);
SELECT spread('word_draw');

-- CreateIndex
CREATE INDEX "word_day_business_id_spot_id_day_idx" ON "word_day"("business_id", "spot_id", "day");

-- AddForeignKey
ALTER TABLE "word_day" ADD CONSTRAINT "word_day_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "drawn_answer" ADD CONSTRAINT "drawn_answer_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "word_draw" ADD CONSTRAINT "word_draw_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "word_day" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "word_day" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "word_day" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "word_day" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "word_day" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "drawn_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "drawn_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "drawn_answer" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "drawn_answer" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "drawn_answer" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "word_draw" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "word_draw" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "word_draw" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "word_draw" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "word_draw" TO spots_app, spots_platform;

-- Only the worker counts.
REVOKE INSERT, UPDATE, DELETE ON "word_day", "drawn_answer", "word_draw" FROM spots_app;
CREATE POLICY worker ON "word_day" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY worker ON "drawn_answer" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY worker ON "word_draw" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT, INSERT, DELETE ON "word_day", "drawn_answer" TO spots_worker;
GRANT SELECT, INSERT, UPDATE ON "word_draw" TO spots_worker;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* Marks the days of responses whose words were read otherwise than before. */
CREATE FUNCTION mark_days_of_reading() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM mark_days(array_agg(r.business_id), array_agg(r.location_id), array_agg(r.answered_at))
  FROM new_rows n
  JOIN old_rows o ON o.business_id = n.business_id AND o.response_id = n.response_id
  JOIN response r ON r.business_id = n.business_id AND r.id = n.response_id
  WHERE (n.tone, n.themes, n.ingredients, n.words, n.forms) IS DISTINCT FROM (o.tone, o.themes, o.ingredients, o.words, o.forms);
  RETURN NULL;
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;

CREATE TRIGGER updated_days_are_marked AFTER UPDATE ON "coding" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mark_days_of_reading();

-- Whoever makes a trigger must be allowed to call its function; nobody is from here on.
SET LOCAL ROLE spots_platform;
REVOKE ALL ON FUNCTION mark_days_of_reading() FROM PUBLIC;
-- Every day with answers whose words were read is counted at the worker's next start.
INSERT INTO stale_day (business_id, location_id, day)
SELECT DISTINCT r.business_id, r.location_id, (r.answered_at AT TIME ZONE l.time_zone)::date
FROM coding c
JOIN response r ON r.business_id = c.business_id AND r.id = c.response_id
JOIN location l ON l.business_id = r.business_id AND l.id = r.location_id
WHERE c.tone IS NOT NULL;
RESET ROLE;
