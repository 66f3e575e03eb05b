import type { Prisma } from "@spots/db/generated/client";
import type { TenantClient } from "@spots/db/tenancy/client";
import { mayActAt } from "@spots/domain/access/object-rules";
import type { Tenant } from "@spots/domain/access/tenant";
import type { Id, NewId } from "@spots/domain/kernel/ids";
import type { Locale } from "@spots/domain/kernel/locale";
import { localeThere, pickLocale } from "@spots/domain/kernel/locales";
import type { MailLetter } from "@spots/mail/letters";
import { maskingOf } from "../feedback/masking.queries";
import { queueMail } from "../mail/mail.commands";
import { momentInCase, promiseInCase, whatWentWrong } from "./reported-case.queries";

/** What a mail about cases needs of a command's or a job's call. */
type Writing = {
  readonly db: TenantClient;
  readonly tenant: Tenant;
  readonly newId: NewId;
  readonly addresses: { readonly dashboard: string };
};

/** The columns of a case that a mail about it needs. */
export const inMail = {
  id: true,
  locationId: true,
  dueAt: true,
  location: { select: { name: true, timeZone: true } },
  response: { select: { recallText: true, comment: true, recommend: true } },
  moment: { select: momentInCase },
  promise: { select: promiseInCase },
} as const;

type MailedCase = Prisma.ServiceCaseGetPayload<{ select: typeof inMail }>;
type Answer = NonNullable<MailedCase["response"]>;

/** The number of characters of an answer that a mail quotes. */
const mostQuoted = 300;

/** The beginning of what the customer said; the score when there are no words. */
export const quoteOf = ({ recallText, comment, recommend }: Answer): string =>
  shortened(recallText || comment || `${recommend ?? ""}`);

function shortened(words: string): string {
  return words.length > mostQuoted ? `${words.slice(0, mostQuoted).toWellFormed()} …` : words;
}

/** What a case is about: the customer's words, masked, the moment and the staff's note, or the promise. */
async function aboutOf(
  reader: Pick<Writing, "db" | "tenant">,
  { response, moment, promise }: MailedCase,
): Promise<string> {
  if (response) {
    const { recallText, comment, recommend } = response;
    const mask = await maskingOf(reader, [recallText, comment]);
    return quoteOf({ recallText: mask(recallText), comment: mask(comment), recommend });
  }
  if (promise)
    return shortened([promise.customer || promise.place, promise.words, promise.reason].filter(Boolean).join(": "));
  if (!moment) return "";
  const { name, note } = whatWentWrong(moment);
  return shortened([name, note].filter(Boolean).join(": "));
}

/** An instant in the mail reader's language, as a local time. */
function writtenTime(at: Date, locale: Locale, timeZone: string): string {
  const there = localeThere(locale, timeZone);
  return new Intl.DateTimeFormat(there, { dateStyle: "long", timeStyle: "short", timeZone }).format(at);
}

/** A member with the address and the language of their mails. */
export type Reader = { readonly id: Id; readonly name: string; readonly to: string; readonly locale: Locale };

/** The members among these who have an address. */
export async function readersOf({ db, tenant }: Pick<Writing, "db" | "tenant">, ids: readonly Id[]) {
  const members = await db.member.findMany({
    where: { businessId: tenant.businessId, id: { in: [...ids] }, leftAt: null },
    select: { id: true, name: true, user: { select: { email: true, locale: true } } },
  });
  return members.flatMap(({ id, name, user }): Reader[] =>
    user ? [{ id, name, to: user.email, locale: pickLocale(user.locale ?? tenant.locale, "en") }] : [],
  );
}

/** The owners and managers who act at a location. */
export async function managersAt(ctx: Pick<Writing, "db" | "tenant">, locationId: Id): Promise<readonly Reader[]> {
  const members = await ctx.db.member.findMany({
    where: {
      businessId: ctx.tenant.businessId,
      leftAt: null,
      userId: { not: null },
      role: { in: ["owner", "manager"] },
    },
    select: { id: true, name: true, role: true, locations: { select: { locationId: true } } },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    take: 100,
  });
  const there = members.filter(({ locations, ...member }) =>
    mayActAt({ ...member, locationIds: locations.map((each) => each.locationId) }, locationId),
  );
  return readersOf(
    ctx,
    there.map(({ id }) => id),
  );
}

type AboutCase = Extract<
  MailLetter,
  { kind: "caseAssigned" | "caseOverdue" | "caseEscalated" | "caseBounced" | "caseComplained" }
>;

/** Mails a member about one case, with the beginning of what it is about. */
export async function mailAboutCase(
  { db, tenant, newId, addresses }: Writing,
  { name, to, locale }: Reader,
  of: MailedCase,
  { kind, who }: { readonly kind: AboutCase["kind"]; readonly who: string },
): Promise<void> {
  const values = {
    business: tenant.name,
    name,
    who,
    assigned: who === "" ? ("no" as const) : ("yes" as const),
    source: of.response ? ("answer" as const) : ("moment" as const),
    about: await aboutOf({ db, tenant }, of),
    location: of.location.name,
    due: writtenTime(of.dueAt, locale, of.location.timeZone),
  };
  const link = `${addresses.dashboard}/${tenant.slug}/cases?case=${of.id}`;
  await queueMail(db, { id: newId(), businessId: tenant.businessId, to, locale, letter: { kind, values, link } });
}

/**
 * Mails a manager that cases are assigned to nobody, because a member left or changed locations.
 */
export async function mailAboutReleased(
  { db, tenant, newId, addresses }: Writing,
  { name, to, locale }: Reader,
  { who, count }: { readonly who: string; readonly count: number },
): Promise<void> {
  const letter = {
    kind: "caseReleased",
    values: { business: tenant.name, name, who, count },
    link: `${addresses.dashboard}/${tenant.slug}/cases?show=unassigned`,
  } as const;
  await queueMail(db, { id: newId(), businessId: tenant.businessId, to, locale, letter });
}
