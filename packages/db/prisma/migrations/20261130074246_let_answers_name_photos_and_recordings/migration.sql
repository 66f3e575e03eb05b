-- The file that an answer to a question names, in the answers by question. A form asks for one photo and one recording at most.
CREATE FUNCTION answer_photo(answers jsonb) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN jsonb_path_query_first(answers, '$.*.photo') #>> '{}';
CREATE FUNCTION answer_voice(answers jsonb) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN jsonb_path_query_first(answers, '$.*.voice') #>> '{}';

-- Finds the answer of a stored file when files without a row are removed.
CREATE INDEX response_photo ON response (business_id, answer_photo(answers)) WHERE answer_photo(answers) IS NOT NULL;
CREATE INDEX response_voice ON response (business_id, answer_voice(answers)) WHERE answer_voice(answers) IS NOT NULL;
