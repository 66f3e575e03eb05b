import { setTimeout as pause } from "node:timers/promises";
import type { Tenant } from "@spots/domain/access/tenant";
import type pg from "pg";
import { openRolePool } from "../connection/role-pool";
import { open } from "../database";
import { isCausedBy, isDatabaseAway, statementTimeout } from "../outage";
import { asTenant } from "../tenancy/as-tenant";
import type { TenantClient } from "../tenancy/client";
import { endOfRecord, laterOf, type Position } from "./position";
import { trackProgress } from "./progress";

/**
 * Whether a replica is read, and why not: `behind` is beyond the limit, `away` does not answer,
 * `other` is no standby of the primary.
 */
export type ReplicaState = "read" | "behind" | "away" | "other";
export type ReplicaStanding = { readonly state: ReplicaState; readonly lagSeconds: number | null };

/** A streaming standby of the primary that serves the reads of reports. */
export type Replica = {
  /**
   * Runs `work` in a read-only transaction of the replica that sees one business.
   * @param seen the position of the primary that the reader has seen the commits of
   * @param work gets the time that the replica has reached when it is behind by seconds, else null
   * @returns null when the primary is to be read: the replica is not usable, failed meanwhile, or
   * has not replayed the reader's own or an announced commit
   */
  read<Result>(
    tenant: Tenant,
    seen: Position | null,
    work: (db: TenantClient, asOf: Date | null) => Promise<Result>,
  ): Promise<{ readonly result: Result } | null>;
  /** A position of the primary after every commit before this call. */
  position(): Promise<Position>;
  /** Notes that a business has a new commit; an empty id means that any of them may have. */
  hear(businessId: string): void;
  standing(): ReplicaStanding;
  /** Measures the lag now instead of within the next second. */
  look(): Promise<void>;
  /** @throws WrongRole when its transactions would run in another role */
  requireRole(): Promise<void>;
  close(): Promise<void>;
};

export type ReplicaOptions = {
  readonly connections?: number;
  /** The replica is not read while it is further behind. */
  readonly mostLagMs?: number;
  readonly now?: () => number;
  /** Milliseconds between two measurements; null: only `look` measures. */
  readonly everyMs?: number | null;
};

/** A lag up to this is not shown. */
const shownLagMs = 5000;
/** How often and for how long a read waits for a commit that the replica is about to replay. */
const waits = { times: 5, ms: 30 };
/** Commits that are announced within this time share one question to the primary. */
const togetherMs = 25;

const primaryNow =
  "select pg_current_wal_insert_lsn()::text as position, system_identifier::text as system from pg_control_system()";
const replicaNow = `select case when pg_is_in_recovery() then pg_last_wal_replay_lsn()::text end as position,
  system_identifier::text as system from pg_control_system()`;

type Place = { readonly position: Position | null; readonly system: string };

async function placeOf(pool: pg.Pool, question: string): Promise<Place> {
  const { rows } = await pool.query<Place>(question);
  if (!rows[0]) throw new Error("Postgres told no position.");
  return rows[0];
}

/** The SQLSTATE of a statement that replaying the primary's log has cancelled. */
const conflictWithRecovery = "40001";

