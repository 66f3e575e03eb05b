export { type Database, openDatabase } from "@spots/db/database";
export { type Announcements, openAnnouncements } from "@spots/db/live/announcements";
export { listenTo } from "@spots/db/live/notices";
export { openPostOffice, type PostOffice } from "@spots/db/post-office";
