import { seal } from "@spots/db/sealed-secret";
import { authEnv } from "./env";

/** Encrypts a secret of a business with a key of the deployment, which is not in the database. */
export const sealForBusiness = (businessId: string, text: string): string =>
  seal(text, { secret: authEnv().AUTH_SECRET, purpose: "message-provider", businessId });
