import { readTags } from "@spots/domain/conversation/person-tag";
import { SubjectType } from "@spots/domain/conversation/thread";
import type { Id } from "@spots/domain/kernel/ids";
import type { Locale } from "@spots/domain/kernel/locale";
import { localeThere, pickLocale } from "@spots/domain/kernel/locales";
import { queueMail } from "../mail/mail.commands";
import type { Call } from "../trpc/context";
import { listSubjectNames } from "./subject.queries";
import { namesOf } from "./thread.queries";

/** The part of a thread that a mail about it needs. */
export type Conversation = { readonly id: Id; readonly subjectType: string; readonly subjectId: Id };

/** The number of characters of a comment that a mail quotes. */
const mostQuoted = 400;

/** The members with an address, without the acting one, each with their language. */
export async function readersAmong({ db, tenant, member }: Call["ctx"], ids: readonly Id[]) {
  const readers = await db.member.findMany({
    where: { businessId: tenant.businessId, id: { in: ids.filter((id) => id !== member.id) }, leftAt: null },
    select: { id: true, name: true, user: { select: { email: true, locale: true } } },
  });
  return readers.flatMap(({ id, name, user }) =>
    user ? [{ id, name, to: user.email, locale: pickLocale(user.locale ?? tenant.locale, "en") }] : [],
  );
}

/**
 * Mails that one member may cause to another per hour. Further comments are stored without a mail.
 */
const mostLettersAnHour = 6;

/**
 * The members to whom the acting member may still cause a mail. An advisory lock serialises the
 * calls of one member.
 */
async function writableTo({ db, tenant, member, now }: Call["ctx"], ids: readonly Id[]): Promise<readonly Id[]> {
  const { businessId } = tenant;
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('letters'), hashtext(${`${businessId}/${member.id}`}))`;
  const anHourAgo = new Date(now().getTime() - 3_600_000);
  const counts = await db.$queryRaw<{ told: string; letters: bigint }[]>`
    select told, count(*) as letters
    from event, jsonb_array_elements_text(data -> 'after' -> 'told') as told
    where business_id = ${businessId}::uuid and member_id = ${member.id}::uuid
      and type in ('comment.written', 'thread.opened', 'thread.changed') and at > ${anHourAgo}
    group by told`;
  const often = new Set(counts.flatMap(({ told, letters }) => (letters >= mostLettersAnHour ? [told] : [])));
  return ids.filter((id) => !often.has(id));
}

async function valuesOf(ctx: Call["ctx"], thread: Conversation) {
  const names = await listSubjectNames(ctx, [thread]);
  return {
    business: ctx.tenant.name,
    by: ctx.member.name,
    type: SubjectType.parse(thread.subjectType),
    about: names.get(thread.subjectId) ?? "…",
  };
}

const linkTo = ({ addresses, tenant }: Call["ctx"], { id }: Conversation) =>
  `${addresses.dashboard}/${tenant.slug}/conversations?open=${id}`;

/**
 * Mails a comment's text to every member it tags.
 * @returns the ids of the mailed members, for the event that counts them
 */
export async function tellTagged(
  ctx: Call["ctx"],
  thread: Conversation,
  { text, tagged }: { readonly text: string; readonly tagged: readonly Id[] },
): Promise<readonly Id[]> {
  const readers = await readersAmong(ctx, await writableTo(ctx, tagged));
  if (readers.length === 0) return [];
  const values = await valuesOf(ctx, thread);
  const whole = readTags(text, await namesOf(ctx, tagged));
  const words = whole.length > mostQuoted ? `${whole.slice(0, mostQuoted).toWellFormed()} …` : whole;
  for (const { name, to, locale } of readers) {
    const letter = { kind: "personTag", values: { ...values, name, words }, link: linkTo(ctx, thread) } as const;
    await queueMail(ctx.db, { id: ctx.newId(), businessId: ctx.tenant.businessId, to, locale, letter });
  }
  return readers.map(({ id }) => id);
}

/** A day in the mail reader's language, in the format of the business's region. */
export function writtenDay({ tenant }: Call["ctx"], locale: Locale, day: string): string {
  const there = localeThere(locale, tenant.timeZone);
  return new Intl.DateTimeFormat(there, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}

/**
 * Mails the new responsible member of a conversation.
 * @returns the ids of the mailed members, for the event that counts them
 */
export async function tellOwner(
  ctx: Call["ctx"],
  thread: Conversation,
  { responsibleId, reviewOn }: { readonly responsibleId: Id; readonly reviewOn: string | null },
): Promise<readonly Id[]> {
  const [reader] = await readersAmong(ctx, await writableTo(ctx, [responsibleId]));
  if (!reader) return [];
  const { name, to, locale } = reader;
  const day = reviewOn ? writtenDay(ctx, locale, reviewOn) : "";
  const values = { ...(await valuesOf(ctx, thread)), name, day, dated: reviewOn ? "yes" : "no" } as const;
  const letter = { kind: "threadOwner", values, link: linkTo(ctx, thread) } as const;
  await queueMail(ctx.db, { id: ctx.newId(), businessId: ctx.tenant.businessId, to, locale, letter });
  return [reader.id];
}
