GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/*
 * Stores what a customer says now in place of what the same answer said before; one answer stays one answer. What was
 * read out of the former words (mentions, thanks, a manager's decision about them) goes with them, and the answer is
 * coded anew. The former words are kept in the event, without the contact.
 * An answer from before correctableSince, where that is given, stays as it is.
 * Returns 'corrected', 'late' when it stays as it is, 'same' when it says what is stored, 'other' when there is no such answer on this channel.
 */
CREATE OR REPLACE FUNCTION correct_response(given jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  of_business uuid := (given->>'businessId')::uuid;
  of_id uuid := (given->>'id')::uuid;
  was response;
  thanked kudos;
BEGIN
  -- The lock of the coding: no process reads the former words and stores what it found in them after this.
  PERFORM pg_advisory_xact_lock(hashtext('coding'), hashtext(of_business::text));
  SELECT * INTO was FROM response r
    WHERE r.business_id = of_business AND r.id = of_id AND r.channel_id = (given->>'channelId')::uuid FOR UPDATE;
  IF NOT FOUND THEN RETURN 'other'; END IF;
  IF EXISTS (SELECT FROM rows_as_stored(jsonb_build_array(given))) THEN RETURN 'same'; END IF;
  IF was.answered_at < (given->>'correctableSince')::timestamptz THEN RETURN 'late'; END IF;
  SELECT * INTO thanked FROM kudos k WHERE k.business_id = of_business AND k.response_id = of_id;

  DELETE FROM kudos k WHERE k.business_id = of_business AND k.response_id = of_id;
  DELETE FROM mention m WHERE m.business_id = of_business AND m.response_id = of_id;
  DELETE FROM coding c WHERE c.business_id = of_business AND c.response_id = of_id;
  UPDATE response r SET
    visit_id = (given->>'visitId')::uuid, locale = given->>'locale', recall_text = given->>'recallText',
    recommend = (given->>'recommend')::smallint, comment = given->>'comment', contact = given->>'contact'
    WHERE r.business_id = of_business AND r.id = of_id;
  IF given->'thanks'->>'id' IS NOT NULL THEN
    INSERT INTO kudos (business_id, id, response_id, member_id, words, given_at)
    VALUES (of_business, (given->'thanks'->>'id')::uuid, of_id, (given->'thanks'->>'memberId')::uuid,
            given->'thanks'->>'words', was.answered_at);
  END IF;

  PERFORM write_event(of_business, 'response.corrected', 'customer', null, of_id,
    jsonb_build_object('channelId', was.channel_id, 'locationId', was.location_id, 'before', jsonb_build_object(
      'recallText', was.recall_text, 'recommend', was.recommend, 'comment', was.comment, 'locale', was.locale,
      'thankedMemberId', thanked.member_id, 'thankedWords', coalesce(thanked.words, ''))),
    (given->>'answeredAt')::timestamptz);
  PERFORM pg_notify('spots_response', of_business::text);
  RETURN 'corrected';
END $$;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