export function openReplica(
  url: string,
  primaryUrl: string,
  { connections = 10, mostLagMs = 30_000, now = Date.now, everyMs = 1000 }: ReplicaOptions = {},
): Replica {
  const database = open(url, "spots_app", { connections, isReadOnly: true });
  const poolOf = (each: string) => openRolePool(each, "spots_app", { connections: 1, isReadOnly: true });
  const [primary, replica] = [poolOf(primaryUrl), poolOf(url)];
  let progress = trackProgress();
  let state: ReplicaState = "away";
  let isClosed = false;

  const position = async (): Promise<Position> => {
    const { position: told } = await placeOf(primary, primaryNow);
    if (told === null) throw new Error("The primary told no position.");
    return endOfRecord(told);
  };

  let looking: Promise<void> | null = null;
  const measure = async () => {
    const at = now();
    const here = await placeOf(primary, primaryNow).catch(() => null);
    if (here?.position) progress.notePrimary(at, endOfRecord(here.position));
    try {
      const there = await placeOf(replica, replicaNow);
      if (there.position) progress.noteReplayed(there.position);
      if (here) state = there.position && there.system === here.system ? "read" : "other";
      if (state === "other") progress = trackProgress();
    } catch {
      state = "away";
    }
    for (const [id, wanted] of heard) {
      if (wanted === null && here?.position) heard.set(id, endOfRecord(here.position));
      else if (typeof wanted === "string" && progress.hasReplayed(wanted)) heard.delete(id);
    }
  };
  const look = () => {
    looking ??= measure().finally(() => {
      looking = null;
    });
    return looking;
  };

  const lagMs = (): number | null => {
    const asOf = progress.asOf();
    return asOf === null ? null : Math.max(0, now() - asOf);
  };
  const stateNow = (): ReplicaState => {
    const lag = lagMs();
    return state === "read" && (lag === null || lag > mostLagMs) ? "behind" : state;
  };

  /**
   * Of each business, the position of its last announced commit until it is replayed; null when the
   * primary did not tell it.
   */
  const heard = new Map<string, Position | Promise<Position | null> | null>();
  let asking: Promise<Position | null> | null = null;
  const hear = (businessId: string) => {
    asking ??= pause(togetherMs).then(() => {
      asking = null;
      return position().catch(() => null);
    });
    const asked = asking;
    heard.set(businessId, asked);
    void asked.then((told) => {
      if (heard.get(businessId) === asked) heard.set(businessId, told);
    });
  };
  /** The position that a read of this business needs; undefined when it is not known. */
  const wantedBy = async (businessId: string, seen: Position | null): Promise<Position | null | undefined> => {
    let wanted = seen;
    for (const id of [businessId, ""]) {
      if (!heard.has(id)) continue;
      const position = (await heard.get(id)) ?? null;
      if (position === null) return undefined;
      wanted = laterOf(wanted, position);
    }
    return wanted;
  };

  const reaches = async (db: TenantClient, wanted: Position): Promise<boolean> => {
    for (let wait = 0; wait < waits.times; wait += 1) {
      if (wait > 0) await pause(waits.ms);
      const [told] = await db.$queryRaw<{ reached: boolean | null }[]>`
        select pg_last_wal_replay_lsn() >= ${wanted}::pg_lsn as reached`;
      if (told?.reached) return true;
    }
    return false;
  };

  const timer = everyMs === null ? null : setInterval(() => void look(), everyMs).unref();
  if (timer) void look();

  return {
    position,
    hear,
    look,
    standing: () => {
      const lag = lagMs();
      return { state: stateNow(), lagSeconds: lag === null ? null : Math.round(lag / 1000) };
    },
    async read(tenant, seen, work) {
      if (stateNow() !== "read") return null;
      try {
        const wanted = await wantedBy(tenant.businessId, seen);
        if (wanted === undefined) return null;
        return await asTenant(database, tenant, async (db) => {
          if (wanted !== null && !progress.hasReplayed(wanted) && !(await reaches(db, wanted))) return null;
          const lag = lagMs() ?? 0;
          return { result: await work(db, lag > shownLagMs ? new Date(now() - lag) : null) };
        });
      } catch (error) {
        // The primary would need the time a second time.
        if (isCausedBy(error, statementTimeout)) throw error;
        if (isCausedBy(error, conflictWithRecovery)) return null;
        if (!isDatabaseAway(error)) throw error;
        state = "away";
        return null;
      }
    },
    requireRole: database.requireRole,
    async close() {
      if (isClosed) return;
      isClosed = true;
      if (timer) clearInterval(timer);
      await looking;
      await Promise.all([database.close(), primary.end(), replica.end()]);
    },
  };
}
