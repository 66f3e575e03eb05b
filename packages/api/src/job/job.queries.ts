export { openSessionPool, type SessionPool } from "@spots/db/connection/session-pool";
export { checkConnections } from "@spots/db/connection/start";
export { listenTo } from "@spots/db/live/notices";
export { type BouncedMail, openPostOffice, type PostOffice, type QueuedMail } from "@spots/db/post-office";
export { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
