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
 * One pool and one listening connection per process. They are stored globally, since development
 * reloads modules and must not open new ones each time.
 */
const kept = globalThis as typeof globalThis & { spotsDatabase?: Database; spotsAnnouncements?: Announcements };

export function database(): Database {
  kept.spotsDatabase ??= openDatabase(dashboardEnv().DATABASE_URL);
  return kept.spotsDatabase;
}

const listenUrl = () => dashboardEnv().DATABASE_LISTEN_URL ?? dashboardEnv().DATABASE_URL;

/** @throws when a connection of this process does not have the expected role */
export const checkDatabase = () => checkConnections([database(), authDatabase()], listenUrl());

export function announcements(): Announcements {
  kept.spotsAnnouncements ??= openAnnouncements(listenUrl());
  return kept.spotsAnnouncements;
}
