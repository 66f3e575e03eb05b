import { newApiKeySecret } from "@spots/db/link-secret";
import type { TestDatabase } from "./database";
import { newId } from "./ids";

type Of = { businessId: string; memberId: string };

/** Creates a key of the business with a secret of its own, for all parts of `/v1`. */
export async function anApiKey(db: TestDatabase, { businessId, memberId }: Of) {
  const { secret, hash } = await newApiKeySecret(db, businessId);
  const key = await db.apiKey.create({
    data: {
      ...{
        businessId,
        id: newId(),
        name: "The till",
        scopes: ["visits", "roster", "invitations", "answers"],
        secretHash: hash,
      },
      ...{ createdById: memberId, createdAt: new Date() },
    },
  });
  return { ...key, secret };
}
