GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/*
 * What the words of a form can name for a customer: the stage at which the channel asks, and of the visit who delivered moments
 * (ids; the page knows whom it may list) and which spots, as they were. The visit is that of a code at the channel's location, of a
 * personal link, or of an answer on the channel. Nothing of the customer: no clue, name or promise.
 */
CREATE FUNCTION met_by_customer(of_business uuid, of_channel uuid, of_code text, of_visit uuid, of_response uuid)
RETURNS TABLE (stage text, members jsonb, spots jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE met_on uuid := coalesce(
  of_visit,
  (SELECT x.id FROM visit_code x JOIN channel c ON c.business_id = of_business AND c.id = of_channel
   WHERE x.business_id = of_business AND x.code = of_code AND x.location_id = c.location_id),
  (SELECT r.visit_id FROM response r WHERE r.business_id = of_business AND r.id = of_response AND r.channel_id = of_channel));
BEGIN
  RETURN QUERY
  WITH met AS (
    SELECT m.member_id, m.spot_id, m.delivered_at, coalesce(v.content, jsonb_build_object('name', s.name, 'translations', s.translations)) AS words
    FROM moment m
    LEFT JOIN spot s ON s.business_id = of_business AND s.id = m.spot_id
    LEFT JOIN spot_version v ON v.business_id = of_business AND v.spot_id = m.spot_id AND v.number = m.spot_version
    WHERE m.business_id = of_business AND m.visit_id = met_on AND m.status = 'delivered'
    ORDER BY m.delivered_at, m.id
    LIMIT 50
  )
  SELECT (SELECT t.name FROM channel c JOIN stage t ON t.business_id = of_business AND t.id = c.stage_id
          WHERE c.business_id = of_business AND c.id = of_channel),
    (SELECT coalesce(jsonb_agg(DISTINCT p.member_id) FILTER (WHERE p.member_id IS NOT NULL), '[]') FROM met p),
    (SELECT coalesce(jsonb_agg(jsonb_build_object('name', k.words->'name', 'translations', k.words->'translations') ORDER BY k.first), '[]')
     FROM (SELECT DISTINCT ON (p.spot_id) p.words, p.delivered_at AS first FROM met p WHERE p.spot_id IS NOT NULL
           ORDER BY p.spot_id, p.delivered_at) k);
END $$;

REVOKE ALL ON FUNCTION met_by_customer(uuid, uuid, text, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION met_by_customer(uuid, uuid, text, uuid, uuid) TO spots_intake;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
