import type { SetDigest } from "@spots/domain/insight/digest";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";

/** Switches the caller's own digest on or off. Twice is like once. */
export async function setDigest({ ctx, input: { isOn } }: Call<SetDigest>) {
  const { db, member, now } = ctx;
  const { count } = await db.member.updateMany({
    where: { ...tenantKey(ctx, member.id).businessId_id, digestOffAt: isOn ? { not: null } : null },
    data: { digestOffAt: isOn ? null : now() },
  });
  if (count > 0) record(ctx, { type: isOn ? "digest.resumed" : "digest.stopped", subjectId: member.id });
  return { isOn };
}
