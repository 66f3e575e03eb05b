export { type Database, openDatabase } from "@spots/db/database";
export { type Announcements, openAnnouncements } from "@spots/db/live/announcements";
