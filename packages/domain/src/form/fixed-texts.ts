import { type ConsentPurpose, needsContact } from "../consent/purposes";
import { type FixedText, FixedTexts } from "./fixed-text";
import type { FormContent } from "./form";
import { isOurs } from "./language";
import { asksAtItsEnd, purposesOf } from "./purposes";
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
  consent: ["stay"],
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

/** The newest wording of each consent. */
export const consentWordings: Readonly<Record<ConsentPurpose, FixedText>> = {
  ...{ reply: "consents.reply.v1", followUp: "consents.followUp.v1" },
  ...{ quote: "consents.quote.v1", news: "consents.news.v1" },
};

/** What is shown where the form asks for consents and an address. */
function consentTextsOf(form: Pick<FormContent, "questions">): readonly FixedText[] {
  const purposes = purposesOf(form);
  return [
    ...(asksAtItsEnd(form) ? (["contact"] as const) : []),
    ...(purposes.some(needsContact)
      ? (["email", "errors.badEmail", "errors.consentNeeded", "errors.contactNeeded"] as const)
      : []),
    ...purposes.map((purpose) => consentWordings[purpose]),
    ...(["withdrawable", "withdraw.link"] as const),
  ];
}

/**
 * Whether a form can ask for consents in a language: in ours, and where the business has written
 * their wording, which a version from before it could has not.
 */
export const asksConsentIn = (form: Pick<FormContent, "questions" | "fixed">, language: string): boolean =>
  isOurs(language) || consentTextsOf(form).every((text) => (form.fixed[language]?.[text] ?? "") !== "");

/** The fixed texts that a form with these questions shows, in the order of the page. */
export function fixedTextsOf(form: Pick<FormContent, "questions">): readonly FixedText[] {
  const ofQuestions = form.questions.flatMap(({ kind }) => ofKind[kind]);
  const shown = new Set([...always, ...ofQuestions, ...consentTextsOf(form)]);
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
