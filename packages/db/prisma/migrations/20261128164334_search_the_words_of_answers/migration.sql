-- CreateIndex
CREATE INDEX "response_business_id_recommend_answered_at_id_idx" ON "response"("business_id", "recommend", "answered_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "mention_business_id_spot_id_response_id_idx" ON "mention"("business_id", "spot_id", "response_id");

/* A text in the form for searches: lower case, without accents. */
CREATE FUNCTION answer_folded(of_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT replace(regexp_replace(lower(normalize(of_text, NFKD) COLLATE "und-x-icu"), '[\u0300-\u036f]', '', 'g'), 'ß', 'ss') $$;

/*
 * What the index holds of an answer: its words, and of words of eight letters or more each end of five letters or more
 * from the fourth letter on, so that a part of a compound is found. Each entry begins with the last digits of the
 * business's id, so that a search reads the entries of one business only.
 */
CREATE FUNCTION answer_entries(of_business uuid, of_text text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
DECLARE
  prefix text := right(of_business::text, 8);
  entries text[] := '{}';
  word text;
BEGIN
  FOREACH word IN ARRAY regexp_split_to_array(public.answer_folded(of_text), '[^[:alnum:]]+') LOOP
    CONTINUE WHEN word = '';
    word := left(word, 40);
    entries := entries || (prefix || word);
    FOR start IN 4..length(word) - 4 LOOP
      entries := entries || (prefix || substr(word, start));
    END LOOP;
  END LOOP;
  RETURN array_to_tsvector(entries);
END $$;

CREATE INDEX "response_entries" ON "response" USING gin (answer_entries("business_id", "recall_text" || ' ' || "comment"));

/*
 * The patterns that a folded answer must match for a searched text: each word at the start of a word, and of five letters
 * or more also after three letters.
 */
CREATE FUNCTION answer_patterns(of_text text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT coalesce(array_agg(CASE WHEN length(word) >= 5 THEN '(\m|[[:alnum:]]{3})' ELSE '\m' END || left(word, 40)), '{}')
        FROM regexp_split_to_table(public.answer_folded(of_text), '[^[:alnum:]]+') AS word WHERE word <> '' $$;

/*
 * The ids of the answers of the transaction's business that hold each word of a text, `most` of them at most. Under
 * row-level security Postgres reads no index by an operator that is not leakproof, so this runs as spots_platform and
 * names the business itself.
 */
GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;
CREATE FUNCTION search_answers(of_text text, most int) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  wanted tsquery := (
    SELECT string_agg(quote_literal(right(app_business()::text, 8) || left(word, 40)) || ':*', ' & ')::tsquery
    FROM regexp_split_to_table(answer_folded(of_text), '[^[:alnum:]]+') AS word WHERE word <> '');
BEGIN
  -- EXECUTE plans with the words, so that rare and frequent words get plans of their own.
  RETURN QUERY EXECUTE 'SELECT r.id FROM response r
    WHERE r.business_id = $1 AND answer_entries(r.business_id, r.recall_text || '' '' || r.comment) @@ $2
      AND answer_folded(r.recall_text || '' '' || r.comment) ~ ALL ($3) LIMIT $4'
    USING app_business(), wanted, answer_patterns(of_text), most;
END $$;
REVOKE ALL ON FUNCTION search_answers(text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_answers(text, int) TO spots_app;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
