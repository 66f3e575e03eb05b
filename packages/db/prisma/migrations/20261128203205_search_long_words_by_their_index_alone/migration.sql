/*
 * The patterns that the index does not decide by itself. Of words of fewer than five letters it also holds them in the
 * middle of longer words, which they do not mean; longer words than it holds are cut.
 */
CREATE FUNCTION answer_open_patterns(of_text text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT coalesce(array_agg('\m' || word), '{}')
        FROM regexp_split_to_table(public.answer_folded(of_text), '[^[:alnum:]]+') AS word
        WHERE length(word) BETWEEN 1 AND 4 $$;

/*
 * As before, but an answer that the index finds is not read again for words of five letters or more: folding its text
 * takes longer than finding it. No worker processes: starting them takes longer than the search. With more memory the
 * bitmaps of frequent words name rows and not pages, whose rows would all be checked. With these costs the bitmap of
 * all rows of the business is not read beside the one of the words.
 */
GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;
CREATE OR REPLACE FUNCTION search_answers(of_text text, most int) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public
SET max_parallel_workers_per_gather = 0 SET work_mem = '64MB' SET random_page_cost = 1 SET cpu_index_tuple_cost = 0.1 AS $$
DECLARE
  wanted tsquery := (
    SELECT string_agg(quote_literal(right(app_business()::text, 8) || left(word, 40)) || ':*', ' & ')::tsquery
    FROM regexp_split_to_table(answer_folded(of_text), '[^[:alnum:]]+') AS word WHERE word <> '');
  open_patterns text[] := answer_open_patterns(of_text);
  open_condition text := CASE WHEN open_patterns = '{}' THEN '' ELSE
    'AND answer_folded(r.recall_text || '' '' || r.comment) ~ ALL ($3)' END;
BEGIN
  -- EXECUTE plans with the words, so that rare and frequent words get plans of their own.
  RETURN QUERY EXECUTE 'SELECT r.id FROM response r
    WHERE r.business_id = $1 AND answer_entries(r.business_id, r.recall_text || '' '' || r.comment) @@ $2
      ' || open_condition || ' LIMIT $4'
    USING app_business(), wanted, open_patterns, most;
END $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
