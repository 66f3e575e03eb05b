-- A row is locked by who may change something of it. The worker locks members against leaving while it gives them cases, promises and
-- moments; it changes nothing of them.
GRANT UPDATE ("welcome_closed_at") ON "member" TO spots_worker;
