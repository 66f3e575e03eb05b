import type pg from "pg";
import { eraseVisitNotes, readVisitNotes, type VisitNotes } from "./visit-notes";
import { answerVisitPromise, readVisitPromises, type VisitPromises } from "./visit-promises";

/** What whoever has the code of a visit reads and writes. */
export type VisitPages = {
  /** What is stored about the customer of the visit of a code; null for an unknown code. */
  notesOf(code: string): Promise<VisitNotes | null>;
  /** Erases a clue of the visit of a code, or everything. False for an unknown code. */
  eraseNotes(code: string, clueId: string | null, at: Date): Promise<boolean>;
  /** What was promised to the customer of the visit of a code; null for an unknown code. */
  promisesOf(code: string, at: Date): Promise<VisitPromises | null>;
  /**
   * Stores what the customer says of a promise. False for an unknown one, and one that is not asked
   * about.
   */
  answerPromise(code: string, said: Parameters<typeof answerVisitPromise>[2]): Promise<boolean>;
};

export const visitPagesOf = (pool: pg.Pool): VisitPages => ({
  notesOf: (code) => readVisitNotes(pool, code),
  eraseNotes: (code, clueId, at) => eraseVisitNotes(pool, code, clueId, at),
  promisesOf: (code, at) => readVisitPromises(pool, code, at),
  answerPromise: (code, said) => answerVisitPromise(pool, code, said),
});
