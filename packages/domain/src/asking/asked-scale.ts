import type { FormContent } from "../form/form";
import { stepsOf } from "../form/scales";

const oneTap = ["nps", "csat", "ces"] as const;
type OneTap = (typeof oneTap)[number];

/** The question that a mail asks with one link for each answer. */
export type AskedScale = { readonly kind: OneTap; readonly steps: readonly string[] };

/**
 * The first question of a form that one tap answers, when it is shown to everybody; null: there is
 * none.
 */
export function askedScale({ questions }: FormContent): AskedScale | null {
  for (const { kind, showIf } of questions) {
    const found = oneTap.find((each) => each === kind);
    if (found && showIf === null) return { kind: found, steps: stepsOf(found) };
  }
  return null;
}
