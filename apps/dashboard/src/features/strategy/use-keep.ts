"use client";

import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { isUndecided, refusalIn, useRefusal } from "@/api/use-refusal";
import { useLeaveWarning } from "@/forms/use-leave-warning";

export type Edit = { readonly was: string; readonly to: string };
export type Conflict = { readonly by: string; readonly theirs: string; readonly yours: string };

const againMs = 5000;

/**
 * One text that is kept when one leaves it. While nobody types it follows what others write; where two hands met, it holds both versions until one is chosen.
 * What was typed is kept as well when its sheet is closed over it.
 */
export function useKeep(value: string, save: (edit: Edit) => Promise<unknown>) {
  const say = useTranslations("strategy");
  const { sentence, fields } = useRefusal();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [state, setState] = useState<"idle" | "saving" | "waiting" | "saved">("idle");
  const was = useRef(value);
  const isHere = useRef(true);
  const leave = useRef(() => {});

  useLeaveWarning(draft !== null && draft.trim() !== was.current);

  const keep = async (edit: Edit) => {
    setState("saving");
    setError(null);
    try {
      await save(edit);
      was.current = edit.to;
      setConflict(null);
      setDraft((current) => (current?.trim() === edit.to ? null : current));
      setState("saved");
    } catch (refused) {
      if (isUndecided(refused) && isHere.current) {
        setState("waiting");
        return;
      }
      setState("idle");
      const refusal = refusalIn(refused);
      const met = Object.values(refusal?.conflicts ?? {})[0];
      const by = String(refusal?.values.by ?? "") || say("somebody");
      const told = met ? say("clash.told", { by }) : (Object.values(fields(refused))[0] ?? sentence(refused));
      if (isHere.current && met) setConflict({ by, theirs: String(met.theirs), yours: edit.to });
      else if (isHere.current) setError(told);
      else
        showToast({
          tone: "warn",
          lasting: true,
          title: told,
          detail: `${say("clash.yours")}: ${edit.to}${met ? ` — ${say("clash.theirs", { by })}: ${String(met.theirs)}` : ""}`,
        });
    }
  };
  // Without an answer it is sent again, when the network is back or after a while.
  useEffect(() => {
    if (state !== "waiting") return;
    const again = () => leave.current();
    const timer = setTimeout(again, againMs);
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [state]);
  const onBlur = () => {
    if (draft === null || conflict) return;
    if (draft.trim() === was.current) setDraft(null);
    else void keep({ was: was.current, to: draft.trim() });
  };
  leave.current = () => {
    if (draft !== null && !conflict && state !== "saving" && draft.trim() !== was.current) onBlur();
  };
  useEffect(() => {
    isHere.current = true;
    const hide = () => document.visibilityState === "hidden" && leave.current();
    document.addEventListener("visibilitychange", hide);
    return () => {
      document.removeEventListener("visibilitychange", hide);
      isHere.current = false;
      leave.current();
    };
  }, []);

  return {
    text: draft ?? value,
    state,
    error,
    conflict: conflict && { ...conflict, yours: draft?.trim() ?? conflict.yours },
    onBlur,
    onType: (to: string) => {
      if (draft === null) was.current = value;
      setState("idle");
      setDraft(to);
    },
    /** For a choice, which is made at once. */
    onChoose: (to: string) => {
      setDraft(to);
      void keep({ was: value, to });
    },
    takeTheirs: () => {
      setConflict(null);
      setDraft(null);
    },
    keepYours: () => conflict && void keep({ was: conflict.theirs, to: draft?.trim() ?? conflict.yours }),
  };
}
