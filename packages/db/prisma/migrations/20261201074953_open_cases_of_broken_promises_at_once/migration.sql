GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/*
 * Stores what the customer of the visit of a code says of a promise. The same twice is like once; another answer replaces
 * the former one. Takes the lock of the promise's row. Returns false for an unknown code or promise, and for a promise that
 * is not to be asked about.
 */
CREATE OR REPLACE FUNCTION answer_promise_of_visit_code(of_code text, of_promise uuid, of_said text, of_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  of_business uuid := (SELECT id FROM business WHERE code = left(of_code, 7));
  of_visit uuid := (SELECT x.id FROM visit_code x WHERE x.business_id = of_business AND x.code = of_code);
  found customer_promise;
BEGIN
  IF of_visit IS NULL THEN RETURN false; END IF;
  SELECT p.* INTO found FROM customer_promise p
    WHERE p.business_id = of_business AND p.id = of_promise AND p.visit_id = of_visit AND p.status <> 'withdrawn' FOR NO KEY UPDATE;
  IF found.id IS NULL THEN RETURN false; END IF;
  IF found.said::text = of_said THEN RETURN true; END IF;
  IF (found.status = 'open' AND found.due_at > of_at) OR found.due_at <= of_at - interval '31 days' OR found.said_times >= 3 THEN
    RETURN false;
  END IF;
  UPDATE customer_promise p SET said = of_said::promise_said, said_at = of_at, said_times = p.said_times + 1
    WHERE p.business_id = of_business AND p.id = of_promise;
  PERFORM write_event(of_business, 'customerPromise.answered', 'customer', null, of_promise,
    jsonb_build_object('after', jsonb_build_object('said', of_said, 'status', found.status, 'locationId', found.location_id)), of_at);
  -- The worker opens the case of a promise that was not kept.
  PERFORM pg_notify('spots_response', of_business::text);
  RETURN true;
END $$;

RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
