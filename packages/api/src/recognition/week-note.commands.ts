import type { Database } from "@spots/db/database";
import { businessCodeIn, hashOfSecret } from "@spots/db/link-secret";
import type { SetWeekNote } from "@spots/domain/recognition/week-note";
import { z } from "zod";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";

/** Switches the caller's own weekly note on or off. Twice is like once. */
export async function setWeekNote({ ctx, input: { isOn } }: Call<SetWeekNote>) {
  const { db, member, now } = ctx;
  const { count } = await db.member.updateMany({
    where: { ...tenantKey(ctx, member.id).businessId_id, weekNoteOffAt: isOn ? { not: null } : null },
    data: { weekNoteOffAt: isOn ? null : now() },
  });
  const type = isOn ? "growth.weekNoteResumed" : "growth.weekNoteStopped";
  if (count > 0) record(ctx, { type, subjectId: member.id });
  return { isOn };
}

/**
 * Ends the weekly notes of the member who was mailed this token, without a sign-in. Twice is like
 * once.
 * @returns whether the token is one
 */
export async function endWeekNotes(database: Database, token: string, at: Date): Promise<boolean> {
  const rows = await database.prisma.$queryRaw`
    select * from end_week_notes(${businessCodeIn(token)}, ${hashOfSecret(token)}, ${at}::timestamptz)`;
  return z.array(z.unknown()).parse(rows).length > 0;
}
