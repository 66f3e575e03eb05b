import { GermanAddress } from "@spots/domain/kernel/locale";
import { nameLabels } from "@spots/domain/people/name-labels";
import type pg from "pg";
import { z } from "zod";
import { openRolePool } from "../connection/role-pool";
import { appliedMigrations, type Health, healthBy } from "../health";
import { inBatches } from "./batches";
import { type Try, triesCounter } from "./count-tries";
import { type Correction, correctRow, type Fate, type IntakeRow, insertRows, storedAlike } from "./insert-rows";

const ChannelRow = z.object({
  business_id: z.string(),
  business_name: z.string(),
  locale: z.string(),
  german_address: GermanAddress,
  time_zone: z.string(),
  accent: z.string().nullable(),
  channel_id: z.string(),
  location_id: z.string(),
  location_name: z.string(),
  closed: z.boolean(),
  suspended: z.boolean(),
  has_place: z.boolean(),
  names: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** What a customer's page shows of the channel's business. */
export type PublicChannel = {
  readonly businessId: string;
  readonly business: string;
  readonly locale: string;
  readonly germanAddress: GermanAddress;
  /** The time zone of the location. */
  readonly timeZone: string;
  readonly accent: string | null;
  readonly channelId: string;
  readonly locationId: string;
  readonly location: string;
  /** Whether the business closed the channel or its location. */
  readonly isClosed: boolean;
  /** Whether the platform has suspended the business. */
  readonly isSuspended: boolean;
  /** Whether it hangs at a table, a chair or in a room: its answers are of the visit that goes on there. */
  readonly hasPlace: boolean;
  /** Members who can be thanked here, each with a name that tells them apart. */
  readonly names: readonly { readonly id: string; readonly name: string }[];
};

/** What customers said, which may be empty, and what the business did. */
export type Improvement = { readonly said: string; readonly did: string };

/** Whether a code ties an answer: not when another answer took it, when it expired, or at another location. */
export type CodeState = "open" | "used" | "expired" | "unknown";

/** An answer that brings a code, and when. */
type AnswerOfCode = { readonly businessId: string; readonly channelId: string; readonly id: string; readonly at: Date };

/** Finds a channel by its token and stores responses. It cannot read anything else. */
export type Intake = {
  channelOf(token: string): Promise<PublicChannel | null>;
  /**
   * Resolves when the response is committed or its id is taken. Rejects when the database is
   * unreachable, or the row violates a constraint.
   */
  insert(row: IntakeRow): Promise<Fate>;
  /** Whether the same content is stored already. */
  isStored(row: IntakeRow): Promise<boolean>;
  /** Replaces the response with the row's id on its channel, unless it is from before this time. */
  correct(row: IntakeRow, correctableSince: Date | null): Promise<Correction>;
  /** Whether the business asked for an answer with this id by a personal link. */
  isAskedFor(businessId: string, id: string): Promise<boolean>;
  /**
   * Where the code of a visit leads: the token of a channel of its location, or null when the location
   * has none. Undefined for an unknown code.
   */
  channelOfCode(code: string): Promise<string | null | undefined>;
  /** What a code of a visit can do for an answer with this id. */
  stateOfCode(code: string, answer: AnswerOfCode): Promise<CodeState>;
  /**
   * The visit of an answer that is to be stored; null when it is known of none. Takes the code for this
   * answer. Without a code, the visit that goes on at the channel's place.
   */
  visitOf(code: string | null, answer: AnswerOfCode & { readonly since: Date }): Promise<string | null>;
  /** The newest improvements that the business shows in this language. */
  improvementsOf(businessId: string, language: string, most: number): Promise<readonly Improvement[]>;
  /**
   * Notes that a mail could not be delivered after a mail server had taken it. False for an unknown
   * mail, and when it was noted before.
   */
  noteBounce(mailId: string, said: string, at: Date): Promise<boolean>;
  /** Notes that the reader of a mail reported it as spam. False as for `noteBounce`. */
  noteComplaint(mailId: string, at: Date): Promise<boolean>;
  /** Counts one try under the key, in a window of one minute that all instances share. */
  countTry(key: string): Promise<Try>;
  health(): Promise<Health>;
  /** @throws WrongRole when its transactions would run in another role */
  requireRole(): Promise<void>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
};

const channelSeconds = 2;

export function openIntake(url: string, { connections = 8 }: { connections?: number } = {}): Intake {
  const pool = openRolePool(url, "spots_intake", { connections });
  const insert = inBatches<IntakeRow, Fate>((rows) => insertRows(pool, rows), { most: 200, atOnce: 4 });
  const known = new Map<string, { channel: PublicChannel | null; until: number }>();

  return {
    pool,
    insert,
    isStored: async (row) => (await storedAlike(pool, [row])).has(row),
    correct: (row, correctableSince) => correctRow(pool, row, correctableSince),
    isAskedFor: async (businessId, id) => {
      const { rows } = await pool.query<{ asked: boolean }>("select is_second_answer($1, $2) as asked", [
        businessId,
        id,
      ]);
      return rows[0]?.asked ?? false;
    },
    channelOfCode: async (code) => {
      const { rows } = await pool.query<{ token: string | null }>("select token from channel_of_visit_code($1)", [
        code,
      ]);
      return rows[0]?.token;
    },
    stateOfCode: async (code, { businessId, channelId, id, at }) => {
      const asked = "select state_of_visit_code($1, $2, $3, $4, $5) as state";
      const { rows } = await pool.query<{ state: CodeState }>(asked, [businessId, channelId, code, id, at]);
      return rows[0]?.state ?? "unknown";
    },
    visitOf: async (code, { businessId, channelId, id, at, since }) => {
      const asked = "select visit_of_answer($1, $2, $3, $4, $5, $6) as visit";
      const { rows } = await pool.query<{ visit: string | null }>(asked, [businessId, channelId, id, code, at, since]);
      return rows[0]?.visit ?? null;
    },
    improvementsOf: async (businessId, language, most) => {
      const { rows } = await pool.query<Improvement>("select said, did from shown_improvements($1, $2, $3)", [
        businessId,
        language,
        most,
      ]);
      return rows;
    },
    noteBounce: async (mailId, said, at) => {
      const { rows } = await pool.query<{ noted: boolean }>("select note_bounce($1, $2, $3) as noted", [
        mailId,
        said,
        at,
      ]);
      return rows[0]?.noted ?? false;
    },
    noteComplaint: async (mailId, at) => {
      const { rows } = await pool.query<{ noted: boolean }>("select note_complaint($1, $2) as noted", [mailId, at]);
      return rows[0]?.noted ?? false;
    },
    countTry: triesCounter(pool, 60_000),
    async channelOf(token) {
      const there = known.get(token);
      if (there && there.until > performance.now()) return there.channel;
      // While Postgres is unreachable, the cached channel is used, so that a customer's open form
      // is shown again with its text.
      const channel = await findChannel(pool, token).catch((error: unknown) => {
        if (there?.channel) return there.channel;
        throw error;
      });
      if (known.size > 10_000) known.clear();
      known.set(token, { channel, until: performance.now() + channelSeconds * 1000 });
      return channel;
    },
    health: () => healthBy(async () => (await pool.query<{ migration_name: string }>(appliedMigrations)).rows),
    requireRole: async () => void (await pool.query("select 1")),
    close: () => pool.end(),
  };
}

async function findChannel(pool: pg.Pool, token: string): Promise<PublicChannel | null> {
  const { rows } = await pool.query("select * from public_channel($1)", [token]);
  const row = z.array(ChannelRow).parse(rows)[0];
  return row ? channelFrom(row) : null;
}

function channelFrom(row: z.infer<typeof ChannelRow>): PublicChannel {
  const {
    business_id: businessId,
    business_name: business,
    locale,
    german_address: germanAddress,
    time_zone: timeZone,
    accent,
    channel_id: channelId,
    location_id: locationId,
    location_name: location,
    names,
  } = row;
  return {
    businessId,
    business,
    locale,
    germanAddress,
    timeZone,
    accent,
    channelId,
    locationId,
    location,
    names: nameLabels(names),
    isClosed: row.closed,
    isSuspended: row.suspended,
    hasPlace: row.has_place,
  };
}
