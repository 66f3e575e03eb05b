import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasConsent } from "./consent";
import { consentAddress, consentToken, readConsentToken } from "./consent-link";
import { ConsentPurposes } from "./purposes";

const anyConsent = fc.record({
  purpose: fc.constantFrom(...ConsentPurposes),
  withdrawnAt: fc.option(fc.date({ noInvalidDate: true })),
});
const anyConsents = fc.uniqueArray(anyConsent, { selector: ({ purpose }) => purpose });

describe("the consents of a customer", () => {
  it("hold for the purpose that they were given for, and for no other, until they are withdrawn", () => {
    fc.assert(
      fc.property(anyConsents, fc.constantFrom(...ConsentPurposes), (consents, purpose) => {
        const given = consents.find((each) => each.purpose === purpose);
        expect(hasConsent(consents, purpose)).toBe(given !== undefined && given.withdrawnAt === null);
        const withdrawn = consents.map((each) => (each === given ? { ...each, withdrawnAt: new Date(0) } : each));
        expect(hasConsent(withdrawn, purpose)).toBe(false);
        for (const other of ConsentPurposes)
          if (other !== purpose) expect(hasConsent(withdrawn, other)).toBe(hasConsent(consents, other));
      }),
    );
  });
});

describe("the link to consents", () => {
  const anyLink = fc.record({
    code: fc.stringMatching(/^[\w-]{7}$/),
    responseId: fc.uuid(),
    key: fc.stringMatching(/^[\w-]{22}$/),
  });

  it("names the business, the answer and its key, and nothing can be left out or added", () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        expect(readConsentToken(consentToken(link))).toEqual(link);
        expect(readConsentToken(consentToken(link).slice(1))).toBeNull();
        expect(readConsentToken(`${consentToken(link)}a`)).toBeNull();
        expect(consentAddress("https://f.example", link)).toBe(`https://f.example/consents/${consentToken(link)}`);
      }),
    );
  });
});
