"use client";

import { Answers, type Question, Questions } from "@spots/domain/guided-path/guided-path";
import { saysTheSame } from "@spots/domain/kernel/same";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPCClient } from "@/api/client";
import { refetchAfter } from "@/api/refetch";
import { refusalIn } from "@/api/use-refusal";
import { type SaveState, useAutosave } from "@/editing/use-autosave";
import { useDraft } from "@/forms/use-draft";

/** How far the answers have come; `ended`: another device finished or discarded the path. */
export type AnswerState = Exclude<SaveState, "typed" | "refused"> | "ended";
export type Change = <Each extends Question>(question: Each, answer: Answers[Each]) => void;

const pauseMs = 500;
/** Refusals that no second try changes: another device finished the path, or discarded it. */
const ends: readonly unknown[] = ["guidedPathFinished", "notFound"];

/** What is wrong with the typed answers, as message keys by path: `candidates.drafts.0.name`. */
function wrongIn(typed: Answers): Readonly<Record<string, string>> {
  const { error } = Answers.safeParse(typed);
  return Object.fromEntries(error?.issues.map(({ path, message }) => [path.join("."), message]) ?? []);
}

/** The answers as they would be saved; those that cannot be saved are left out. */
const readAnswers = (typed: Answers): Partial<Answers> =>
  Object.fromEntries(
    Questions.flatMap((question) => {
      const { success, data } = Answers.shape[question].safeParse(typed[question]);
      return success ? [[question, data]] : [];
    }),
  );

/**
 * What is being answered, saved on the server a moment after each change, and in this browser until
 * it has arrived there.
 */
export function useAnswers(business: string, guidedPathId: string, stored: Answers) {
  const client = useTRPCClient();
  const queries = useQueryClient();
  const saving = useAutosave<Answers>({
    stored,
    read: readAnswers,
    send: (edits) => client.guidedPath.save.mutate({ business, guidedPathId, edits }),
    pauseMs,
    onRefused: (error) => {
      if (ends.includes(refusalIn(error)?.reason)) void refetchAfter(queries, "guidedPath");
    },
  });
  const { typed, base, state, error, change, resume } = saving;
  const draft = useDraft<Answers>({
    form: "guidedPath.answers",
    subject: guidedPathId,
    value: typed,
    initial: base,
    apply: (words, begun) => {
      const changed = Questions.filter((each) => !saysTheSame(words[each], begun[each]));
      const only = (answers: Answers) => Object.fromEntries(changed.map((each) => [each, answers[each]]));
      // Sent as what this device began from, so that what another device answered meanwhile is met
      // and not overwritten.
      if (changed.length > 0) resume(only(words), only(begun));
    },
  });
  const shown = (): AnswerState => {
    if (state === "refused") return ends.includes(refusalIn(error)?.reason) ? "ended" : "wrong";
    return state === "typed" ? "saving" : state;
  };
  return {
    answers: typed,
    /**
     * As it is saved: without blanks at the ends; as typed while something in it cannot be saved.
     */
    clean: Answers.safeParse(typed).data ?? typed,
    wrong: wrongIn(typed),
    state: shown(),
    conflict: saving.conflict,
    change: ((question, answer) => change({ [question]: answer })) as Change,
    flush: saving.flush,
    resolve: saving.resolve,
    notice: draft.notice,
  };
}
