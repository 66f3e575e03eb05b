"use client";

import { Answers, type Question, Questions } from "@spots/domain/guided-path/guided-path";
import { saysTheSame } from "@spots/domain/kernel/same";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTRPC } from "@/api/client";
import { refusalIn } from "@/api/use-refusal";
import { useDraft } from "@/forms/use-draft";

export type SavedState = "kept" | "saving" | "waiting" | "wrong" | "clash" | "ended";
/** Two devices answered the same question: what stands there now. */
export type Conflict = { readonly question: Question; readonly theirs: Answers[Question] };
export type Change = <Each extends Question>(question: Each, answer: Answers[Each]) => void;

const pauseMs = 500;
const retryMs = 3000;
/** Refusals that no second try changes: another device put the walk to its end, or gave it up. */
const ends: readonly unknown[] = ["guidedPathFinished", "notFound"];

/** What is wrong with the typed answers, as message keys by path: `candidates.drafts.0.name`. */
function wrongIn(typed: Answers): Readonly<Record<string, string>> {
  const { error } = Answers.safeParse(typed);
  return Object.fromEntries(error?.issues.map(({ path, message }) => [path.join("."), message]) ?? []);
}

/** The questions that say something else than what is kept, as they would be kept; those that cannot be kept are left out. */
function toSend(typed: Answers, kept: Answers): Partial<Record<Question, unknown>> {
  const read = Questions.map((question) => [question, Answers.shape[question].safeParse(typed[question])] as const);
  return Object.fromEntries(
    read.flatMap(([question, { success, data }]) =>
      success && !saysTheSame(data, kept[question]) ? [[question, data]] : [],
    ),
  );
}

/**
 * What is being answered, kept on the server a moment after each change. What cannot be sent is tried again until it is there;
 * what another device answered meanwhile is shown beside, and never overwritten.
 */
export function useAnswers(business: string, guidedPathId: string, read: Answers) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(read);
  const [state, setState] = useState<SavedState>("kept");
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const now = useRef({ typed: read, kept: read, last: Promise.resolve() });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Without a network it fails at once, instead of waiting in silence: so it is said that it is not saved.
  const { mutateAsync } = useMutation(trpc.guidedPath.save.mutationOptions({ networkMode: "always" }));

  /** Sends what is not there yet, one letter after the other; resolves when the last one came back, with whether all is kept. */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const post = async () => {
      const changed = toSend(now.current.typed, now.current.kept);
      if (Object.keys(changed).length === 0) return setState(rest());
      setState("saving");
      const edits = Object.fromEntries(
        Object.entries(changed).map(([question, to]) => [
          question,
          { was: Reflect.get(now.current.kept, question), to },
        ]),
      );
      try {
        now.current.kept = (await mutateAsync({ business, guidedPathId, edits })).answers;
        setState(rest());
      } catch (error) {
        const refusal = refusalIn(error);
        const [question, met] = Object.entries(refusal?.conflicts ?? {})[0] ?? [];
        if (question && met) {
          const name = Answers.keyof().parse(question);
          setConflict({ question: name, theirs: Answers.shape[name].parse(met.theirs) });
          setState("clash");
        } else if (ends.includes(refusal?.reason)) {
          setState("ended");
          void queries.invalidateQueries({ queryKey: trpc.guidedPath.pathKey() });
        } else {
          setState("waiting");
          timer.current = setTimeout(() => void flush(), retryMs);
        }
      }
    };
    const rest = (): SavedState => {
      if (Object.keys(wrongIn(now.current.typed)).length > 0) return "wrong";
      return Object.keys(toSend(now.current.typed, now.current.kept)).length > 0 ? "saving" : "kept";
    };
    now.current.last = now.current.last.then(post);
    await now.current.last;
    return rest() === "kept";
  }, [business, guidedPathId, mutateAsync, queries, trpc]);

  const change: Change = (question, answer) => {
    now.current.typed = { ...now.current.typed, [question]: answer };
    setTyped(now.current.typed);
    setState("saving");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pauseMs);
  };

  /** Ends a conflict: this device's answer is put in the other's place, or the other's is taken. */
  const settle = (keepMine: boolean) => {
    if (!conflict) return;
    const theirs = { [conflict.question]: conflict.theirs };
    now.current.kept = { ...now.current.kept, ...theirs };
    if (!keepMine) now.current.typed = { ...now.current.typed, ...theirs };
    setTyped(now.current.typed);
    setConflict(null);
    void flush();
  };

  // What another device answered arrives where nothing waits to be sent from here.
  useEffect(() => {
    const { typed: mine, kept } = now.current;
    const waiting = toSend(mine, kept);
    const fresh = Questions.filter((each) => !(each in waiting) && !saysTheSame(kept[each], read[each]));
    if (fresh.length === 0) return;
    const arrived = Object.fromEntries(fresh.map((each) => [each, read[each]]));
    now.current.kept = { ...kept, ...arrived };
    now.current.typed = { ...mine, ...arrived };
    setTyped(now.current.typed);
  }, [read]);

  useEffect(() => {
    const hurry = () => {
      if (document.visibilityState === "hidden") void flush();
    };
    const again = () => void flush();
    document.addEventListener("visibilitychange", hurry);
    window.addEventListener("online", again);
    return () => {
      document.removeEventListener("visibilitychange", hurry);
      window.removeEventListener("online", again);
      void flush();
    };
  }, [flush]);

  const draft = useDraft<Answers>({
    form: "guidedPath.answers",
    subject: guidedPathId,
    value: typed,
    initial: now.current.kept,
    apply: (words, base) => {
      // Sent as what this device began from, so that what another device answered meanwhile is met and not overwritten.
      for (const question of Questions.filter((each) => !saysTheSame(words[each], base[each]))) {
        now.current.kept = { ...now.current.kept, [question]: base[question] };
        change(question, words[question]);
      }
    },
  });

  /** As it is kept: without blanks at the ends; as typed while something in it cannot be kept. */
  const clean = Answers.safeParse(typed).data ?? typed;
  return { answers: typed, clean, wrong: wrongIn(typed), state, conflict, change, flush, settle, notice: draft.notice };
}
