ALTER TABLE "business" ADD COLUMN "logo" JSONB;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/*
 * Who can be thanked on a channel. "owner" marks an owner for whom nobody chose whether they are listed: a form may list
 * them. Roles are the job titles of the members of the location, also where names are not listed.
 */
DROP FUNCTION public_channel(text);
CREATE FUNCTION public_channel(of_token text)
RETURNS TABLE (business_id uuid, business_name text, locale text, german_address text, time_zone text, accent text, logo jsonb, channel_id uuid, location_id uuid, location_name text,
               spot_id uuid, stage_id uuid, lists_names boolean, closed boolean, suspended boolean, names jsonb, roles jsonb, has_place boolean, form jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE of_business uuid := (SELECT id FROM business WHERE code = left(of_token, 7));
BEGIN
  RETURN QUERY SELECT b.id, b.name, b.locale, b.german_address, l.time_zone, b.accent, b.logo, c.id, l.id, l.name, c.spot_id, c.stage_id, c.lists_names,
         c.closed_at IS NOT NULL OR l.archived_at IS NOT NULL,
         EXISTS (SELECT FROM business_suspension s WHERE s.business_id = of_business AND s.lifted_at IS NULL),
         CASE WHEN c.lists_names THEN people.names ELSE '[]' END,
         people.roles,
         c.plain_place <> '',
         CASE WHEN c.form_id IS NOT NULL THEN (
           SELECT jsonb_build_object('id', v.form_id, 'number', v.number, 'content', v.content) FROM form_version v
           WHERE v.business_id = of_business AND v.form_id = c.form_id ORDER BY v.number DESC LIMIT 1) END
  FROM channel c JOIN business b ON b.id = c.business_id
  JOIN location l ON l.business_id = c.business_id AND l.id = c.location_id
  CROSS JOIN LATERAL (
    WITH listed AS (
      SELECT m.id, m.name, m.job_title, m.role = 'owner' AND m.on_form IS NULL AS owner FROM member m
      WHERE m.business_id = of_business AND (
        EXISTS (SELECT FROM member_location ml WHERE ml.business_id = of_business AND ml.member_id = m.id AND ml.location_id = l.id)
        OR NOT EXISTS (SELECT FROM member_location ml WHERE ml.business_id = of_business AND ml.member_id = m.id)
      ) AND m.left_at IS NULL AND m.on_form IS DISTINCT FROM false)
    SELECT
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'owner', p.owner) ORDER BY p.name, p.id) FROM listed p), '[]') AS names,
      coalesce((SELECT jsonb_agg(jsonb_build_object('name', t.job_title, 'owner', t.owner) ORDER BY t.job_title) FROM (
        SELECT p.job_title, bool_and(p.owner) AS owner FROM listed p WHERE p.job_title <> '' GROUP BY p.job_title) t), '[]') AS roles
  ) people
  WHERE b.id = of_business AND c.business_id = of_business AND l.business_id = of_business AND c.token = of_token;
END $$;
REVOKE ALL ON FUNCTION public_channel(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public_channel(text) TO spots_intake;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
