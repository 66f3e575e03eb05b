import { ConsentPurposes } from "@spots/domain/consent/purposes";
import { consentWordings } from "@spots/domain/form/fixed-texts";
import type { CustomerTexts, FixedWords } from "./draft";

/** The page's texts in a language that the business writes itself; "…" where it has not yet. */
export function inOwnWords(like: CustomerTexts | undefined, fixed: FixedWords = {}): CustomerTexts | undefined {
  if (!like) return undefined;
  const own = (text: string) => fixed[text] || "…";
  const scales = Object.keys(like.scales).map((kind) => {
    const [low, high] = [own(`scales.${kind}.low`), own(`scales.${kind}.high`)];
    return [kind, { question: own(`scales.${kind}.question`), hint: `${low} – ${high}` }];
  });
  return {
    ...{ question: own("question"), questionHint: own("questionHint"), recommend: own("recommend") },
    ...{ scale: own("scale"), scales: Object.fromEntries(scales), several: own("several"), who: own("who") },
    feelings: ["high", "good", "even", "low", "lowest"].map((of) => own(`feelings.${of}`)),
    ...{
      ...{ comment: own("comment"), noAnswer: own("noAnswer"), photo: own("photoTeach") },
      voice: { teach: own("voice.teach"), record: own("voice.record") },
      send: own("send"),
      stageWas: `${own("stageWas")} {stage}`,
      stay: own("stay"),
      consents: Object.fromEntries(ConsentPurposes.map((purpose) => [purpose, own(consentWordings[purpose])])),
    },
  };
}
