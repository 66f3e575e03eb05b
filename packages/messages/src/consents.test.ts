import { ConsentPurposes, wordingVersion } from "@spots/domain/consent/purposes";
import { describe, expect, it } from "vitest";
import { customerMessages } from "./customers";

/** The wordings that customers have agreed to. A changed wording is a new version beside them. */
const agreedTo = {
  en: {
    reply: { v1: "Yes, {business} may write to me about this answer." },
    followUp: {
      v1: "Yes, {business} may ask me by e-mail, up to twice in the next weeks, what I still remember.",
    },
    quote: { v1: "Yes, {business} may show my words to others, without my name and address." },
    news: { v1: "Yes, {business} may send me news and offers by e-mail." },
  },
  de: {
    reply: { v1: "Ja, {business} darf mir zu dieser Antwort schreiben." },
    followUp: {
      v1: "Ja, {business} darf mich in den nächsten Wochen bis zu zweimal per E-Mail fragen, woran ich mich noch erinnere.",
    },
    quote: { v1: "Ja, {business} darf meine Worte anderen zeigen, ohne meinen Namen und meine Adresse." },
    news: { v1: "Ja, {business} darf mir Neues und Angebote per E-Mail schicken." },
  },
};

describe("the wording of a consent", () => {
  it.each([["en"], ["de"]] as const)("in %s never changes once customers have agreed to it", (language) => {
    for (const address of ["du", "Sie"] as const)
      expect(customerMessages(language, address).customerPages.consents).toMatchObject(agreedTo[language]);
  });

  it.each(ConsentPurposes)("of %s is there in every version and language", (purpose) => {
    for (const language of ["en", "de"] as const) {
      const versions = Object.keys(customerMessages(language, "du").customerPages.consents[purpose]);
      expect(versions).toEqual(Array.from({ length: wordingVersion[purpose] }, (_, index) => `v${index + 1}`));
    }
  });
});
