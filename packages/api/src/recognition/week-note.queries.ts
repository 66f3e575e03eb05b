import type { Database } from "@spots/db/database";
import { businessCodeIn, hashOfSecret } from "@spots/db/link-secret";
import { pickLocale } from "@spots/domain/kernel/locales";
import { dateAsDay } from "@spots/domain/kernel/time";
import { mostWeekNotes, WeekNoteContent } from "@spots/domain/recognition/week-note";
import { weekNoteLines } from "@spots/mail/week-note";
import { z } from "zod";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/** The member's own notes that told something, newest first. */
export async function listOwnWeekNotes({ db, tenant, member }: Call["ctx"], most: number) {
  const rows = await db.weekNote.findMany({
    where: { businessId: tenant.businessId, memberId: member.id, offTokenHash: { not: null } },
    select: { week: true, content: true },
    orderBy: { week: "desc" },
    take: most,
  });
  return rows.flatMap(({ week, content }) => {
    const told = WeekNoteContent.safeParse(content).data;
    return told ? [{ week: dateAsDay(week), content: told }] : [];
  });
}

/** The caller's last weekly notes in the words of their mails, and whether they get them. */
export async function readWeekNotes({ ctx }: Pick<Call, "ctx">) {
  const { weekNoteOffAt, user } = await ctx.db.member.findUniqueOrThrow({
    where: tenantKey(ctx, ctx.member.id),
    select: { weekNoteOffAt: true, user: { select: { locale: true } } },
  });
  const locale = pickLocale(user?.locale ?? ctx.tenant.locale, "en");
  const notes = await listOwnWeekNotes(ctx, mostWeekNotes);
  return {
    isOn: weekNoteOffAt === null,
    notes: notes.map(({ week, content }) => ({ week, lines: weekNoteLines(content, locale) })),
  };
}

const Found = z.array(z.object({ slug: z.string(), name: z.string(), is_off: z.boolean() }));

/**
 * The business of a link that ends weekly notes, for its reader without an account; null: no such
 * link.
 */
export async function findWeekNoteOfToken(database: Database, token: string) {
  const rows = await database.prisma.$queryRaw`
    select * from week_note_of_token(${businessCodeIn(token)}, ${hashOfSecret(token)})`;
  const found = Found.parse(rows)[0];
  return found ? { business: found.name, slug: found.slug, isOff: found.is_off } : null;
}
