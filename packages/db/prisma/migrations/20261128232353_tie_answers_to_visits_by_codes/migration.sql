-- AlterTable
ALTER TABLE "visit" ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "is_open" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "member_id" UUID,
ADD COLUMN     "place" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "plain_place" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "channel" ADD COLUMN     "place" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "plain_place" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "visit_code" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "location_id" UUID NOT NULL,
    "batch_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "response_id" UUID,

    CONSTRAINT "visit_code_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('visit_code');

-- CreateTable
CREATE TABLE "card_batch" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "location_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "card_batch_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('card_batch');

-- CreateTable
CREATE TABLE "visit_reference" (
    "business_id" UUID NOT NULL,
    "api_key_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "visit_id" UUID NOT NULL,

    CONSTRAINT "visit_reference_pkey" PRIMARY KEY ("business_id","api_key_id","reference")
);
SELECT spread('visit_reference');

-- CreateIndex
CREATE INDEX "visit_code_business_id_batch_id_id_idx" ON "visit_code"("business_id", "batch_id", "id");

-- CreateIndex
CREATE INDEX "visit_code_business_id_created_by_id_created_at_idx" ON "visit_code"("business_id", "created_by_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "visit_code_business_id_code_key" ON "visit_code"("business_id", "code");

-- CreateIndex
CREATE INDEX "card_batch_business_id_created_at_idx" ON "card_batch"("business_id", "created_at");

-- CreateIndex
CREATE INDEX "visit_reference_business_id_visit_id_idx" ON "visit_reference"("business_id", "visit_id");

-- CreateIndex
CREATE INDEX "visit_business_id_location_id_plain_place_started_at_idx" ON "visit"("business_id", "location_id", "plain_place", "started_at");

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "visit_code" ADD CONSTRAINT "visit_code_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "visit_code" ADD CONSTRAINT "visit_code_business_id_batch_id_fkey" FOREIGN KEY ("business_id", "batch_id") REFERENCES "card_batch"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "visit_code" ADD CONSTRAINT "visit_code_business_id_created_by_id_fkey" FOREIGN KEY ("business_id", "created_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "card_batch" ADD CONSTRAINT "card_batch_business_id_location_id_fkey" FOREIGN KEY ("business_id", "location_id") REFERENCES "location"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "card_batch" ADD CONSTRAINT "card_batch_business_id_created_by_id_fkey" FOREIGN KEY ("business_id", "created_by_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "visit_reference" ADD CONSTRAINT "visit_reference_business_id_api_key_id_fkey" FOREIGN KEY ("business_id", "api_key_id") REFERENCES "api_key"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "visit_reference" ADD CONSTRAINT "visit_reference_business_id_visit_id_fkey" FOREIGN KEY ("business_id", "visit_id") REFERENCES "visit"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "visit_code" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "visit_code" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "visit_code" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "visit_code" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "visit_code" TO spots_app;
GRANT SELECT, INSERT, UPDATE ON "visit_code" TO spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "card_batch" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "card_batch" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "card_batch" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "card_batch" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "card_batch" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "visit_reference" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "visit_reference" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "visit_reference" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "visit_reference" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "visit_reference" TO spots_app, spots_platform;

-- One visit goes on at a place.
CREATE UNIQUE INDEX "visit_open_at_place_key" ON "visit" ("business_id", "location_id", "plain_place")
  WHERE "is_open" AND "plain_place" <> '';
-- The open visits of a location, and those that the worker closes.
CREATE INDEX "visit_open" ON "visit" ("business_id", "location_id", "started_at") WHERE "is_open";
ALTER TABLE "visit" ADD CONSTRAINT "visit_that_ended_is_not_open" CHECK ("ended_at" IS NULL OR NOT "is_open");

-- The worker closes the visits of a day that is over.
CREATE POLICY worker ON "visit" TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business());
GRANT SELECT, UPDATE ON "visit" TO spots_worker;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

DROP FUNCTION public_channel(text);
CREATE FUNCTION public_channel(of_token text)
RETURNS TABLE (business_id uuid, business_name text, locale text, german_address text, time_zone text, accent text, channel_id uuid, location_id uuid, location_name text,
               spot_id uuid, stage_id uuid, lists_names boolean, closed boolean, suspended boolean, names jsonb, has_place boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = left(of_token, 7));
BEGIN
  RETURN QUERY SELECT b.id, b.name, b.locale, b.german_address, l.time_zone, b.accent, c.id, l.id, l.name, c.spot_id, c.stage_id, c.lists_names,
         c.closed_at IS NOT NULL OR l.archived_at IS NOT NULL,
         EXISTS (SELECT FROM business_suspension s WHERE s.business_id = of_business AND s.lifted_at IS NULL),
         CASE WHEN c.lists_names THEN coalesce((
           SELECT jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) ORDER BY m.name, m.id)
           FROM member m
           WHERE m.business_id = of_business AND (
             EXISTS (SELECT FROM member_location ml WHERE ml.business_id = of_business AND ml.member_id = m.id AND ml.location_id = l.id)
             OR NOT EXISTS (SELECT FROM member_location ml WHERE ml.business_id = of_business AND ml.member_id = m.id)
           ) AND m.left_at IS NULL AND coalesce(m.on_form, m.role <> 'owner')), '[]') ELSE '[]' END,
         c.plain_place <> ''
  FROM channel c JOIN business b ON b.id = c.business_id
  JOIN location l ON l.business_id = c.business_id AND l.id = c.location_id
  WHERE b.id = of_business AND c.business_id = of_business AND l.business_id = of_business AND c.token = of_token;
