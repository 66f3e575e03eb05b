import { type ConsentPurpose, ConsentPurposes, wordingVersion } from "@spots/domain/consent/purposes";
import { OwnTexts } from "@spots/domain/form/fixed-text";
import { scales } from "@spots/domain/form/scales";
import { type GermanAddress, Locale } from "@spots/domain/kernel/locale";
import { customerMessages } from "@spots/messages/customers";
import { createTranslator } from "next-intl";
import type { CustomerTexts, FixedWords, TextsByLanguage } from "./draft";

/** The texts of the customers' page in each language, as the preview of a form shows them. */
export function customerTexts(business: string, germanAddress: GermanAddress): TextsByLanguage {
  return Object.fromEntries(Locale.options.map((language) => [language, textsIn(language, business, germanAddress)]));
}

const feelings = ["high", "good", "even", "low", "lowest"] as const;

/** The fixed texts that a business writes itself in other languages, as they are in this one. */
export function fixedWords(language: Locale, business: string, germanAddress: GermanAddress): FixedWords {
  const messages = customerMessages(language, germanAddress);
  const say = createTranslator({ locale: language, messages, namespace: "customerPages" });
  return Object.fromEntries(OwnTexts.map((text) => [text, say(text, { business, stage: "…" })]));
}

function textsIn(language: Locale, business: string, germanAddress: GermanAddress): CustomerTexts {
  const messages = customerMessages(language, germanAddress);
  const say = createTranslator({ locale: language, messages, namespace: "customerPages" });
  const measured = (["csat", "ces", "pressured", "genuine"] as const).map((kind) => {
    const ends = scales[kind];
    const question = say(`scales.${kind}.question`, { business });
    const hint = say("scaleEnds", {
      ...{ from: String(ends.from), to: String(ends.to) },
      ...{ low: say(`scales.${kind}.low`), high: say(`scales.${kind}.high`) },
    });
    return [kind, { question, hint }];
  });
  // Consents are asked for in the newest version of their wording.
  const consents = Object.fromEntries(
    ConsentPurposes.map((purpose) => [
      purpose,
      say(`consents.${purpose}.v${wordingVersion[purpose]}` as `consents.${ConsentPurpose}.v1`, { business }),
    ]),
  );
  return {
    ...{ question: say("question"), questionHint: say("questionHint"), recommend: say("recommend") },
    ...{ scale: say("scale"), scales: Object.fromEntries(measured), several: say("several") },
    ...{ stay: say("stay"), consents },
    ...{
      ...{ who: say("who"), noAnswer: say("noAnswer"), photo: say("photoTeach", { business }) },
      voice: { teach: say("voice.teach", { business }), record: say("voice.record") },
      stageWas: say("stageWas", { stage: "{stage}" }),
      feelings: feelings.map((of) => say(`feelings.${of}`)),
      comment: say("comment"),
      send: say("send"),
    },
  };
}
