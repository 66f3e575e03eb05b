GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/*
 * What a customer agreed to who has the link to it, with what their page shows. wording: what the business wrote itself in a language
 * that we do not have, in the version of the form that was answered. No row for an unknown link.
 */
DROP FUNCTION consents_of_link(text, uuid, text);
CREATE FUNCTION consents_of_link(of_code text, of_response uuid, of_key text)
RETURNS TABLE (business_id uuid, business_name text, locale text, german_address text, time_zone text, accent text, logo jsonb, location_name text,
               purpose text, version int, language text, wording text, given_at timestamptz, withdrawn_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = of_code);
BEGIN
  RETURN QUERY
  SELECT b.id, b.name, b.locale, b.german_address, l.time_zone, b.accent, b.logo, l.name,
         c.purpose::text, c.version::int, c.language,
         v.content->'fixed'->c.language->>('consents.' || c.purpose::text || '.v' || c.version), c.given_at, c.withdrawn_at
  FROM consent c
  JOIN response r ON r.business_id = c.business_id AND r.id = c.response_id
  JOIN business b ON b.id = c.business_id
  JOIN location l ON l.business_id = r.business_id AND l.id = r.location_id
  LEFT JOIN form_version v ON v.business_id = of_business AND v.form_id = r.form_id AND v.number = r.form_version
  WHERE b.id = of_business AND c.business_id = of_business AND r.business_id = of_business AND l.business_id = of_business
    AND c.response_id = of_response AND c.link_key = of_key
  ORDER BY c.purpose;
END $$;

REVOKE ALL ON FUNCTION consents_of_link(text, uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION consents_of_link(text, uuid, text) TO spots_intake;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
