import type { Outputs } from "@spots/api/trpc/root";
import { minutesToWait } from "@spots/domain/delivery/limits";
import { placeKey } from "@spots/domain/delivery/place";
import { fillSlots, type SlotTexts } from "@spots/domain/spot/slots";
import type { Taken } from "./step";
import { isVisitStep, type VisitStep, visitOf } from "./visit-step";

export type Visits = Outputs["visit"]["list"];

/** A code that this phone got ahead, to show it without a network. */
export type Code = Outputs["visit"]["codes"][number] & { readonly locationId: string; readonly usedAt: number | null };

/** A visit as this phone shows it. */
export type OpenVisit = {
  readonly id: string;
  readonly locationId: string;
  readonly place: string;
  readonly startedAt: Date;
  readonly isMine: boolean;
  readonly moments: number;
  /** When a moment was delivered on it last; null: none yet. */
  readonly lastMomentAt: Date | null;
  /** Since when staff leave the customer in peace, and who decided it when this phone did not; null: they do not. */
  readonly leftInPeace: { readonly at: Date; readonly by: string | null } | null;
  /** What the customer agreed to be called, and why they came; empty: they said nothing. */
  readonly customer: SlotTexts;
  /** The card that started it. */
  readonly card: string | null;
  /** The address of its QR code; null: none that a customer can use. */
  readonly address: string | null;
};

const unnamed: SlotTexts = { name: "", occasion: "" };

const isUndoneIn = (steps: readonly Taken[], step: VisitStep): boolean =>
  steps.some(
    ({ step: other }) =>
      other.kind === "visitUndo" &&
      other.input.visitId === visitOf(step) &&
      step.kind === (other.input.undo === "start" ? "visit" : "visitEnd"),
  );

/** The visits that go on, newest first: those that the server told with the steps of this phone. */
export function visitsWith(visits: Visits, codes: readonly Code[], steps: readonly Taken[]): readonly OpenVisit[] {
  const told = visits.flatMap(({ locationId, open }) =>
    // A day that an older build stored has no customer.
    open.map((visit) => ({ ...visit, customer: visit.customer ?? unnamed, locationId, card: null as string | null })),
  );
  const left = steps.filter(({ step }) => !isVisitStep(step) || !isUndoneIn(steps, step));
  const open = left.reduce<readonly OpenVisit[]>((now, { step, at }) => {
    if (step.kind === "visitUndo")
      return step.input.undo === "start" ? now.filter(({ id }) => id !== step.input.visitId) : now;
    if (step.kind === "visitEnd") return now.filter(({ id }) => id !== step.input.visitId);
    if (step.kind === "deliver" || step.kind === "improvise") {
      const id = step.input.visit?.id;
      return now.map((visit) => (visit.id === id ? { ...visit, moments: visit.moments + 1, lastMomentAt: at } : visit));
    }
    if (step.kind === "visitLeave") {
      const { visitId, isLeft } = step.input;
      return now.map((visit) =>
        visit.id === visitId ? { ...visit, leftInPeace: isLeft ? { at, by: null } : null } : visit,
      );
    }
    if (step.kind === "visitDescribe") {
      const { visitId, name, occasion } = step.input;
      return now.map((visit) => (visit.id === visitId ? { ...visit, customer: { name, occasion } } : visit));
    }
    if (step.kind !== "visit" || now.some(({ id }) => id === step.input.id)) return now;
    const { id, locationId, place = "", code: card = null } = step.input;
    const key = placeKey(place);
    const others = now.filter(
      (visit) => visit.locationId !== locationId || placeKey(visit.place) !== key || (key === "" && !visit.isMine),
    );
    const address = codes.find((code) => code.id === id)?.address ?? null;
    const none = { moments: 0, lastMomentAt: null, leftInPeace: null, customer: unnamed };
    return [{ id, locationId, place, startedAt: at, isMine: true, ...none, card, address }, ...others];
  }, told);
  return open.toSorted((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
}

/**
 * Until when the customer of a visit should be left alone after their last moment.
 * @returns null when no moment was delivered within the minutes between
 */
export function restsUntil({ lastMomentAt }: Pick<OpenVisit, "lastMomentAt">, at: Date, between: number): Date | null {
  if (lastMomentAt === null || minutesToWait(lastMomentAt, at, between) === 0) return null;
  return new Date(Math.min(lastMomentAt.getTime(), at.getTime()) + between * 60_000);
}

/** The visit of which a moment at this place is: none when the moment is somewhere else. */
export const isOfVisit = (
  { locationId, place }: Pick<OpenVisit, "locationId" | "place">,
  moment: { readonly locationId: string; readonly whereExactly: string },
): boolean =>
  moment.locationId === locationId && (moment.whereExactly === "" || placeKey(moment.whereExactly) === placeKey(place));

/**
 * The code in a card's address, with or without "https://" as it is printed, or the code alone; null
 * for any other text.
 */
export const codeIn = (text: string): string | null =>
  /^(?:\S{1,180}\/c\/)?([A-Za-z0-9_-]{22})$/.exec(text.trim())?.[1] ?? null;

/** A visit as a delivery names it. */
export const namedVisit = ({ id, place, card, startedAt }: Pick<OpenVisit, "id" | "place" | "card" | "startedAt">) => ({
  ...{ id, place, code: card },
  startedAt: startedAt.toISOString(),
});

type Briefing = { readonly what: string; readonly why: string; readonly how: string; readonly cues: readonly string[] };

/** A briefing with its slots filled for the customer of a visit; null: with neutral words. */
export function briefedFor<Words extends Briefing>(
  words: Words,
  customer: SlotTexts | null,
  neutral: SlotTexts,
): Words {
  const fill = (text: string) => fillSlots(text, customer, neutral);
  const { what, why, how, cues } = words;
  return { ...words, what: fill(what), why: fill(why), how: fill(how), cues: cues.map(fill) };
}
