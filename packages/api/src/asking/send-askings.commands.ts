import type { TenantClient } from "@spots/db/tenancy/client";
import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import type { Tenant } from "@spots/domain/access/tenant";
import { askedScale } from "@spots/domain/asking/asked-scale";
import { type AskedPerson, type AskingRule, type DueAsking, decide, nextLook } from "@spots/domain/asking/rule";
import { AskingPurposes } from "@spots/domain/asking/ways";
import { followUpLanguages } from "@spots/domain/form/follow-up-texts";
import { type FormContent, standardForm } from "@spots/domain/form/form";
import { isOurs } from "@spots/domain/form/language";
import type { Id } from "@spots/domain/kernel/ids";
import { type GermanAddress, GermanAddress as GermanAddresses } from "@spots/domain/kernel/locale";
import { pickLocale } from "@spots/domain/kernel/locales";
import { askingMessage } from "@spots/mail/ask-customer";
import { z } from "zod";
import { rulesOf } from "../case/case-rule.queries";
import { consentColumns, contactFor } from "../consent/consent.queries";
import { queueMail } from "../mail/mail.commands";
import { isSuspended } from "../notification/suspended.queries";
import type { JobCall } from "../trpc/context";
import { inTransaction, record } from "../writing/record";
import { readAskedForms } from "./asked-forms.queries";
import { askingRuleOf } from "./asking-rule.queries";
import { readPersons } from "./person.queries";
import { providerOf } from "./provider.queries";
import { type Messaging, sendMessages, type TakenMessage } from "./send-messages.commands";

/**
 * A job that writes to customers, with links to their pages. Without `messaging` it sends no text
 * messages.
 */
export type AskingCall = JobCall & {
  readonly addresses: { readonly feedback: string };
  readonly messaging?: Messaging | null;
};

/** The number of askings of one business that one transaction handles. */
const batch = 100;
/**
 * The number of messages that are handed over at the same time; the others wait for the next batch.
 */
const mostMessages = 20;

/** The businesses with askings that are due. Suspended ones are left out. */
export async function listBusinessesWithAskingsDue({ database, now }: JobCall): Promise<readonly string[]> {
  const rows = await database.prisma.$queryRaw<{ id: string }[]>`
    select id::text from businesses_with_askings_due(${now()}::timestamptz) as id`;
  return rows.map(({ id }) => id);
}

const whole = {
  location: { select: { timeZone: true, archivedAt: true } },
  channel: { select: { closedAt: true, formId: true } },
  sendings: { select: { kind: true } },
  followUp: { select: { response: { select: { contact: true, ...consentColumns } } } },
} as const;

const readDue = (db: TenantClient, businessId: Id, now: Date) =>
  db.asking.findMany({
    where: { businessId, dueAt: { lte: now } },
    include: whole,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: batch,
  });
type Due = Awaited<ReturnType<typeof readDue>>[number];

function dueOf({ sendings, again, expiresAt, location, ...asking }: Due, isAnswered: boolean): DueAsking {
  const kind = again ? "again" : sendings.length === 0 ? "first" : "reminder";
  const timeZone = asking.timeZone ?? location.timeZone;
  const purpose = z.enum(AskingPurposes).parse(asking.purpose);
  const isAgreed = asking.followUp === null || contactFor(asking.followUp.response, "followUp") !== null;
  return { kind, purpose, isAnswered, isAgreed, expiresAt, timeZone };
}

/** What every mail of a batch needs. */
type Writing = {
  readonly db: TenantClient;
  readonly tenant: Tenant;
  readonly call: AskingCall;
  readonly rule: AskingRule;
  readonly replyTo: string | null;
  readonly germanAddress: GermanAddress;
  readonly contents: ReadonlyMap<string, FormContent>;
  /** How text messages are handed over; null: none are sent. */
  readonly provider: Omit<TakenMessage, "message"> | null;
};

const linkOf = ({ call }: Writing, { token }: Due) => `${call.addresses.feedback}/a/${token}`;

/** Writes the mail of an asking as a row. */
async function writeMail(writing: Writing, asking: Due, id: Id, again: "yes" | "no"): Promise<void> {
  const { db, tenant, replyTo, germanAddress, contents } = writing;
  const locale = pickLocale(asking.locale, pickLocale(tenant.locale, "en"));
  const link = linkOf(writing, asking);
  const content = contents.get(asking.channel.formId ?? "") ?? standardForm;
  const written = content.languages.includes(locale) ? locale : (content.languages[0] ?? locale);
  const linksIn = (lang: string) => ({ link: `${link}?lang=${lang}`, endLink: `${link}/stop?lang=${lang}` });
  const mail = {
    ...{ id, businessId: tenant.businessId, to: asking.contact ?? "", locale, endAddress: `${link}/stop` },
    sender: { name: tenant.name, replyTo },
  };
  if (asking.purpose === "followUp") {
    const language = followUpLanguages(content).includes(asking.locale) ? asking.locale : locale;
    const own = isOurs(language) ? null : { language, texts: content.fixed[language] ?? {} };
    const letter = { kind: "followUp", values: { business: tenant.name }, own, ...linksIn(language) } as const;
    return queueMail(db, { ...mail, letter });
  }
  await queueMail(db, {
    ...mail,
    letter: {
      kind: "askCustomer",
      values: { business: tenant.name, again },
      scale: written === locale ? askedScale(content) : null,
      germanAddress,
      ...linksIn(locale),
    },
  });
}

