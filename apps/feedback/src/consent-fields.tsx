/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type ConsentPurpose, ConsentPurposes, needsContact, wordingVersion } from "@spots/domain/consent/purposes";
import type { GivenConsent } from "@spots/domain/feedback/response";
import { Line, marks, Why } from "./fields";
import type { Typed } from "./form-answer";
import type { Say } from "./words";

/** The checkbox of a consent. Its value is the version of the wording beside it. */
export const consentField = (purpose: ConsentPurpose): string => `agree-${purpose}`;

/** The wording of a consent as customers saw it, in the language of the page. */
export const consentWords = (say: Say, purpose: ConsentPurpose, version: number, business: string): string =>
  say(`consents.${purpose}.v${version}` as `consents.${ConsentPurpose}.v1`, { business });

/**
 * What was ticked, each with the version of its wording. A page from before consents had purposes
 * sends `consent`, which is about mails that reply.
 */
export function consentsIn(typed: Typed): readonly GivenConsent[] {
  const given = ConsentPurposes.flatMap((purpose) => {
    const version = typed[consentField(purpose)];
    return version ? [{ purpose, version: Number(version) }] : [];
  });
  const isOld = given.length === 0 && typed.consent === "yes" && typed.contact;
  return isOld ? [{ purpose: "reply", version: 1 }] : given;
}

type Props = {
  readonly purposes: readonly ConsentPurpose[];
  readonly say: Say;
  readonly business: string;
  readonly typed: Typed;
  readonly wrong: Readonly<Record<string, string>>;
};

/** Whether something is ticked or typed there, or wrong, so that it is shown. */
export const isConsentTyped = ({ typed, wrong }: Pick<Props, "typed" | "wrong">): boolean =>
  ["contact", ...ConsentPurposes.map(consentField)].some((name) => typed[name] || wrong[name]);

/**
 * An address and a checkbox for each purpose, none ticked before the customer does. What is wrong
 * with them is said at the first.
 */
export function ConsentFields({ purposes, say, business, typed, wrong }: Props) {
  const field = (name: string) => ({ name, typed, wrong });
  return (
    <>
      {purposes.some(needsContact) && (
        <>
          <label class="plain" for="contact">
            {say("email")}
          </label>
          <Line {...field("contact")} type="email" autocomplete="email" />
        </>
      )}
      {purposes.map((purpose, index) => {
        const name = consentField(purpose);
        return (
          <>
            <label class="tick">
              <input
                type="checkbox"
                name={name}
                value={String(wordingVersion[purpose])}
                checked={Boolean(typed[name])}
                {...(index === 0 && marks(field(name)))}
              />
              <span>{consentWords(say, purpose, wordingVersion[purpose], business)}</span>
            </label>
            {index === 0 && <Why name={name} wrong={wrong} />}
          </>
        );
      })}
      <small>{say("withdrawable")}</small>
    </>
  );
}
