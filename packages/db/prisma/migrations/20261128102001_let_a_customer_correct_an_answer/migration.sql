-- AlterTable
ALTER TABLE "member" ADD COLUMN     "on_form" BOOLEAN;

-- CreateIndex
CREATE INDEX "kudos_business_id_response_id_idx" ON "kudos"("business_id", "response_id");

-- The functions below belong to the platform's role and are made by it.
GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

-- Whole names: the feedback app cuts them to what tells people apart, and shows no more than that.
CREATE OR REPLACE FUNCTION guest_of_channel(of_token text)
RETURNS TABLE (business_id uuid, business_name text, locale text, accent text, channel_id uuid, location_id uuid, location_name text,
               spot_id uuid, stage_id uuid, lists_names boolean, closed boolean, suspended boolean, names jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT b.id, b.name, b.locale, b.accent, c.id, l.id, l.name, c.spot_id, c.stage_id, c.lists_names,
         c.closed_at IS NOT NULL OR l.archived_at IS NOT NULL,
         EXISTS (SELECT FROM business_suspension s WHERE s.business_id = b.id AND s.lifted_at IS NULL),
         CASE WHEN c.lists_names THEN coalesce((
           SELECT jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) ORDER BY m.name, m.id)
           FROM member m
           WHERE m.business_id = b.id AND (
             EXISTS (SELECT FROM member_location ml WHERE ml.business_id = b.id AND ml.member_id = m.id AND ml.location_id = l.id)
             OR NOT EXISTS (SELECT FROM member_location ml WHERE ml.business_id = b.id AND ml.member_id = m.id)
           ) AND m.left_at IS NULL AND coalesce(m.on_form, m.role <> 'owner')), '[]') ELSE '[]' END
  FROM channel c JOIN business b ON b.id = c.business_id
  JOIN location l ON l.business_id = c.business_id AND l.id = c.location_id
  WHERE c.token = of_token
  LIMIT 1
$$;

/* Which of these rows (their indexes, from 0) say exactly what is stored under their business and id. */
CREATE FUNCTION rows_as_stored(of_rows jsonb) RETURNS SETOF int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT (each.nth - 1)::int
  FROM jsonb_array_elements(of_rows) WITH ORDINALITY AS each (given, nth)
  JOIN response r ON r.business_id = (given->>'businessId')::uuid AND r.id = (given->>'id')::uuid
  LEFT JOIN kudos k ON k.business_id = r.business_id AND k.response_id = r.id
  WHERE (r.channel_id, r.locale, r.story, r.comment)
      = ((given->>'channelId')::uuid, given->>'locale', given->>'story', given->>'comment')
    AND (r.visit_id, r.recommend, r.contact)
      IS NOT DISTINCT FROM ((given->>'visitId')::uuid, (given->>'recommend')::smallint, given->>'contact')
    AND k.member_id IS NOT DISTINCT FROM (given->'thanks'->>'memberId')::uuid
    AND coalesce(k.words, '') = coalesce(given->'thanks'->>'words', '')
$$;

/*
 * Stores what a customer says now in place of what the same answer said before; one answer stays one answer. What was
 * read out of the former words (mentions, thanks, a manager's decision about them) goes with them, and the answer is
 * coded anew. The former words are kept in the event, without the contact.
 * Returns 'corrected', 'same' when it says what is stored, 'other' when there is no such answer on this channel.
 */
CREATE FUNCTION correct_response(given jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  of_business uuid := (given->>'businessId')::uuid;
  of_id uuid := (given->>'id')::uuid;
  was response;
  thanked kudos;
  seq bigint;
BEGIN
  -- The lock of the coding: no process reads the former words and stores what it found in them after this.
  PERFORM pg_advisory_xact_lock(hashtext('coding'), hashtext(of_business::text));
  SELECT * INTO was FROM response r
    WHERE r.business_id = of_business AND r.id = of_id AND r.channel_id = (given->>'channelId')::uuid FOR UPDATE;
  IF NOT FOUND THEN RETURN 'other'; END IF;
  IF EXISTS (SELECT FROM rows_as_stored(jsonb_build_array(given))) THEN RETURN 'same'; END IF;
  SELECT * INTO thanked FROM kudos k WHERE k.business_id = of_business AND k.response_id = of_id;

  DELETE FROM kudos k WHERE k.business_id = of_business AND k.response_id = of_id;
  DELETE FROM mention m WHERE m.business_id = of_business AND m.response_id = of_id;
  DELETE FROM coding c WHERE c.business_id = of_business AND c.response_id = of_id;
  UPDATE response r SET
    visit_id = (given->>'visitId')::uuid, locale = given->>'locale', story = given->>'story',
    recommend = (given->>'recommend')::smallint, comment = given->>'comment', contact = given->>'contact'
    WHERE r.business_id = of_business AND r.id = of_id;
  IF given->'thanks'->>'id' IS NOT NULL THEN
    INSERT INTO kudos (business_id, id, response_id, member_id, words, given_at)
    VALUES (of_business, (given->'thanks'->>'id')::uuid, of_id, (given->'thanks'->>'memberId')::uuid,
            given->'thanks'->>'words', was.answered_at);
  END IF;

  INSERT INTO event_counter AS c (business_id, last) VALUES (of_business, 1)
    ON CONFLICT (business_id) DO UPDATE SET last = c.last + 1 RETURNING c.last INTO seq;
  INSERT INTO event (business_id, seq, type, actor, subject_id, data, at)
  VALUES (of_business, seq, 'response.corrected', 'customer', of_id,
          jsonb_build_object('channelId', was.channel_id, 'locationId', was.location_id, 'before', jsonb_build_object(
            'story', was.story, 'recommend', was.recommend, 'comment', was.comment, 'locale', was.locale,
            'thankedMemberId', thanked.member_id, 'thankedWords', coalesce(thanked.words, ''))),
          (given->>'answeredAt')::timestamptz);
  PERFORM pg_notify('spots_response', of_business::text);
  RETURN 'corrected';
END $$;

REVOKE ALL ON FUNCTION rows_as_stored(jsonb), correct_response(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rows_as_stored(jsonb), correct_response(jsonb) TO spots_door;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
