import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import { readShortCode, referralCodeLength } from "@spots/domain/feedback/short-code";
import type { Parts } from "./parts";

/**
 * Notes that a friend came who gave this answer with a code. An unknown or used code changes
 * nothing, and an answer is never lost because of it.
 */
export async function noteFriend(
  { intake, log, now }: Parts,
  { businessId }: PublicChannel,
  { id, typed }: { readonly id: string; readonly typed: string | undefined },
): Promise<void> {
  const code = readShortCode((typed ?? "").slice(0, 40), referralCodeLength);
  if (code === null) return;
  await intake.referrals.come({ businessId, id }, code, now()).catch((error: unknown) => {
    log("the code of a friend could not be noted", error);
  });
}
