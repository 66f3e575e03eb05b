import { FormLanguage } from "@spots/domain/form/kinds/kind";
import type pg from "pg";
import { z } from "zod";

const Row = z.object({
  channel_token: z.string(),
  response_id: z.string(),
  visit_id: z.string().nullable(),
  locale: FormLanguage.catch("en"),
  purpose: z.enum(["answer", "followUp"]),
  state: z.enum(["open", "answered", "expired"]),
  stopped: z.boolean(),
});

/** What the personal link of a customer leads to. */
export type PublicAsking = {
  readonly channelToken: string;
  /** The id that the answer gets. */
  readonly responseId: string;
  readonly visitId: string | null;
  readonly locale: string;
  readonly purpose: "answer" | "followUp";
  readonly state: "open" | "answered" | "expired";
  /** Whether the customer is not asked any more. */
  readonly isStopped: boolean;
};

const FollowUpRow = z.object({
  agreed: z.boolean(),
  told: z.boolean(),
  chosen: z.boolean(),
  lines: z.array(z.object({ position: z.number(), text: z.string() })),
});

/** What the link of a follow-up shows. */
export type PublicFollowUp = {
  /** Whether the customer still agrees to be asked. */
  readonly isAgreed: boolean;
  /** Whether the unaided questions are answered. */
  readonly isTold: boolean;
  /** Whether the list is answered. */
  readonly isChosen: boolean;
  /** The list, in the order of this customer; which line is the decoy is not told. */
  readonly lines: readonly { readonly position: number; readonly text: string }[];
};

type Unaided = {
  readonly text: string;
  readonly told: string | null;
  readonly shown: boolean | null;
  readonly locale: string;
};

/** What a personal link may do: it knows nothing of other askings. */
export function askingLinks(pool: pg.Pool) {
  return {
    /** The asking of a token; null for an unknown one. */
    async find(token: string, at: Date): Promise<PublicAsking | null> {
      const { rows } = await pool.query("select * from asking_of_token($1, $2)", [token, at]);
      const row = z.array(Row).parse(rows)[0];
      if (!row) return null;
      const { channel_token: channelToken, response_id: responseId, visit_id: visitId, stopped: isStopped } = row;
      const { locale, purpose, state } = row;
      return { channelToken, responseId, visitId, locale, purpose, state, isStopped };
    },
    async noteOpened(token: string, at: Date): Promise<void> {
      await pool.query("select note_asking_opened($1, $2)", [token, at]);
    },
    async noteAnswered(token: string, at: Date): Promise<void> {
      await pool.query("select note_asking_answered($1, $2)", [token, at]);
    },
    /** The follow-up of a token; null for another one. */
    async followUp(token: string): Promise<PublicFollowUp | null> {
      const { rows } = await pool.query("select * from follow_up_of_token($1)", [token]);
      const row = z.array(FollowUpRow).parse(rows)[0];
      return row ? { isAgreed: row.agreed, isTold: row.told, isChosen: row.chosen, lines: row.lines } : null;
    },
    /** Stores the unaided answer, once. False when it was answered before, or is over. */
    async tell(token: string, at: Date, { text, told, shown, locale }: Unaided): Promise<boolean> {
      const asked = "select tell_follow_up($1, $2, $3, $4, $5, $6) as stored";
      const { rows } = await pool.query<{ stored: boolean }>(asked, [token, at, locale, text, told, shown]);
      return rows[0]?.stored ?? false;
    },
    /** Stores the answer to the list, once and after the unaided one. False otherwise. */
    async choose(token: string, at: Date, positions: readonly number[]): Promise<boolean> {
      const asked = "select choose_follow_up($1, $2, $3) as stored";
      const { rows } = await pool.query<{ stored: boolean }>(asked, [token, at, positions]);
      return rows[0]?.stored ?? false;
    },
    /**
     * The customer is not asked any more. False for an unknown token, and for a link without an
     * address.
     */
    async stop(token: string, at: Date): Promise<boolean> {
      const asked = "select stop_asking_person($1, $2) as stopped";
      const { rows } = await pool.query<{ stopped: boolean }>(asked, [token, at]);
      return rows[0]?.stopped ?? false;
    },
  };
}
