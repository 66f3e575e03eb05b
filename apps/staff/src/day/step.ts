import type { Inputs, Outputs } from "@spots/api/trpc/root";
import type { Client } from "../api/client";
import { type ClueStep, clueOf, dayClued, isOfClue, sendClueStep } from "./clue-step";
import { type GestureStep, gestureOf, isOfGesture, sendGestureStep } from "./gesture-step";
import { isOfOwn, type OwnStep, ownIdOf, ownSubjectOf, sendOwnStep, wordsOfOwn } from "./own-step";
import {
  isOfPromise,
  type PromiseStep,
  promiseOf,
  promiseStepId,
  sendPromiseStep,
  wordsOfPromise,
} from "./promise-step";
import { dayRelayed, isOfRelay, type RelayStep, relayActId, relayOf, sendRelayStep } from "./relay-step";
import { isVisitStep, sendVisitStep, type VisitStep, visitOf, visitStepId, wordsOfVisit } from "./visit-step";

export type Mine = Outputs["moment"]["mine"];
export type Task = Outputs["action"]["mine"][number];

/**
 * A command of a staff member. Each carries an id made when it was tapped, so that the server
 * accepts a repeated one only once; a task is set to a value.
 */
export type Step =
  | { readonly kind: "accept"; readonly input: Inputs["moment"]["accept"] }
  | { readonly kind: "decline"; readonly input: Inputs["moment"]["decline"] }
  | { readonly kind: "deliver"; readonly input: Inputs["moment"]["deliver"] }
  | { readonly kind: "correct"; readonly input: Inputs["moment"]["correct"] }
  /** The bytes are stored beside the steps, by the photo's id. */
  | { readonly kind: "photo"; readonly input: Inputs["moment"]["removePhoto"] }
  | { readonly kind: "removePhoto"; readonly input: Inputs["moment"]["removePhoto"] }
  | { readonly kind: "improvise"; readonly input: Inputs["moment"]["improvise"] }
  | { readonly kind: "undo"; readonly input: Inputs["moment"]["undo"] }
  | { readonly kind: "brief"; readonly input: Inputs["briefing"]["read"] }
  | { readonly kind: "propose"; readonly input: Inputs["proposal"]["make"] }
  | { readonly kind: "task"; readonly input: Inputs["action"]["setDone"] }
  | ClueStep
  | OwnStep
  | GestureStep
  | PromiseStep
  | RelayStep
  | VisitStep;

/** The id of what a step changes: steps of one moment or task are sent in order. */
export function subjectOf(step: Step): string {
  if (isOfPromise(step)) return promiseOf(step);
  if (isOfClue(step)) return clueOf(step);
  if (isOfOwn(step)) return ownSubjectOf(step);
  if (isOfGesture(step)) return gestureOf(step);
  if (isOfRelay(step)) return relayOf(step);
  if (isVisitStep(step)) return visitOf(step);
  if (step.kind === "improvise") return step.input.id;
  if (step.kind === "brief") return step.input.spotId;
  return step.kind === "task" ? step.input.actionId : step.input.momentId;
}

/**
 * The id of the fact that a step creates on the server. For a spontaneous moment this is the id of
 * the moment itself; a task and a read briefing have none.
 */
export function idOf(step: Step): string | null {
  if (isOfPromise(step)) return promiseStepId(step);
  if (isOfClue(step)) return step.kind === "catchClue" ? step.input.id : null;
  if (isOfOwn(step)) return ownIdOf(step);
  if (isOfGesture(step)) return step.kind === "giveGesture" ? step.input.id : null;
  if (isOfRelay(step)) return relayActId(step);
  if (isVisitStep(step)) return visitStepId(step);
  if (step.kind === "photo" || step.kind === "removePhoto") return `${step.kind} ${step.input.photoId}`;
  if (step.kind === "task" || step.kind === "brief") return null;
  return step.kind === "improvise" || step.kind === "propose" ? step.input.id : step.input.stepId;
}

/** The text that a person typed with a step; "" when there is none. */
export function wordsOf(step: Step): string {
  if (isOfPromise(step)) return wordsOfPromise(step);
  if (isOfClue(step)) return step.kind === "catchClue" ? step.input.words : "";
  if (isOfOwn(step)) return wordsOfOwn(step);
  if (isOfGesture(step)) return step.kind === "giveGesture" ? step.input.what : "";
  if (isOfRelay(step)) return step.kind === "refuseRelay" ? step.input.reason : "";
  if (isVisitStep(step)) return wordsOfVisit(step);
  if (step.kind === "decline") return step.input.reason;
  if (step.kind === "propose") return step.input.text;
  if (step.kind === "deliver" || step.kind === "correct") return step.input.note ?? "";
  return step.kind === "improvise" ? step.input.description : "";
}

