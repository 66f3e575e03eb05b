import { newChannelTokens } from "@spots/db/link-secret";
import { mayActAt } from "@spots/domain/access/object-rules";
import { wayOf } from "@spots/domain/asking/address";
import type { AskPeople, MakeLink } from "@spots/domain/asking/asking";
import { dayMs, decide } from "@spots/domain/asking/rule";
import type { AskingPurpose, SkipReason } from "@spots/domain/asking/ways";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { pickLocale } from "@spots/domain/kernel/locales";
import type { Call } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { askingRuleOf } from "./asking-rule.queries";
import { personOf, readPersons, waitingPersons } from "./person.queries";

type Ctx = Pick<Call["ctx"], "db" | "tenant" | "now" | "newId">;

/** An asking to store. */
export type NewAsking = {
  readonly id: Id;
  readonly channel: { readonly id: Id; readonly locationId: Id };
  /** Null: a link that the business hands over. */
  readonly contact: string | null;
  readonly locale: string;
  readonly timeZone: string | null;
  readonly visitId: Id | null;
  readonly purpose: AskingPurpose;
  readonly source: "hand" | "program" | "visit" | "followUp";
  readonly reference: { readonly apiKeyId: Id; readonly reference: string } | null;
  readonly dueAt: Date;
};

/**
 * Stores askings, which the worker sends when they are due. The token of each is its personal link.
 */
export async function addAskings(ctx: Ctx, askings: readonly NewAsking[], expireDays: number) {
  const { db, tenant, now, newId } = ctx;
  const { businessId } = tenant;
  const tokens = await newChannelTokens(db, businessId, askings.length);
  const rows = askings.map(({ channel, reference, contact, dueAt, ...asking }, nth) => {
    const isLink = contact === null;
    const expiresAt = new Date(dueAt.getTime() + expireDays * dayMs);
    return {
      ...{ businessId, ...asking, ...reference, contact, channelId: channel.id, locationId: channel.locationId },
      ...{ way: isLink ? "link" : wayOf(contact), person: isLink ? "" : personOf(businessId, contact) },
      ...{ token: tokens[nth] ?? "", responseId: newId(), madeAt: now(), expiresAt },
      // A link is handed over by the business, so that only its end is due.
      ...(isLink ? { status: "sent" as const, sentAt: now(), dueAt: expiresAt } : { dueAt }),
    };
  });
  await db.asking.createMany({ data: rows, skipDuplicates: true });
  return rows;
}

/** An open channel where the member may act. @throws NOT_FOUND; CONFLICT `channelClosed` */
export async function openChannel({ db, tenant, member }: Pick<Call["ctx"], "db" | "tenant" | "member">, id: Id) {
  const channel = await db.channel.findUnique({
    where: tenantKey({ tenant }, id),
    include: { location: { select: { timeZone: true, archivedAt: true } } },
  });
  if (!channel || !mayActAt(member, channel.locationId)) throw notFound();
  if (channel.closedAt !== null || channel.location.archivedAt !== null)
    throw new DomainError("CONFLICT", "channelClosed");
  return channel;
}

/** What becomes of a person of a list; `known`: the request was sent before. */
export type AskOutcome =
  | { readonly kind: "now" | "known" | "twice" }
  | { readonly kind: "later"; readonly until: Date; readonly timeZone: string }
  | { readonly kind: "skipped"; readonly reason: SkipReason };

/**
 * Asks people to answer by a channel, or with `check` says what would happen. Those who may not be
 * asked now are stored too, so that the list of askings says why. The worker decides anew when it
 * sends: somebody may unsubscribe in between. The same ids again are the same askings.
 * @throws NOT_FOUND; CONFLICT `channelClosed`
 */
export async function askPeople({ ctx, input: { channelId, people, mode } }: Call<AskPeople>) {
  const { businessId, locale } = ctx.tenant;
  const channel = await openChannel(ctx, channelId);
  await lockBusiness(ctx, "askings");
  const rule = await askingRuleOf(ctx);
  const now = ctx.now();
  const { timeZone } = channel.location;
  const persons = people.map(({ contact }) => personOf(businessId, contact));
  const known = new Set(
    (
      await ctx.db.asking.findMany({
        where: { businessId, id: { in: people.map(({ id }) => id) } },
        select: { id: true },
      })
    ).map(({ id }) => id),
  );
  const asked = await readPersons(ctx, persons, now);
  const waiting = await waitingPersons(ctx, persons);
  const seen = new Set<string>();
  const expiresAt = new Date(now.getTime() + rule.expireDays * dayMs);
  const outcomes = people.map(({ id }, nth): AskOutcome => {
    const person = persons[nth] ?? "";
    if (known.has(id)) return { kind: "known" };
    if (seen.has(person)) return { kind: "twice" };
    seen.add(person);
    if (waiting.has(person)) return { kind: "skipped", reason: "tooSoon" };
    const due = { purpose: "answer", kind: "first", isAnswered: false, isAgreed: true, expiresAt, timeZone } as const;
    const decided = decide(due, { person: asked.get(person) ?? { stopped: null, sent: [] }, rule, isOpen: true, now });
    if (decided.act === "send") return { kind: "now" };
    if (decided.act === "wait") return { kind: "later", until: decided.until, timeZone };
    return { kind: "skipped", reason: decided.act === "skip" ? decided.reason : "late" };
  });
  const isNew = (nth: number) => outcomes[nth]?.kind !== "known" && outcomes[nth]?.kind !== "twice";
  const added = people.filter((_, nth) => isNew(nth));
  if (mode === "good" && added.length > 0) {
    await addAskings(
      ctx,
      added.map(({ id, contact, locale: said }) => ({
        ...{ id, channel, contact, timeZone: null, visitId: null, reference: null, dueAt: now },
        purpose: "answer",
        source: "hand",
        locale: said ?? pickLocale(locale, "en"),
      })),
      rule.expireDays,
    );
    const { locationId } = channel;
    record(ctx, { type: "asking.made", subjectId: channel.id, after: { number: added.length, locationId } });
  }
  return { outcomes };
}

/** Makes a link for one answer. The same id again is the same link. @throws as `askPeople` */
export async function makeAskingLink({ ctx, input: { id, channelId } }: Call<MakeLink>) {
  const channel = await openChannel(ctx, channelId);
  const there = await ctx.db.asking.findUnique({ where: tenantKey(ctx, id), select: { token: true, way: true } });
  if (there && there.way !== "link") throw new DomainError("CONFLICT", "idTaken");
  const { expireDays } = await askingRuleOf(ctx);
  const [added] = there
    ? [there]
    : await addAskings(
        ctx,
        [
          {
            ...{ id, channel, contact: null, timeZone: null, visitId: null, reference: null, dueAt: ctx.now() },
            purpose: "answer",
            source: "hand",
            locale: pickLocale(ctx.tenant.locale, "en"),
          },
        ],
        expireDays,
      );
  if (!there)
    record(ctx, { type: "asking.made", subjectId: channel.id, after: { number: 1, locationId: channel.locationId } });
  return { id, address: `${ctx.addresses.feedback}/a/${added?.token ?? ""}` };
}