END $$;

/*
 * Where the code of a card, a receipt or a phone leads: the token of the location's oldest open channel that hangs at no
 * place. Null as the token when the location has none.
 */
CREATE FUNCTION channel_of_visit_code(of_code text) RETURNS TABLE (token text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE of_business uuid := (SELECT id FROM business WHERE code = left(of_code, 7));
BEGIN
  RETURN QUERY SELECT (
    SELECT h.token FROM channel h
    WHERE h.business_id = of_business AND h.location_id = v.location_id AND h.closed_at IS NULL AND h.plain_place = ''
    ORDER BY h.created_at, h.id LIMIT 1)
  FROM visit_code v WHERE v.business_id = of_business AND v.code = of_code;
END $$;

/* What a code can still do for an answer with this id: 'open', 'used', 'expired', or 'unknown' in this business. */
CREATE FUNCTION state_of_visit_code(of_business uuid, of_code text, of_response uuid, of_at timestamptz) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN coalesce((
    SELECT CASE
      WHEN v.response_id IS NOT NULL AND v.response_id IS DISTINCT FROM of_response THEN 'used'
      WHEN v.response_id IS NULL AND (v.expires_at <= of_at OR b.revoked_at IS NOT NULL) THEN 'expired'
      ELSE 'open' END
    FROM visit_code v LEFT JOIN card_batch b ON b.business_id = v.business_id AND b.id = v.batch_id
    WHERE v.business_id = of_business AND v.code = of_code), 'unknown');
END $$;

/*
 * The visit of an answer, before it is stored. A code is taken by the first answer that brings it, and by no other; its
 * visit may start later, for example when the phone that showed it is online again. Without a code, the answer of a
 * channel that hangs at a place is of the visit that goes on there; an answer that is stored keeps its visit.
 */
CREATE FUNCTION visit_of_answer(of_business uuid, of_channel uuid, of_response uuid, of_code text, of_at timestamptz, of_since timestamptz)
RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE taken uuid;
BEGIN
  IF of_code IS NULL THEN
    IF EXISTS (SELECT FROM response r WHERE r.business_id = of_business AND r.id = of_response) THEN
      RETURN (SELECT r.visit_id FROM response r WHERE r.business_id = of_business AND r.id = of_response);
    END IF;
    RETURN (
      SELECT v.id FROM channel h JOIN visit v ON v.business_id = h.business_id AND v.location_id = h.location_id
        AND v.plain_place = h.plain_place AND v.is_open AND v.started_at BETWEEN of_since AND of_at
      WHERE h.business_id = of_business AND h.id = of_channel AND h.plain_place <> '');
  END IF;
  IF state_of_visit_code(of_business, of_code, of_response, of_at) <> 'open' THEN RETURN NULL; END IF;
  UPDATE visit_code v SET response_id = of_response
    WHERE v.business_id = of_business AND v.code = of_code AND (v.response_id IS NULL OR v.response_id = of_response)
    RETURNING v.id INTO taken;
  RETURN (SELECT v.id FROM visit v WHERE v.business_id = of_business AND v.id = taken);
END $$;

/*
 * Ties the answer that brought a visit's code before the visit started. It is coded anew, because it may be of another
 * version of a spot; not when somebody has decided about one of its mentions. Returns the answer; null when none waits.
 */
CREATE FUNCTION tie_waiting_answer(of_visit uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  of_business uuid := app_business();
  waiting uuid;
BEGIN
  SELECT r.id INTO waiting FROM visit_code v JOIN response r ON r.business_id = v.business_id AND r.id = v.response_id
    WHERE v.business_id = of_business AND v.id = of_visit AND r.visit_id IS NULL;
  IF waiting IS NULL THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('coding'), hashtext(of_business::text));
  UPDATE response r SET visit_id = of_visit WHERE r.business_id = of_business AND r.id = waiting AND r.visit_id IS NULL;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF NOT EXISTS (
    SELECT FROM mention m JOIN mention_decision d ON d.business_id = m.business_id AND d.mention_id = m.id
    WHERE m.business_id = of_business AND m.response_id = waiting
  ) THEN
    DELETE FROM mention m WHERE m.business_id = of_business AND m.response_id = waiting;
    DELETE FROM coding c WHERE c.business_id = of_business AND c.response_id = waiting;
    PERFORM pg_notify('spots_response', of_business::text);
  END IF;
  RETURN waiting;
END $$;

/* The businesses with visits that go on since before this time; it tells which, and nothing of them. */
CREATE FUNCTION businesses_with_visits_open(before timestamptz) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT DISTINCT business_id FROM visit WHERE is_open AND started_at <= before;
END $$;

REVOKE ALL ON FUNCTION public_channel(text), channel_of_visit_code(text), state_of_visit_code(uuid, text, uuid, timestamptz),
  visit_of_answer(uuid, uuid, uuid, text, timestamptz, timestamptz), tie_waiting_answer(uuid),
  businesses_with_visits_open(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public_channel(text), channel_of_visit_code(text), state_of_visit_code(uuid, text, uuid, timestamptz),
  visit_of_answer(uuid, uuid, uuid, text, timestamptz, timestamptz) TO spots_intake;
GRANT EXECUTE ON FUNCTION tie_waiting_answer(uuid) TO spots_app;
GRANT EXECUTE ON FUNCTION businesses_with_visits_open(timestamptz) TO spots_worker;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
