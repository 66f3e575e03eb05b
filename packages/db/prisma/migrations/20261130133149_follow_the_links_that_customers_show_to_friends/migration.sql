-- CreateTable
CREATE TABLE "referral" (
    "business_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "shared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("business_id","response_id")
);
SELECT spread('referral');

-- CreateTable
CREATE TABLE "referral_opening" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "came_at" TIMESTAMPTZ(3),

    CONSTRAINT "referral_opening_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('referral_opening');

-- CreateIndex
CREATE UNIQUE INDEX "referral_business_id_token_key" ON "referral"("business_id", "token");

-- CreateIndex
CREATE INDEX "referral_opening_business_id_response_id_idx" ON "referral_opening"("business_id", "response_id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_opening_business_id_code_key" ON "referral_opening"("business_id", "code");

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_business_id_response_id_fkey" FOREIGN KEY ("business_id", "response_id") REFERENCES "response"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "referral_opening" ADD CONSTRAINT "referral_opening_business_id_response_id_fkey" FOREIGN KEY ("business_id", "response_id") REFERENCES "referral"("business_id", "response_id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- The app reads them: links and openings are made by customers and their friends.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['referral', 'referral_opening'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wanted);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wanted);
    EXECUTE format('CREATE POLICY tenant ON %I TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business())', wanted);
    EXECUTE format('CREATE POLICY platform ON %I TO spots_platform USING (true) WITH CHECK (true)', wanted);
    EXECUTE format('GRANT SELECT ON %I TO spots_app', wanted);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO spots_platform', wanted);
  END LOOP;
END $$;

ALTER TABLE "referral" ADD CONSTRAINT "referral_token" CHECK ("token" ~ '^[A-Za-z0-9_-]{22}$');
ALTER TABLE "referral_opening" ADD CONSTRAINT "referral_opening_code" CHECK ("code" ~ '^[a-hj-kmnp-z2-9]{6}$');
ALTER TABLE "referral_opening" ADD CONSTRAINT "referral_opening_came" CHECK ("came_at" >= "opened_at");

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* Stores the link of an answer of this channel, once. Its token; null for an unknown answer. */
CREATE FUNCTION share_answer(of_business uuid, of_channel uuid, of_response uuid, of_token text, of_at timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO referral (business_id, response_id, token, shared_at)
    SELECT of_business, r.id, of_token, of_at FROM response r
    WHERE r.business_id = of_business AND r.id = of_response AND r.channel_id = of_channel
    ON CONFLICT DO NOTHING;
  RETURN (SELECT f.token FROM referral f WHERE f.business_id = of_business AND f.response_id = of_response);
END $$;

/* The answer about which the link of a follow-up asks; null for another link. */
CREATE FUNCTION answer_of_follow_up(of_token text) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE of_business uuid := (SELECT id FROM business WHERE code = left(of_token, 7));
BEGIN
  RETURN (SELECT f.response_id FROM asking a JOIN follow_up f ON f.business_id = a.business_id AND f.asking_id = a.id
          WHERE a.business_id = of_business AND f.business_id = of_business AND a.token = of_token);
END $$;

/*
 * What the link of an answer shows: the channel, and the customer's words only while they agree that others see them. No row for
 * an unknown link.
 */
CREATE FUNCTION referral_of_token(of_token text) RETURNS TABLE (channel_token text, words text, locale text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = left(of_token, 7));
BEGIN
  RETURN QUERY
  SELECT c.token, CASE WHEN EXISTS (SELECT FROM consent q WHERE q.business_id = of_business AND q.response_id = r.id
                                    AND q.purpose = 'quote' AND q.withdrawn_at IS NULL) THEN r.recall_text ELSE '' END, r.locale
  FROM referral f
  JOIN response r ON r.business_id = of_business AND r.id = f.response_id
  JOIN channel c ON c.business_id = of_business AND c.id = r.channel_id
  WHERE f.business_id = of_business AND f.token = of_token;
END $$;

/*
 * Counts a friend who opened a link, once per page. Their code; '' when the code is taken by another opening, and null for an
 * unknown link, a page of another link, and a link that was opened as often as it may be. The lock of the link makes requests at
 * once count one by one.
 */
CREATE FUNCTION open_referral(of_token text, of_page uuid, of_code text, of_most int, of_at timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  of_business uuid := (SELECT id FROM business WHERE code = left(of_token, 7));
  of_response uuid;
  there referral_opening;
BEGIN
  SELECT f.response_id INTO of_response FROM referral f WHERE f.business_id = of_business AND f.token = of_token FOR UPDATE;
  IF of_response IS NULL THEN RETURN null; END IF;
  SELECT * INTO there FROM referral_opening o WHERE o.business_id = of_business AND o.id = of_page;
  IF there.id IS NOT NULL THEN RETURN CASE WHEN there.response_id = of_response THEN there.code END; END IF;
  IF (SELECT count(*) FROM referral_opening o WHERE o.business_id = of_business AND o.response_id = of_response) >= of_most THEN
    RETURN null;
  END IF;
  INSERT INTO referral_opening (business_id, id, response_id, code, opened_at)
    VALUES (of_business, of_page, of_response, of_code, of_at) ON CONFLICT DO NOTHING;
  RETURN CASE WHEN FOUND THEN of_code ELSE '' END;
END $$;

/*
 * The friend of a code came and answered: once, and never by the link of the answer itself. False for an unknown or used code, and
 * for one that was opened before `of_since`.
 */
CREATE FUNCTION come_by_referral(of_business uuid, of_code text, of_response uuid, of_since timestamptz, of_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE referral_opening o SET came_at = greatest(of_at, o.opened_at)
    WHERE o.business_id = of_business AND o.code = of_code AND o.came_at IS NULL AND o.opened_at > of_since
      AND o.response_id <> of_response;
  RETURN FOUND;
END $$;

REVOKE ALL ON FUNCTION share_answer(uuid, uuid, uuid, text, timestamptz), answer_of_follow_up(text), referral_of_token(text),
  open_referral(text, uuid, text, int, timestamptz), come_by_referral(uuid, text, uuid, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION share_answer(uuid, uuid, uuid, text, timestamptz), answer_of_follow_up(text), referral_of_token(text),
  open_referral(text, uuid, text, int, timestamptz), come_by_referral(uuid, text, uuid, timestamptz, timestamptz) TO spots_intake;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
