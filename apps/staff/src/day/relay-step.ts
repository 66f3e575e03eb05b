import type { Inputs, Outputs } from "@spots/api/trpc/root";
import type { Client } from "../api/client";

type In = Inputs["relay"];
type Mine = Outputs["moment"]["mine"];

/** What a member does with relays; each has an id made when it was tapped. */
export type RelayStep =
  | { readonly kind: "startRelay"; readonly input: In["start"] }
  | { readonly kind: "askRelay"; readonly input: In["ask"] }
  | { readonly kind: "acceptRelay"; readonly input: In["accept"] }
  | { readonly kind: "refuseRelay"; readonly input: In["refuse"] }
  | { readonly kind: "finishRelay"; readonly input: In["finish"] }
  | { readonly kind: "undoRelay"; readonly input: In["undo"] };

export const isOfRelay = <Other extends { readonly kind: string }>(step: Other | RelayStep): step is RelayStep =>
  step.kind.endsWith("Relay");

/** The id of the relay, which is that of its moment: a report of the moment is sent after it. */
export const relayOf = (step: RelayStep): string => (step.kind === "startRelay" ? step.input.id : step.input.relayId);

/** The id of the act on the server; that of the start is the relay's. */
export const relayActId = (step: RelayStep): string => (step.kind === "startRelay" ? step.input.id : step.input.actId);

/** Sends a step. `taken` is when it was taken, by the server's clock. */
export function sendRelayStep({ relay }: Client, step: RelayStep, taken: Date): Promise<unknown> {
  const at = taken.toISOString();
  switch (step.kind) {
    case "startRelay":
      return relay.start.mutate({ ...step.input, startedAt: at });
    case "askRelay":
      return relay.ask.mutate({ ...step.input, at });
    case "acceptRelay":
      return relay.accept.mutate({ ...step.input, at });
    case "refuseRelay":
      return relay.refuse.mutate({ ...step.input, at });
    case "finishRelay":
      return relay.finish.mutate({ ...step.input, at });
    case "undoRelay":
      return relay.undo.mutate(step.input);
  }
}

/** Returns the day with the moment of a relay that was started here: accepted by the member. */
export function dayRelayed(mine: Mine, { id, spotId, locationId, place = "", visit }: In["start"], at: Date): Mine {
  const location = mine.locations.find((each) => each.id === locationId);
  const accept = (each: Mine["open"][number]) => (each.id === id ? { ...each, status: "accepted" as const } : each);
  if (mine.open.some((each) => each.id === id)) return { ...mine, open: mine.open.map(accept) };
  if (!location || mine.done.some((each) => each.id === id)) return mine;
  const started: Mine["open"][number] = {
    ...{ id, spotId, location, dueAt: at, deliveredAt: null, whereExactly: place || (visit?.place ?? "") },
    ...{ customer: "", description: "", improvised: false, reaction: null, duty: null, member: { id: "", name: "" } },
    ...{ briefing: null, spotVersion: null, file: null, isBriefed: true, check: null, status: "accepted" },
    name: mine.spots.find((each) => each.id === spotId)?.name ?? "",
  };
  return { ...mine, open: [started, ...mine.open] };
}
