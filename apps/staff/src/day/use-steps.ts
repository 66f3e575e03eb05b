import type { Reaction } from "@spots/domain/delivery/moment";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "use-intl";
import { v7 } from "uuid";
import type { Day } from "../device/database";
import type { Outcome } from "../device/outcomes";
import { dropPhotos, queueStep, takeBack } from "../device/steps";
import { putTextsBack } from "./draft-of";
import { isOfGesture } from "./gesture-step";
import { isOfPromise } from "./promise-step";
import { isOfRelay } from "./relay-step";
import { idOf, type Step, subjectOf } from "./step";
import { isVisitStep, undoingOf } from "./visit-step";

export type Thanks = { readonly tone: "magic" | "info"; readonly title: string; readonly detail?: string };
/** What is said when the server has accepted a step; it may depend on what it answered. */
export type Said = Thanks | ((answer: unknown) => Thanks);

/** What is said after a report: thanks, or that a case is open. */
export function useThanks() {
  const say = useTranslations("delivery.deliver");
  return (reaction: Reaction, title: string): Thanks =>
    reaction === "wentWrong" ? { tone: "info", title: say("thanksWrong") } : { tone: "magic", title };
}

/** The steps that no toast offers to undo. */
const notUndone: readonly Step["kind"][] = [
  "undo",
  "undoPromise",
  "undoRelay",
  "takeBackGesture",
  "answerGesture",
  "askRelay",
  "task",
  "propose",
  "visitUndo",
  "visitLeave",
  "visitDescribe",
  "visitFriend",
  "removePhoto",
  "brief",
  "catchClue",
  "actClue",
  "refuseClue",
  "rejectClue",
  "keepClue",
  "eraseClue",
  "withdrawClue",
  "takeBackKudos",
  "answerStory",
  "checkHabit",
];

/** The steps that nothing on the server can undo: they are sent when their toast has gone. */
const heldKinds: readonly Step["kind"][] = ["propose", "removePhoto", "rejectClue", "eraseClue"];

/**
 * Takes steps and tells what became of them: when the server has accepted one, or that it waits.
 * For ten seconds the toast offers to undo the step, on this device or on the server.
 */
export function useSteps({ business }: Pick<Day, "business">) {
  const say = useTranslations("delivery");
  return async function take(
    step: Step,
    name: string,
    thanks?: Said,
    photo: ArrayBuffer | null = null,
    holds = heldKinds.includes(step.kind),
  ): Promise<void> {
    let place: number | null = null;
    const undo = async () => {
      if (step.kind === "deliver" || step.kind === "improvise") await dropPhotos(subjectOf(step));
      if (place !== null && (await takeBack(place))) {
        putTextsBack(step);
        showToast({ tone: "info", title: say("undone") });
        return;
      }
      if (holds) {
        showToast({ tone: "info", title: say("undoLate") });
        return;
      }
      putTextsBack(step);
      const undoing = isVisitStep(step) ? undoingOf(step) : null;
      if (undoing) {
        await take(undoing, name, { tone: "info", title: say("undone") });
        return;
      }
      if (step.kind === "photo") {
        const undone: Thanks = { tone: "info", title: say("undone") };
        await take({ kind: "removePhoto", input: step.input }, name, undone, null, false);
        return;
      }
      const undoes = idOf(step);
      if (undoes === null) return;
      if (isOfPromise(step)) {
        const input = { business, stepId: v7(), promiseId: subjectOf(step), undoes };
        await take({ kind: "undoPromise", input }, name, { tone: "info", title: say("undone") });
        return;
      }
      if (isOfGesture(step)) {
        const input = { business, gestureId: undoes };
        await take({ kind: "takeBackGesture", input }, name, { tone: "info", title: say("undone") });
        return;
      }
      if (isOfRelay(step)) {
        const input = { business, actId: v7(), relayId: subjectOf(step), undoes };
        await take({ kind: "undoRelay", input }, name, { tone: "info", title: say("undone") });
        return;
      }
      if (step.kind === "giveKudos") {
        const input = { business, kudosId: undoes };
        await take({ kind: "takeBackKudos", input }, name, { tone: "info", title: say("undone") });
        return;
      }
      const input = { business, stepId: v7(), momentId: subjectOf(step), undoes };
      await take({ kind: "undo", input }, name, { tone: "info", title: say("undone") });
    };
    const mayUndo = holds || (!notUndone.includes(step.kind) && (step.kind !== "photo" || thanks));
    const action = mayUndo ? { action: { label: say("undo"), onAction: () => void undo() } } : {};
    let isTold = false;
    const tell = (outcome: Outcome) => {
      if (outcome.kind === "waits" && !isTold)
        showToast({ tone: "info", title: say("waiting.title"), detail: say("waiting.teach"), ...action });
      if (outcome.kind === "accepted" && thanks && (!isTold || typeof thanks === "function")) {
        const said = typeof thanks === "function" ? thanks(outcome.answer) : thanks;
        // What waited is told of again only when something else came of it.
        if (!isTold || said.tone === "info") showToast({ ...said, ...action });
      }
      isTold = true;
    };
    place = await queueStep(step, name, tell, photo, holds);
    // Without a network it is told that the step waits.
    if (!holds || isTold || navigator.onLine === false || typeof thanks !== "object") return;
    isTold = true;
    showToast({ ...thanks, ...action });
  };
}