/** Sends a step. `at` is when it was taken, by the server's clock. */
export function sendStep(api: Client, step: Exclude<Step, { kind: "photo" }>, at: Date): Promise<unknown> {
  if (isOfPromise(step)) return sendPromiseStep(api, step, at);
  if (isOfClue(step)) return sendClueStep(api, step, at);
  if (isOfOwn(step)) return sendOwnStep(api, step);
  if (isOfGesture(step)) return sendGestureStep(api, step, at);
  if (isOfRelay(step)) return sendRelayStep(api, step, at);
  if (isVisitStep(step)) return sendVisitStep(api, step, at);
  const deliveredAt = at.toISOString();
  switch (step.kind) {
    case "accept":
      return api.moment.accept.mutate(step.input);
    case "decline":
      return api.moment.decline.mutate(step.input);
    case "deliver":
      return api.moment.deliver.mutate({ ...step.input, deliveredAt });
    case "correct":
      return api.moment.correct.mutate(step.input);
    case "removePhoto":
      return api.moment.removePhoto.mutate(step.input);
    case "improvise":
      return api.moment.improvise.mutate({ ...step.input, deliveredAt });
    case "undo":
      return api.moment.undo.mutate(step.input);
    case "brief":
      return api.briefing.read.mutate({ ...step.input, readAt: deliveredAt });
    case "propose":
      return api.proposal.make.mutate(step.input);
    case "task":
      return api.action.setDone.mutate(step.input);
  }
}

/** A step with the time at which it was taken. */
export type Taken = { readonly step: Step; readonly at: Date };

/**
 * Returns a member's day with these steps applied. Steps that the day already contains change
 * nothing.
 */
export function dayWith(mine: Mine, steps: readonly Taken[]): Mine {
  const undone = steps.flatMap(({ step }) =>
    step.kind === "undo" || step.kind === "undoRelay" ? [step.input.undoes] : [],
  );
  return steps
    .filter(({ step }) => step.kind !== "undo" && !undone.includes(idOf(step) ?? ""))
    .reduce((day, taken) => dayAfter(day, taken), mine);
}

/** Returns the tasks with the steps on them applied. */
export function tasksWith(tasks: readonly Task[], steps: readonly Taken[]): readonly Task[] {
  return tasks.map((task) => {
    const last = steps.findLast(({ step }) => step.kind === "task" && step.input.actionId === task.id);
    if (last?.step.kind !== "task") return task;
    return { ...task, doneAt: last.step.input.isDone ? (task.doneAt ?? last.at) : null };
  });
}

/** Returns the day with the briefing of a spot's version read. */
function dayBriefed(mine: Mine, { spotId, version }: Inputs["briefing"]["read"]): Mine {
  const read = <Moment extends Mine["open"][number]>(moment: Moment): Moment =>
    moment.spotId === spotId && moment.spotVersion === version ? { ...moment, isBriefed: true } : moment;
  return {
    ...mine,
    open: mine.open.map(read),
    toTake: mine.toTake.map(read),
    late: mine.late.map(read),
    toRead: asked(mine).filter((each) => each.spotId !== spotId || each.version !== version),
  };
}

/** The briefings that the member was asked to read; a day that an older build stored has none. */
export const asked = ({ toRead }: Partial<Pick<Mine, "toRead">>): Mine["toRead"] => toRead ?? [];

function dayAfter(mine: Mine, { step, at }: Taken): Mine {
  const id = subjectOf(step);
  if (isOfPromise(step) || isOfGesture(step) || isOfOwn(step) || isVisitStep(step)) return mine;
  if (isOfClue(step)) return step.kind === "actClue" ? dayClued(mine, step, at) : mine;
  if (isOfRelay(step)) return step.kind === "startRelay" ? dayRelayed(mine, step.input, at) : mine;
  if (step.kind === "brief") return dayBriefed(mine, step.input);
  if (step.kind === "photo" || step.kind === "removePhoto") {
    const { photoId } = step.input;
    const done = mine.done.map((moment) => {
      if (moment.id !== id) return moment;
      const others = moment.photos.filter((each) => each !== photoId);
      return { ...moment, photos: step.kind === "photo" ? [...others, photoId] : others };
    });
    return { ...mine, done };
  }
  if (step.kind === "correct") {
    const { reaction, note = "" } = step.input;
    return { ...mine, done: mine.done.map((moment) => (moment.id === id ? { ...moment, reaction, note } : moment)) };
  }
  if (
    step.kind === "undo" ||
    step.kind === "task" ||
    step.kind === "propose" ||
    mine.done.some((moment) => moment.id === id)
  )
    return mine;
  if (step.kind === "improvise") {
    const { description, reaction, locationId } = step.input;
    const location = mine.locations.find((each) => each.id === locationId);
    if (!location) return mine;
    const logged = {
      id,
      status: "delivered",
      improvised: true,
      description,
      reaction,
      note: "",
      location,
      dueAt: at,
      deliveredAt: at,
      whereExactly: "",
      customer: "",
      name: "",
      spotId: step.input.spotId ?? null,
      member: { id: "", name: "" },
      duty: null,
    } as const;
    return { ...mine, done: [{ ...logged, photos: [] }, ...mine.done] };
  }
  const free = mine.toTake.filter((each) => each.id === id);
  if (step.kind === "accept") {
    const open = [...mine.open, ...free]
      .map((moment) => (moment.id === id ? { ...moment, status: "accepted" as const } : moment))
      .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
    return { ...mine, open, toTake: mine.toTake.filter((each) => each.id !== id) };
  }
  const moment = [...mine.open, ...mine.late, ...free].find((each) => each.id === id);
  const rest = {
    ...mine,
    open: mine.open.filter((each) => each.id !== id),
    late: mine.late.filter((each) => each.id !== id),
    toTake: mine.toTake.filter((each) => each.id !== id),
  };
  if (step.kind === "decline" || !moment) return rest;
  const { reaction, note = "" } = step.input;
  return {
    ...rest,
    done: [{ ...moment, status: "delivered", reaction, note, photos: [], deliveredAt: at }, ...rest.done],
  };
}
