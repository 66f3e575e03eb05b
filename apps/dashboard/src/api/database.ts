import "server-only";
import {
  type Announcements,
  checkConnections,
  type Database,
  openAnnouncements,
  openDatabase,
  openReplica,
  openTurns,
  type Replica,
  type Turns,
} from "@spots/api/database";
import { authDatabase } from "@spots/auth/database";
import { openStore } from "@spots/files/open-store";
import type { FileStore } from "@spots/files/store";
import { dashboardEnv } from "@/env";

/**
 * One pool and one listening connection per process. They are stored globally, since development
 * reloads modules and must not open new ones each time.
 */
const kept = globalThis as typeof globalThis & {
  spotsDatabase?: Database;
  spotsAnnouncements?: Announcements;
  spotsReplica?: Replica;
  spotsExportTurns?: Turns;
  spotsFiles?: FileStore;
};

export function database(): Database {
  kept.spotsDatabase ??= openDatabase(dashboardEnv().DATABASE_URL);
  return kept.spotsDatabase;
}

/** Where uploaded files are kept: a folder, or a bucket. */
export function files(): FileStore {
  kept.spotsFiles ??= openStore(dashboardEnv());
  return kept.spotsFiles;
}

/** The replica that serves the reads of reports; null when none is given. */
export function replica(): Replica | null {
  const { DATABASE_URL, DATABASE_REPLICA_URL, DATABASE_REPLICA_LAG } = dashboardEnv();
  if (!DATABASE_REPLICA_URL) return null;
  kept.spotsReplica ??= openReplica(DATABASE_REPLICA_URL, DATABASE_URL, { mostLagMs: DATABASE_REPLICA_LAG * 1000 });
  return kept.spotsReplica;
}

/**
 * The turns of exports: two of a business at once in all processes, so that it cannot occupy the
 * database, and six in this one.
 */
export function exportTurns(): Turns {
  kept.spotsExportTurns ??= openTurns(dashboardEnv().DATABASE_URL, "export", { perBusiness: 2, inAll: 6 });
  return kept.spotsExportTurns;
}

const listenUrl = () => dashboardEnv().DATABASE_LISTEN_URL ?? dashboardEnv().DATABASE_URL;

/** @throws when a connection of this process does not have the expected role */
export const checkDatabase = () =>
  checkConnections([database(), authDatabase(), ...[replica() ?? []].flat()], listenUrl());

export function announcements(): Announcements {
  kept.spotsAnnouncements ??= openAnnouncements(listenUrl(), { onCommit: replica()?.hear });
  return kept.spotsAnnouncements;
}
