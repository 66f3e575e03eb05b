import type { AppRouter, Inputs, Outputs } from "@spots/api/trpc/root";
import type { TRPCClient } from "@trpc/client";

type Mine = Outputs["moment"]["mine"];

/**
 * A command of a staff member on a moment. Each carries an id made when it was tapped, so that the
 * server accepts a repeated one only once.
 */
export type Step =
  | { readonly kind: "accept"; readonly input: Inputs["moment"]["accept"] }
  | { readonly kind: "decline"; readonly input: Inputs["moment"]["decline"] }
  | { readonly kind: "deliver"; readonly input: Inputs["moment"]["deliver"] }
  | { readonly kind: "improvise"; readonly input: Inputs["moment"]["improvise"] }
  | { readonly kind: "undo"; readonly input: Inputs["moment"]["undo"] };

/** Returns the id of the moment that a step belongs to. */
export const momentOf = (step: Step): string => (step.kind === "improvise" ? step.input.id : step.input.momentId);

/** Returns the text that a person typed with a step; "" when there is none. */
export function wordsOf(step: Step): string {
  switch (step.kind) {
    case "accept":
    case "undo":
      return "";
    case "decline":
      return step.input.reason;
    case "deliver":
      return step.input.note ?? "";
    case "improvise":
      return step.input.description;
  }
}

export function sendStep(api: TRPCClient<AppRouter>, step: Step): Promise<unknown> {
  switch (step.kind) {
    case "accept":
      return api.moment.accept.mutate(step.input);
    case "decline":
      return api.moment.decline.mutate(step.input);
    case "deliver":
      return api.moment.deliver.mutate(step.input);
    case "improvise":
      return api.moment.improvise.mutate(step.input);
    case "undo":
      return api.moment.undo.mutate(step.input);
  }
}

/**
 * Returns a member's day with these steps applied. Steps that the day already contains change
 * nothing.
 */
export function dayWith(mine: Mine, steps: readonly Step[]): Mine {
  const undone = steps.flatMap((step) => (step.kind === "undo" ? [step.input.undoes] : []));
  return steps.filter((step) => step.kind !== "undo" && !undone.includes(idOf(step))).reduce(dayAfter, mine);
}

/**
 * Returns the id of the fact that a step creates on the server. For a spontaneous moment this is
 * the id of the moment itself.
 */
export const idOf = (step: Step): string => (step.kind === "improvise" ? step.input.id : step.input.stepId);

function dayAfter(mine: Mine, step: Step): Mine {
  const id = momentOf(step);
  if (mine.done.some((moment) => moment.id === id)) return mine;
  if (step.kind === "improvise") {
    const { description, reaction, locationId, deliveredAt } = step.input;
    const location = mine.locations.find((each) => each.id === locationId);
    if (!location) return mine;
    const at = deliveredAt === undefined ? new Date() : new Date(deliveredAt);
    const logged = {
      id,
      status: "delivered",
      improvised: true,
      description,
      reaction,
      location,
      dueAt: at,
      deliveredAt: at,
    } as const;
    return {
      ...mine,
      done: [
        { ...logged, whereExactly: "", customer: "", name: "", spotId: null, member: { id: "", name: "" }, duty: null },
        ...mine.done,
      ],
    };
  }
  if (step.kind === "undo") return mine;
  const free = mine.toTake.filter((each) => each.id === id);
  if (step.kind === "accept")
    return {
      ...mine,
      open: [...mine.open, ...free]
        .map((moment) => (moment.id === id ? { ...moment, status: "accepted" as const } : moment))
        .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime()),
      toTake: mine.toTake.filter((each) => each.id !== id),
    };
  const moment = [...mine.open, ...mine.late, ...free].find((each) => each.id === id);
  const rest = {
    ...mine,
    open: mine.open.filter((each) => each.id !== id),
    late: mine.late.filter((each) => each.id !== id),
    toTake: mine.toTake.filter((each) => each.id !== id),
  };
  if (step.kind === "decline" || !moment) return rest;
  const { reaction } = step.input;
  return { ...rest, done: [{ ...moment, status: "delivered", reaction, deliveredAt: new Date() }, ...rest.done] };
}
