import { z } from "zod";
import { Id } from "../kernel/ids";
import { Name } from "../kernel/text";
import { ApiKeyScopes, keyLifetimes } from "./api-key-scope";

/** What a key may do, each a part of `/v1`. */
export const ApiKeyScope = z.enum(ApiKeyScopes);
export type ApiKeyScope = z.infer<typeof ApiKeyScope>;

/** Makes a key. `days`: after how many days it ends; null: when it is revoked. */
export const MakeApiKey = z.object({
  id: Id,
  name: Name,
  scopes: z.array(ApiKeyScope).min(1, "chooseSomething").max(ApiKeyScopes.length, "tooMany"),
  days: z.literal(keyLifetimes).nullable(),
});
export type MakeApiKey = z.infer<typeof MakeApiKey>;

export const RevokeApiKey = z.object({ apiKeyId: Id });
export type RevokeApiKey = z.infer<typeof RevokeApiKey>;

/**
 * The secret of a key: a mark by which scanners of leaked secrets know it, the code of its business
 * and 256 random bits (ADR 10).
 */
export const ApiKeySecret = z.string().regex(/^msk_[A-Za-z0-9_-]{50}$/);

export type ApiKeyState = "open" | "expired" | "revoked";

export function stateOfApiKey(
  { expiresAt, revokedAt }: { readonly expiresAt: Date | null; readonly revokedAt: Date | null },
  now: Date,
): ApiKeyState {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && expiresAt <= now ? "expired" : "open";
}
