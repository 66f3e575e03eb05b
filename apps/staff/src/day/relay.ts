import type { Outputs } from "@spots/api/trpc/root";
import { isOfRelay, type RelayStep, relayActId, relayOf } from "./relay-step";
import type { Mine, Taken } from "./step";

export type Relays = Outputs["relay"]["mine"];
export type Relay = Relays["mine"][number];
export type RelayDesign = Relays["designs"][number];
type Part = Relay["steps"][number];

const none: Relays = { asks: [], mine: [], done: [], designs: [], roles: [], colleagues: [] };

type Here = { readonly mine: Mine; readonly me: { readonly id: string; readonly name: string } };

/** Whether somebody works in a role at a location, as far as the day knows. */
export const isThere = ({ roles }: Relays, locationId: string, dutyId: string | null): boolean =>
  roles.some((role) => role.locationId === locationId && role.dutyId === dutyId);

/** When an asked step should be done. */
const dueAt = (minutes: number, at: Date) => new Date(at.getTime() + minutes * 60_000);

/** A relay that the server does not know yet; null for one of another business's day. */
function startedHere(now: Relays, step: RelayStep & { kind: "startRelay" }, at: Date, here: Here): Relay | null {
  const { id, spotId, locationId, place = "", visit, instead } = step.input;
  const design = now.designs.find((each) => each.spotId === spotId);
  const location = here.mine.locations.find((each) => each.id === locationId);
  if (!design || !location) return null;
  const steps = design.steps.map(({ what, minutes, dutyId, role }, index): Part => {
    const isFirst = index === 0;
    const of = isFirst && instead ? asked(now, instead) : { dutyId, role, askedMemberId: null, asked: null };
    const isAsked = of.askedMemberId !== null || isThere(now, locationId, of.dutyId);
    const when = isFirst ? { askedAt: at, dueAt: dueAt(minutes, at) } : { askedAt: null, dueAt: null };
    const status = !isFirst ? "waiting" : isAsked ? "asked" : "nobody";
    return { ...of, ...when, number: index + 1, what, minutes, status, reason: "", memberId: null, member: null };
  });
  const minutes = steps.reduce((sum, each) => sum + each.minutes, 0);
  return {
    ...{ id, name: design.name, location, steps, startedAt: at, dueAt: dueAt(minutes, at), status: "accepted" },
    ...{ place: place || (visit?.place ?? ""), asker: here.me, customer: null },
  };
}

/** Whom a step is asked of, with the name that is shown. */
function asked(
  { roles, colleagues, designs }: Relays,
  { dutyId = null, memberId = null }: { dutyId?: string | null | undefined; memberId?: string | null | undefined },
) {
  const ofDesign = designs.flatMap(({ steps }) => steps).find((each) => each.dutyId === dutyId)?.role;
  return {
    ...{ dutyId, role: roles.find((each) => each.dutyId === dutyId)?.name ?? ofDesign ?? null },
    ...{ askedMemberId: memberId, asked: colleagues.find(({ id }) => id === memberId)?.name ?? null },
  };
}

/** The parts of a relay after a step of this phone. */
function partsAfter(now: Relays, { steps, location }: Relay, step: RelayStep, at: Date, me: Here["me"]): Part[] {
  if (step.kind === "startRelay" || step.kind === "undoRelay") return steps;
  const { number } = step.input;
  const theirs = { memberId: me.id, member: me.name };
  return steps.map((part): Part => {
    const isNext = step.kind === "finishRelay" && part.number === number + 1 && part.status === "waiting";
    if (isNext)
      return {
        ...{ ...part, status: isThere(now, location.id, part.dutyId) ? "asked" : "nobody", askedAt: at },
        dueAt: dueAt(part.minutes, at),
      };
    if (part.number !== number) return part;
    switch (step.kind) {
      case "acceptRelay":
        return { ...part, ...theirs, status: "accepted" };
      case "refuseRelay":
        return { ...part, ...theirs, status: "refused", reason: step.input.reason };
      case "finishRelay":
        return { ...part, ...(part.memberId === null ? theirs : {}), status: "done" };
      default:
        return {
          ...{ ...part, ...asked(now, step.input), status: "asked", askedAt: at, dueAt: dueAt(part.minutes, at) },
          ...{ memberId: null, member: null, reason: "" },
        };
    }
  });
}

function relaysAfter(now: Relays, step: RelayStep, at: Date, here: Here): Relays {
  const id = relayOf(step);
  if (step.kind === "startRelay") {
    const started = now.mine.some((each) => each.id === id) ? null : startedHere(now, step, at, here);
    return started ? { ...now, mine: [...now.mine, started] } : now;
  }
  const after = <Each extends Relay>(each: Each): Each =>
    each.id === id ? { ...each, steps: partsAfter(now, each, step, at, here.me) } : each;
  const isOver = step.kind === "refuseRelay" || step.kind === "finishRelay";
  return {
    ...now,
    mine: now.mine.map(after),
    asks: now.asks.filter((each) => !(isOver && each.id === id && each.number === step.input.number)).map(after),
  };
}

/** The relays as the server told them, with the steps of this phone applied. */
export function relaysWith(told: Relays | undefined, steps: readonly Taken[], here: Here): Relays {
  const undone = steps.flatMap(({ step }) => (step.kind === "undoRelay" ? [step.input.undoes] : []));
  let now = told ?? none;
  for (const { step, at } of steps)
    if (isOfRelay(step) && !undone.includes(relayActId(step))) now = relaysAfter(now, step, at, here);
  return now;
}
