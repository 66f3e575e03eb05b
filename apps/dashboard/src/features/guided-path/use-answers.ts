"use client";

import { type Question, Questions } from "@spots/domain/guided-path/empty-answers";
import type { Answers } from "@spots/domain/guided-path/guided-path";
import { saysTheSame } from "@spots/domain/kernel/same";
import { useLater } from "@spots/ui/later";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPCClient } from "@/api/client";
import { refetchAfter } from "@/api/refetch";
import { refusalIn } from "@/api/use-refusal";
import { type SaveState, useAutosave } from "@/editing/use-autosave";
import { useDraft } from "@/forms/use-draft";

/** The save state of the answers; `ended`: another device finished or discarded the path. */
export type AnswerState = Exclude<SaveState, "typed" | "refused"> | "ended";
export type Change = <Each extends Question>(question: Each, answer: Answers[Each]) => void;

const pauseMs = 500;
/** Reasons after which a retry cannot succeed: another device finished or discarded the path. */
const ends: readonly unknown[] = ["guidedPathFinished", "notFound"];

const schema = () => import("@spots/domain/guided-path/guided-path").then((module) => module.Answers);
type Schema = Awaited<ReturnType<typeof schema>>;

/**
 * Returns the answers in the form in which they are saved, as typed while one of them is not valid,
 * and the errors as message keys by path: `candidates.drafts.0.name`. Without the schema, nothing
 * is an error: the server validates what it is sent.
 */
function check(Answered: Schema | null, typed: Answers) {
  const { data = typed, error } = Answered?.safeParse(typed) ?? {};
  const wrong = Object.fromEntries(error?.issues.map(({ path, message }) => [path.join("."), message]) ?? []);
  return { clean: data, wrong: wrong as Readonly<Record<string, string>> };
}

/** Returns the valid answers in the form in which they are saved; invalid ones are left out. */
const readAnswers = (Answered: Schema | null, typed: Answers): Partial<Answers> =>
  Answered === null
    ? typed
    : Object.fromEntries(
        Questions.flatMap((question) => {
          const { success, data } = Answered.shape[question].safeParse(typed[question]);
          return success ? [[question, data]] : [];
        }),
      );

/**
 * The answers of a guided path. They are saved on the server shortly after each change, and stored
 * in this browser as a draft until the server has accepted them.
 */
export function useAnswers(business: string, guidedPathId: string, stored: Answers) {
  const client = useTRPCClient();
  const queries = useQueryClient();
  const { loaded, load } = useLater(schema);
  const saving = useAutosave<Answers>({
    stored,
    read: (answers) => readAnswers(loaded, answers),
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
      // Sent with the base of this device, so that an answer that another device has changed
      // meanwhile is reported as a conflict and not overwritten.
      if (changed.length === 0) return;
      void load();
      resume(only(words), only(begun));
    },
  });
  const shown = (): AnswerState => {
    if (state === "refused") return ends.includes(refusalIn(error)?.reason) ? "ended" : "wrong";
    return state === "typed" ? "saving" : state;
  };
  return {
    answers: typed,
    ...check(loaded, typed),
    /** Loads the schema. Called when a field takes the focus. */
    prepare: () => void load(),
    /** Checks the typed answers when the schema is loaded. */
    checkNow: async () => check(await load(), typed),
    state: shown(),
    conflict: saving.conflict,
    change: ((question, answer) => {
      void load();
      change({ [question]: answer });
    }) as Change,
    flush: saving.flush,
    resolve: saving.resolve,
    notice: draft.notice,
  };
}
