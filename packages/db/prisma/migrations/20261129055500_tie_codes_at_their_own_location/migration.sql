GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

DROP FUNCTION state_of_visit_code(uuid, text, uuid, timestamptz);

/*
 * What a code can still do for an answer with this id at a channel: 'open', 'used', 'expired', or 'unknown' at the
 * channel's location.
 */
CREATE FUNCTION state_of_visit_code(of_business uuid, of_channel uuid, of_code text, of_response uuid, of_at timestamptz) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN coalesce((
    SELECT CASE
      WHEN v.response_id IS NOT NULL AND v.response_id IS DISTINCT FROM of_response THEN 'used'
      WHEN v.response_id IS NULL AND (v.expires_at <= of_at OR b.revoked_at IS NOT NULL) THEN 'expired'
      ELSE 'open' END
    FROM visit_code v JOIN channel h ON h.business_id = v.business_id AND h.location_id = v.location_id
    LEFT JOIN card_batch b ON b.business_id = v.business_id AND b.id = v.batch_id
    WHERE v.business_id = of_business AND v.code = of_code AND h.business_id = of_business AND h.id = of_channel), 'unknown');
END $$;

/*
 * The visit of an answer, before it is stored. A code is taken by the first answer at its location that brings it, and by
 * no other; its visit may start later, for example when the phone that showed it is online again. Without a code, the
 * answer of a channel that hangs at a place is of the visit that goes on there; an answer that is stored keeps its visit.
 */
CREATE OR REPLACE FUNCTION visit_of_answer(of_business uuid, of_channel uuid, of_response uuid, of_code text, of_at timestamptz, of_since timestamptz)
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
  IF state_of_visit_code(of_business, of_channel, of_code, of_response, of_at) <> 'open' THEN RETURN NULL; END IF;
  UPDATE visit_code v SET response_id = of_response
    WHERE v.business_id = of_business AND v.code = of_code AND (v.response_id IS NULL OR v.response_id = of_response)
    RETURNING v.id INTO taken;
  RETURN (SELECT v.id FROM visit v WHERE v.business_id = of_business AND v.id = taken);
END $$;

REVOKE ALL ON FUNCTION state_of_visit_code(uuid, uuid, text, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION state_of_visit_code(uuid, uuid, text, uuid, timestamptz) TO spots_intake;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