/** Stores that an asking is sent now, and writes its mail, or returns its message. */
async function send(writing: Writing, asking: Due, due: DueAsking): Promise<TakenMessage | null> {
  const { kind, purpose } = due;
  const { db, tenant, call, rule, provider } = writing;
  const { businessId, name: business } = tenant;
  const at = call.now();
  const id = call.newId();
  const again = kind === "first" ? "no" : "yes";
  if (asking.way === "mail") await writeMail(writing, asking, id, again);
  await db.askingSending.create({
    data: { businessId, id, askingId: asking.id, person: asking.person, purpose, kind, at },
  });
  await db.asking.update({
    where: { businessId_id: { businessId, id: asking.id } },
    data: {
      ...(asking.status === "queued" ? { status: "sent" as const, sentAt: at } : {}),
      ...{ again: false, dueAt: nextLook(due, rule, at) },
    },
  });
  if (asking.way === "mail" || provider === null) return null;
  const text = askingMessage({ business, again, link: linkOf(writing, asking) }, pickLocale(asking.locale, "en"));
  return { message: { id, to: asking.contact ?? "", text }, ...provider };
}

/**
 * Sends the askings of a business that are due, reminds, and ends those whose time is over. Mails
 * are written as rows in the same transaction, and an advisory lock of the business is held until
 * the commit, so that two processes send each once and count what the other has sent.
 * @returns the number of askings
 */
export async function sendAskings(call: AskingCall, businessId: string): Promise<number> {
  const { taken, messages } = await takeAskings(call, businessId);
  const { messaging } = call;
  if (messaging) await sendMessages({ ...call, messaging }, businessId, messages);
  return taken;
}

type Taken = { readonly taken: number; readonly messages: readonly TakenMessage[] };

async function takeAskings(call: AskingCall, businessId: string): Promise<Taken> {
  const { database, now } = call;
  const tenant = await workerTenant(database, businessId);
  if (!tenant || (await isSuspended(call, businessId))) return { taken: 0, messages: [] };
  return inTransaction(database, tenant, async ({ db, recorded }) => {
    await db.$executeRaw`select pg_advisory_xact_lock(hashtext('askings'), hashtext(${businessId}))`;
    const at = now();
    const due = await readDue(db, businessId, at);
    if (due.length === 0) return { taken: 0, messages: [] };
    const reader = { db, tenant };
    const rule = await askingRuleOf(reader);
    const persons = new Map(
      await readPersons(
        reader,
        due.map(({ person }) => person),
        at,
      ),
    );
    const responses = await db.response.findMany({
      where: { businessId, id: { in: due.map(({ responseId }) => responseId) } },
      select: { id: true },
    });
    const answered = new Set(responses.map(({ id }) => id));
    const [address] = await db.$queryRaw<{ said: string }[]>`
      select german_address_of_business(${businessId}::uuid) as said`;
    const { replyTo } = await rulesOf(reader);
    const writing = {
      ...{ db, tenant, call, rule, replyTo: replyTo === "" ? null : replyTo },
      germanAddress: GermanAddresses.catch("du").parse(address?.said),
      contents: await readAskedForms(
        db,
        businessId,
        due.map(({ channel }) => channel.formId),
      ),
      provider: call.messaging ? await providerOf(reader) : null,
    };
    let sent = 0;
    const messages: TakenMessage[] = [];
    for (const asking of due) {
      const isMessage = asking.way === "sms" && writing.provider !== null;
      if (isMessage && messages.length >= mostMessages) continue;
      const state = dueOf(asking, answered.has(asking.responseId));
      const person: AskedPerson = persons.get(asking.person) ?? { stopped: null, sent: [] };
      const isOpen = asking.channel.closedAt === null && asking.location.archivedAt === null;
      const decided = decide(state, { person, rule, isOpen, now: at });
      const where = { businessId_id: { businessId, id: asking.id } };
      const over = { endedAt: at, contact: null, dueAt: null, again: false };
      if (decided.act === "wait") await db.asking.update({ where, data: { dueAt: decided.until } });
      else if (decided.act === "skip")
        await db.asking.update({ where, data: { ...over, status: "skipped", reason: decided.reason } });
      else if (decided.act === "end")
        await db.asking.update({
          where,
          data: { ...over, status: decided.status, ...(decided.status === "answered" ? { answeredAt: at } : {}) },
        });
      else if (asking.way === "mail" || isMessage) {
        const message = await send(writing, asking, state);
        if (message) messages.push(message);
        persons.set(asking.person, {
          ...person,
          sent: [...person.sent, { at, purpose: state.purpose, kind: state.kind }],
        });
        sent += 1;
      } else await db.asking.update({ where, data: { ...over, status: "skipped", reason: "noProvider" } });
    }
    if (sent > 0) record({ recorded, now }, { type: "asking.sent", subjectId: null, after: { number: sent } });
    return { taken: due.length, messages };
  });
}
