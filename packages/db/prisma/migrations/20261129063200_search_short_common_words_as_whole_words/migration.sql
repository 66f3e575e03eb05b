/*
 * The words of a searched text. In a text of several words, one of up to three plain letters is meant whole, or of three
 * letters with an ending, and so are words that say nothing alone. As the beginning of words, such as "the" of "they" and
 * "then", it would be read from the index with all of their answers, which takes longer than the rest of the search.
 */
CREATE FUNCTION answer_words(of_text text) RETURNS TABLE (word text, endings text[]) LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT left(w, 40), CASE
          WHEN count(*) OVER () = 1 THEN NULL
          WHEN w ~ '^[a-z]{1,2}$' OR w = ANY ('{about,after,been,could,from,have,into,just,some,than,that,their,them,then,there,
            these,they,this,those,very,were,what,when,which,with,would,your,
            aber,auch,dann,dass,eine,einem,einen,einer,habe,haben,hatte,hatten,hier,mein,meine,mich,nach,nicht,noch,oder,
            sehr,sich,sind,waren,wenn,wurde,wurden}'::text[]) THEN '{""}'
          WHEN w ~ '^[a-z]{3}$' THEN '{"",n,s,r,d,e,en,es,er,ed}' END::text[]
        FROM regexp_split_to_table(public.answer_folded(of_text), '[^[:alnum:]]+') AS w WHERE w <> '' $$;

/* The patterns that a folded answer must match for a searched text. */
CREATE OR REPLACE FUNCTION answer_patterns(of_text text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT coalesce(array_agg(CASE
          WHEN endings IS NOT NULL THEN '\m' || word || '(' || array_to_string(endings, '|') || ')\M'
          WHEN length(word) >= 5 THEN '(\m|[[:alnum:]]{3})' || word
          ELSE '\m' || word END), '{}')
        FROM public.answer_words(of_text) $$;

/* The patterns that the index does not decide by itself: of beginnings that it also holds in the middle of longer words. */
CREATE OR REPLACE FUNCTION answer_open_patterns(of_text text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT coalesce(array_agg('\m' || word), '{}') FROM public.answer_words(of_text)
        WHERE length(word) <= 4 AND endings IS NULL $$;

/* As before, with whole words as entries of their own, of which the index reads only what the rarest word needs. */
GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;
CREATE OR REPLACE FUNCTION search_answers(of_text text, most int) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public
SET max_parallel_workers_per_gather = 0 SET work_mem = '64MB' SET random_page_cost = 1 SET cpu_index_tuple_cost = 0.1 AS $$
DECLARE
  prefix text := right(app_business()::text, 8);
  wanted tsquery := (
    SELECT string_agg(CASE WHEN endings IS NULL THEN quote_literal(prefix || word) || ':*'
      ELSE '(' || (SELECT string_agg(quote_literal(prefix || word || ending), ' | ') FROM unnest(endings) AS ending) || ')'
      END, ' & ')::tsquery
    FROM answer_words(of_text));
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
