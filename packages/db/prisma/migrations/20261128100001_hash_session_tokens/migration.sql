-- Only the SHA-256 of a session's token is kept, as of every other link. Whoever is signed in stays signed in.
SET LOCAL ROLE spots_platform;
UPDATE "session" SET "session_token" = encode(sha256(convert_to("session_token", 'UTF8')), 'hex');
RESET ROLE;
