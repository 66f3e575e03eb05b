GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* What a customer agreed to who has the link to it, with what their page shows. No row for an unknown link. */
DROP FUNCTION consents_of_link(text, uuid, text);
CREATE FUNCTION consents_of_link(of_code text, of_response uuid, of_key text)
RETURNS TABLE (business_id uuid, business_name text, locale text, german_address text, time_zone text, accent text, logo jsonb, location_name text,
               purpose text, version int, language text, given_at timestamptz, withdrawn_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = of_code);
BEGIN
  RETURN QUERY
  SELECT b.id, b.name, b.locale, b.german_address, l.time_zone, b.accent, b.logo, l.name,
         c.purpose::text, c.version::int, c.language, c.given_at, c.withdrawn_at
  FROM consent c
  JOIN response r ON r.business_id = c.business_id AND r.id = c.response_id
  JOIN business b ON b.id = c.business_id
  JOIN location l ON l.business_id = r.business_id AND l.id = r.location_id
  WHERE b.id = of_business AND c.business_id = of_business AND r.business_id = of_business AND l.business_id = of_business
    AND c.response_id = of_response AND c.link_key = of_key
  ORDER BY c.purpose;
END $$;

/*
 * What is stored about the customer of a visit, for whoever has its code: a row for each clue, and one for the name and the
 * occasion. No row without an id for a code that is unknown; one row without an item when nothing is stored.
 */
DROP FUNCTION notes_of_visit_code(text);
CREATE FUNCTION notes_of_visit_code(of_code text)
RETURNS TABLE (business_id uuid, business_name text, locale text, german_address text, time_zone text, accent text, logo jsonb, location_name text,
               refused boolean, item_id uuid, kind text, words text, noted_at timestamptz, kept_until timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = left(of_code, 7));
BEGIN
  RETURN QUERY
  SELECT b.id, b.name, b.locale, b.german_address, l.time_zone, b.accent, b.logo, l.name, v.notes_refused_at IS NOT NULL,
         n.item_id, n.kind, n.words, n.noted_at, n.kept_until
  FROM visit_code x
  JOIN business b ON b.id = x.business_id
  JOIN location l ON l.business_id = x.business_id AND l.id = x.location_id
  LEFT JOIN visit v ON v.business_id = x.business_id AND v.id = x.id
  LEFT JOIN LATERAL (
    SELECT c.id AS item_id, c.kind::text AS kind, c.words AS words, c.caught_at AS noted_at, c.expires_at AS kept_until
    FROM clue c WHERE c.business_id = v.business_id AND c.visit_id = v.id AND c.words <> ''
    UNION ALL
    SELECT v.id, k.kind, k.words, v.consent_at, NULL::timestamptz
    FROM (VALUES ('name', v.customer_name), ('reason', v.occasion)) k (kind, words) WHERE k.words <> ''
  ) n ON true
  WHERE b.id = of_business AND x.business_id = of_business AND l.business_id = of_business AND x.code = of_code
  ORDER BY n.noted_at, n.item_id, n.kind;
END $$;

/*
 * What was promised to the customer of the visit of a code, for whoever has the code; withdrawn promises are left out.
 * askable: it was reported as ended or its due time has passed, not longer than 31 days ago, and it was said less than three
 * times. No row for an unknown code; one row without an item when nothing was promised.
 */
DROP FUNCTION promises_of_visit_code(text, timestamptz);
CREATE FUNCTION promises_of_visit_code(of_code text, of_at timestamptz)
RETURNS TABLE (business_id uuid, business_name text, locale text, german_address text, time_zone text, accent text, logo jsonb, location_name text,
               item_id uuid, kind text, words text, due_at timestamptz, said text, askable boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = left(of_code, 7));
BEGIN
  RETURN QUERY
  SELECT b.id, b.name, b.locale, b.german_address, l.time_zone, b.accent, b.logo, l.name, p.id, p.kind::text, p.words, p.due_at, p.said::text,
         (p.status <> 'open' OR p.due_at <= of_at) AND p.due_at > of_at - interval '31 days' AND p.said_times < 3
  FROM visit_code x
  JOIN business b ON b.id = x.business_id
  JOIN location l ON l.business_id = x.business_id AND l.id = x.location_id
  LEFT JOIN customer_promise p ON p.business_id = x.business_id AND p.visit_id = x.id AND p.status <> 'withdrawn'
  WHERE b.id = of_business AND x.business_id = of_business AND l.business_id = of_business AND x.code = of_code
  ORDER BY p.due_at, p.id
  LIMIT 50;
END $$;

REVOKE ALL ON FUNCTION consents_of_link(text, uuid, text), notes_of_visit_code(text), promises_of_visit_code(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION consents_of_link(text, uuid, text), notes_of_visit_code(text), promises_of_visit_code(text, timestamptz) TO spots_intake;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
