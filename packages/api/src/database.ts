export { checkConnections } from "@spots/db/connection/start";
export { type Database, openDatabase } from "@spots/db/database";
export { type Announcements, openAnnouncements } from "@spots/db/live/announcements";
