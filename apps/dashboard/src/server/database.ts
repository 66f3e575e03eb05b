import "server-only";
import { type Announcements, type Database, openAnnouncements, openDatabase } from "@spots/api/database";
import { dashboardEnv } from "@/env";

/** One pool and one listening connection a process; development reloads modules, and must not open new ones each time. */
const kept = globalThis as typeof globalThis & { spotsDatabase?: Database; spotsAnnouncements?: Announcements };

export function database(): Database {
  kept.spotsDatabase ??= openDatabase(dashboardEnv().DATABASE_URL);
  return kept.spotsDatabase;
}

export function announcements(): Announcements {
  kept.spotsAnnouncements ??= openAnnouncements(dashboardEnv().DATABASE_URL);
  return kept.spotsAnnouncements;
}
