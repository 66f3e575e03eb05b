import { type FixedText, FixedTexts } from "./fixed-text";
import type { FormContent } from "./form";
import { isOurs } from "./language";
import type { KindName } from "./question";

/** What every page shows, whatever it asks. */
const always: readonly FixedText[] = [
  ...(["question", "questionHint", "optional", "send", "privacy"] as const),
  ...(["thanksTitle", "thanks", "nextGuest", "errors.title", "errors.required"] as const),
];

const scale = (kind: "csat" | "ces" | "pressured" | "genuine"): readonly FixedText[] => [
  ...([`scales.${kind}.question`, `scales.${kind}.low`, `scales.${kind}.high`, "noAnswer"] as const),
];

const ofKind: Readonly<Record<KindName, readonly FixedText[]>> = {
  recall: [],
  nps: ["recommend", "scale", "noAnswer"],
  csat: scale("csat"),
  ces: scale("ces"),
  pressured: scale("pressured"),
  genuine: scale("genuine"),
  thanks: ["who", "whoWords", "someoneElse", "noAnswer"],
  comment: ["comment"],
  // A consent has a wording of ours, with a version; it is asked for in our languages only.
  consent: [],
  choice: ["noAnswer"],
  choices: ["several"],
  text: [],
  photo: ["photoTeach"],
  voice: ["voice.teach", "voice.record", "voice.stop", "voice.again", "voice.remove", "voice.orWords"],
  intensity: [
    ...(["stageWas", "feelings.high", "feelings.good", "feelings.even", "feelings.low"] as const),
    ...(["feelings.lowest", "noAnswer"] as const),
  ],
};

/** The fixed texts that a form with these questions shows, in the order of the page. */
export function fixedTextsOf({ questions }: Pick<FormContent, "questions">): readonly FixedText[] {
  const shown = new Set([...always, ...questions.flatMap(({ kind }) => ofKind[kind])]);
  return FixedTexts.filter((text) => shown.has(text));
}

/**
 * What keeps a form from being published, as `formProblems`: a fixed text that a language lacks.
 */
export function fixedProblems(form: Pick<FormContent, "languages" | "questions" | "fixed">): Record<string, string> {
  const needed = fixedTextsOf(form);
  const missing = form.languages
    .filter((language) => !isOurs(language))
    .flatMap((language) =>
      needed.flatMap((text) => ((form.fixed[language]?.[text] ?? "") === "" ? [`fixed.${language}.${text}`] : [])),
    );
  return Object.fromEntries(missing.map((path) => [path, "required"]));
}
