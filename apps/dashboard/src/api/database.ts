import "server-only";
import {
  type Announcements,
  checkConnections,
  type Database,
  openAnnouncements,
  openDatabase,
} from "@spots/api/database";
import { authDatabase } from "@spots/auth/database";
import { dashboardEnv } from "@/env";

/**
 * One pool and one listening connection a process; development reloads modules, and must not open
 * new ones each time.
 */
const kept = globalThis as typeof globalThis & { spotsDatabase?: Database; spotsAnnouncements?: Announcements };

export function database(): Database {
  kept.spotsDatabase ??= openDatabase(dashboardEnv().DATABASE_URL);
  return kept.spotsDatabase;
}

const listenUrl = () => dashboardEnv().DATABASE_LISTEN_URL ?? dashboardEnv().DATABASE_URL;

/** @throws when the connections of this process would not be what it takes them for */
export const checkDatabase = () => checkConnections([database(), authDatabase()], listenUrl());

export function announcements(): Announcements {
  kept.spotsAnnouncements ??= openAnnouncements(listenUrl());
  return kept.spotsAnnouncements;
}
