import { newLinkToken } from "@spots/db/link-secret";
import { listWeekNotesDue, readWeek } from "@spots/db/reports/week-notes";
import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import { pickLocale } from "@spots/domain/kernel/locales";
import { hasNews } from "@spots/domain/recognition/week-note";
import { queueMail } from "../mail/mail.commands";
import type { Telling } from "../notification/plan-deliveries.commands";
import { isSuspended } from "../notification/suspended.queries";
import { announce, tell } from "../notification/tell.commands";
import type { JobCall } from "../trpc/context";
import { inTransaction } from "../writing/record";

/** Where the links of a note lead. */
type NoteCall = JobCall & { readonly address: string };

/** The members whose notes one transaction makes. */
const batch = 20;

/** The businesses in which somebody's weekly note is due. Suspended ones are left out. */
export async function listBusinessesAwaitingWeekNotes({ database, now }: JobCall): Promise<readonly string[]> {
  const rows = await database.prisma.$queryRaw<{ id: string }[]>`
    select id::text from businesses_awaiting_week_notes(${now()}::timestamptz) as id`;
  return rows.map(({ id }) => id);
}

/**
 * Makes the weekly notes of a business that are due, each with its mail and its notification, for
 * at most `batch` members. Two processes make none twice: an advisory lock of the business is held
 * until the commit, and a note's key is the member and the week. Of a week without anything, nobody
 * is told.
 * @returns the number of notes made
 */
export async function makeWeekNotes(call: NoteCall, businessId: string): Promise<number> {
  const { database, now, newId, address } = call;
  const tenant = await workerTenant(database, businessId);
  // A job may begin long after it was given, when the business has been suspended.
  if (!tenant || (await isSuspended(call, businessId))) return 0;
  return inTransaction(database, tenant, async ({ db, recorded }) => {
    await db.$executeRaw`select pg_advisory_xact_lock(hashtext('week notes'), hashtext(${businessId}))`;
    const telling: Telling = { db, tenant, recorded, now, newId, touched: new Set() };
    const { timeZone } = tenant;
    const due = await listWeekNotesDue(db, { businessId, timeZone, at: now(), limit: batch });
    for (const { id: memberId, name, email, locale, week, from, to } of due) {
      const content = await readWeek(db, { businessId, memberId, from, to });
      const row = { businessId, memberId, week: new Date(week), madeAt: now() };
      if (!hasNews(content)) {
        await db.weekNote.create({ data: row });
        continue;
      }
      const { token, hash } = await newLinkToken(db, businessId);
      await db.weekNote.create({ data: { ...row, content, offTokenHash: hash } });
      await queueMail(db, {
        id: newId(),
        businessId,
        to: email,
        locale: pickLocale(locale ?? tenant.locale, "en"),
        endAddress: `${address}/api/week-note/end/${token}`,
        letter: {
          kind: "weekNote",
          values: { business: tenant.name, name },
          content,
          link: `${address}/${tenant.slug}/me`,
          endLink: `${address}/week-note-end/${token}`,
        },
      });
      const source = `week:${memberId}:${week}`;
      await tell(telling, [memberId], { kind: "weekNote", subjectId: memberId, locationId: null, data: {}, source });
    }
    announce(telling);
    return due.length;
  });
}
