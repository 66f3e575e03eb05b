import { type ConsentPurpose, needsContact, usualPurposes } from "../consent/purposes";
import type { GivenConsent } from "../feedback/response";
import type { FormContent } from "./form";

type Form = Pick<FormContent, "questions">;

/**
 * What a form asks consent for: the purposes of its question about that, else the usual ones at its
 * end.
 */
export function purposesOf({ questions }: Form): readonly ConsentPurpose[] {
  const [asked] = questions.flatMap((question) => (question.kind === "consent" ? [question.purposes] : []));
  return asked ?? usualPurposes;
}

/** Whether a form asks for consent at its end, because it has no question about it. */
export const asksAtItsEnd = ({ questions }: Form): boolean => questions.every(({ kind }) => kind !== "consent");

type Given = { readonly contact: string; readonly consents: readonly GivenConsent[] };

/**
 * The consents that a form asks for, and the address if one of them needs it. Nothing else is
 * stored.
 */
export function askedOnly(form: Form, { contact, consents }: Given): { contact: string; consents: GivenConsent[] } {
  const asked = purposesOf(form);
  const given = consents.filter(({ purpose }) => asked.includes(purpose));
  return { consents: given, contact: given.some(({ purpose }) => needsContact(purpose)) ? contact : "" };
}
