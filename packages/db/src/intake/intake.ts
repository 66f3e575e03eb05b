import type pg from "pg";
import { openRolePool } from "../connection/role-pool";
import { appliedMigrations, type Health, healthBy } from "../health";
import { askingLinks } from "./askings";
import { inBatches } from "./batches";
import { type ChannelWay, channelWays, type Flooded, type PinTry } from "./channel-ways";
import { type ConsentPages, consentPagesOf } from "./consents";
import { type CountTry, triesCounter } from "./count-tries";
import { formVersions, type PublicForm } from "./form-versions";
import { type Correction, correctRow, type Fate, type IntakeRow, insertRows, storedAlike } from "./insert-rows";
import { knownChannels } from "./known-channels";
import { mailReports } from "./mail-reports";
import { type Met, type OfVisit, readMet } from "./met";
import { channelReader, type PublicChannel } from "./public-channel";
import { referralLinks } from "./referrals";
import { type VisitPages, visitPagesOf } from "./visit-pages";

/** What customers said, which may be empty, and what the business did. */
export type Improvement = { readonly said: string; readonly did: string };

/**
 * Whether a code ties an answer: not when another answer took it, when it expired, or at another
 * location.
 */
export type CodeState = "open" | "used" | "expired" | "unknown";

/** An answer that brings a code, and when. */
type AnswerOfCode = { readonly businessId: string; readonly channelId: string; readonly id: string; readonly at: Date };

/** Finds a channel by its token and stores responses. It cannot read anything else. */
export type Intake = VisitPages &
  ConsentPages & {
    channelOf(token: string): Promise<PublicChannel | null>;
    /** How a channel reaches customers; null: none. */
    wayOf(channel: Pick<PublicChannel, "businessId" | "channelId">): Promise<ChannelWay | null>;
    /**
     * Whether this is the PIN that leaves the kiosk, tried from a network. Slow by design.
     */
    tryPin(
      channel: Pick<PublicChannel, "businessId" | "channelId">,
      network: string,
      pin: string | undefined,
    ): Promise<PinTry>;
    /** The path of the channel of a short address; null for an unknown or revoked one. */
    pathOfShort(address: { readonly business: string; readonly channel: string }): Promise<string | null>;
    /** The page for public reviews of a location; null: none. It knows nothing of an answer. */
    reviewUrlOf(businessId: string, locationId: string): Promise<string | null>;
    /** Adds refused requests to the hour of a channel, which its business reads. */
    noteFlood(channel: Pick<PublicChannel, "businessId" | "channelId">, at: Date, flooded: Flooded): Promise<void>;
    /** A published version of a form of the business; null when there is none. */
    formVersion(businessId: string, formId: string, number: number): Promise<PublicForm | null>;
    /**
     * Resolves when the response is committed or its id is taken. Rejects when the database is
     * unreachable, or the row violates a constraint, and with `TooManyWaiting` under overload.
     */
    insert(row: IntakeRow): Promise<Fate>;
    /** Whether the same content is stored already. */
    isStored(row: IntakeRow): Promise<boolean>;
    /**
     * Replaces the response with the row's id on its channel, unless it is from before this time.
     */
    correct(row: IntakeRow, correctableSince: Date | null): Promise<Correction>;
    /** Whether the business asked for an answer with this id by a personal link. */
    isAskedFor(businessId: string, id: string): Promise<boolean>;
    /**
     * Where the code of a visit leads: the token of a channel of its location, or null when the
     * location has none. Undefined for an unknown code.
     */
    channelOfCode(code: string): Promise<string | null | undefined>;
    /** What a code of a visit can do for an answer with this id. */
    stateOfCode(code: string, answer: AnswerOfCode): Promise<CodeState>;
    /**
     * The visit of an answer that is to be stored; null when it is known of none. Takes the code
     * for this answer. Without a code, the visit that goes on at the channel's place.
     */
    visitOf(code: string | null, answer: AnswerOfCode & { readonly since: Date }): Promise<string | null>;
    /** The personal links of customers who were asked to answer. */
    readonly askings: ReturnType<typeof askingLinks>;
    /** The links that customers show to friends. */
    readonly referrals: ReturnType<typeof referralLinks>;
    /** What own words of a form can name for a customer. */
    met(of: OfVisit): Promise<Met>;
    /** The newest improvements that the business shows in this language. */
    improvementsOf(businessId: string, language: string, most: number): Promise<readonly Improvement[]>;
    /**
     * Notes that a mail could not be delivered after a mail server had taken it. False for an
     * unknown mail, and when it was noted before.
     */
    noteBounce(mailId: string, said: string, at: Date): Promise<boolean>;
    /** Notes that the reader of a mail reported it as spam. False as for `noteBounce`. */
    noteComplaint(mailId: string, at: Date): Promise<boolean>;
    /** Counts one try under the key, in a window of one minute that all instances share. */
    readonly countTry: CountTry;
    health(): Promise<Health>;
    /** @throws WrongRole when its transactions would run in another role */
    requireRole(): Promise<void>;
    readonly pool: pg.Pool;
    close(): Promise<void>;
  };

export function openIntake(
  url: string,
  { connections = 8, mostWaiting = 5000 }: { connections?: number; mostWaiting?: number } = {},
): Intake {
  const pool = openRolePool(url, "spots_intake", { connections });
  const insert = inBatches<IntakeRow, Fate>((rows) => insertRows(pool, rows), {
    most: 200,
    atOnce: 4,
    crowd: 20,
    patienceMs: 100,
    mostWaiting,
  });

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
    askings: askingLinks(pool),
    referrals: referralLinks(pool),
    met: (of) => readMet(pool, of),
    ...visitPagesOf(pool),
    ...consentPagesOf(pool),
    improvementsOf: async (businessId, language, most) => {
      const { rows } = await pool.query<Improvement>("select said, did from shown_improvements($1, $2, $3)", [
        businessId,
        language,
        most,
      ]);
      return rows;
    },
    ...mailReports(pool),
    ...channelWays(pool),
    countTry: triesCounter(pool, 60_000),
    formVersion: formVersions(pool),
    channelOf: knownChannels(channelReader(pool)),
    health: () => healthBy(async () => (await pool.query<{ migration_name: string }>(appliedMigrations)).rows),
    requireRole: async () => void (await pool.query("select 1")),
    close: () => pool.end(),
  };
}
