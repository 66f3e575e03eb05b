export { checkConnections } from "@spots/db/connection/start";
export { openTurns, type Turns } from "@spots/db/connection/turns";
export { type Database, openDatabase } from "@spots/db/database";
export { type Announcements, openAnnouncements } from "@spots/db/live/announcements";
export { openReplica, type Replica } from "@spots/db/replica/replica";
