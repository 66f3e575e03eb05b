import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import { businessCodeLength, consentToken } from "@spots/domain/consent/consent-link";
import type { Parts } from "./parts";
import { consentKey } from "./signed";

/** The path at which a customer sees and withdraws what they agreed to with this answer. */
export function consentPath(
  { secret }: Pick<Parts, "secret">,
  { businessId }: Pick<PublicChannel, "businessId">,
  { id: responseId, token }: { readonly id: string; readonly token: string },
): string {
  const code = token.slice(0, businessCodeLength);
  return `/consents/${consentToken({ code, responseId, key: consentKey(secret, { businessId, id: responseId }) })}`;
}
