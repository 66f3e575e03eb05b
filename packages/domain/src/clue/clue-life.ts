import { DomainError } from "../kernel/errors";
import type { Id } from "../kernel/ids";
import { type ClueStatus, mostDaysKept } from "./kinds";

const dayMs = 86_400_000;

/** What can change about a clue. */
export type ClueState = {
  readonly status: ClueStatus;
  /** The moment that was made of it. */
  readonly momentId: Id | null;
  /** When it stopped being open. */
  readonly endedAt: Date | null;
  /** Whether what was noted is still stored. */
  readonly hasWords: boolean;
};

/** Something that happens to a clue at the time `at`. `over`: its visit has ended, or its time. */
export type ClueAct =
  | { readonly kind: "act"; readonly at: Date; readonly momentId: Id }
  | { readonly kind: "reject" | "over" | "erase"; readonly at: Date };

const ended = (status: ClueStatus) => new DomainError("CONFLICT", "clueEnded", { values: { status } });

/**
 * The state after an act. What was done already changes nothing, so that a retried request is no
 * error. A phone may report late what it did while the clue was open, so that an expired clue still
 * becomes `acted` by an act from before its end. `wrong` and `erased` are final, and hold no words.
 * @returns the same object when nothing changes
 * @throws CONFLICT `clueEnded`
 */
export function afterClueAct(state: ClueState, act: ClueAct): ClueState {
  const { status, endedAt } = state;
  switch (act.kind) {
    case "act":
      if (status === "acted") {
        if (state.momentId === act.momentId) return state;
        throw ended(status);
      }
      if (status === "wrong" || status === "erased") throw ended(status);
      if (status === "expired" && endedAt !== null && act.at >= endedAt) throw ended(status);
      return { ...state, status: "acted", momentId: act.momentId, endedAt: act.at };
    case "reject":
      if (status === "wrong" || status === "erased") return state;
      return { ...state, status: "wrong", endedAt: act.at, hasWords: false };
    case "over":
      if (status === "open") return { ...state, status: "expired", endedAt: act.at, hasWords: false };
      return state.hasWords ? { ...state, hasWords: false } : state;
    case "erase":
      if (status === "erased" || status === "wrong") return state;
      return { ...state, status: "erased", endedAt: act.at, hasWords: false };
  }
}

/**
 * Until when a clue is kept; null: until its visit ends.
 * @throws BAD_REQUEST at the field `keepUntil` for a time that is over, more than `mostDaysKept`
 * days ahead, or after the customer's consent ends
 */
export function keptUntil(
  asked: { readonly keepUntil: string | null; readonly consentUntil: string | null },
  caughtAt: Date,
): Date | null {
  if (asked.keepUntil === null) return null;
  const refused = (reason: string) => new DomainError("BAD_REQUEST", "badInput", { fields: { keepUntil: reason } });
  const until = new Date(asked.keepUntil);
  if (until <= caughtAt) throw refused("timeOver");
  if (until.getTime() - caughtAt.getTime() > mostDaysKept * dayMs) throw refused("keptTooLong");
  if (asked.consentUntil === null || until > new Date(asked.consentUntil)) throw refused("outlivesConsent");
  return until;
}
