import { type EventSeen, readEvents } from "@spots/db/read-events";
import { asTenant } from "@spots/db/tenancy/as-tenant";
import { memberNow } from "@spots/db/tenancy/tenant";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import type { ActingMember, Tenant } from "@spots/domain/access/tenant";
import type { FollowEvents, ListEvents } from "@spots/domain/activity/follow-events";
import { tracked } from "@trpc/server";
import type { Call, RequestContext } from "../trpc/context";

const batch = 100;

/**
 * The events visible to the member: those at their locations, of their own moments, and without a
 * location.
 */
function viewerOf(member: ActingMember) {
  return { memberId: member.id, locationIds: locationsSeenBy(member) };
}

/**
 * The events of the business, newest first, with the names of their actors. `next` is the cursor of
 * the next page.
 */
export async function listEvents({ ctx, input }: Call<ListEvents>) {
  const { businessId } = ctx.tenant;
  const before = input.cursor === undefined ? null : BigInt(input.cursor);
  const range = { businessId, before, subjectId: input.subjectId, limit: input.limit + 1 };
  const rows = await readEvents(ctx.db, range, viewerOf(ctx.member));
  const shown = rows.slice(0, input.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ isSeen: _, seq, data, ...event }) => ({
      seq: String(seq),
      ...event,
      // The data of a corrected answer are the customer's former words.
      data: event.type === "response.corrected" ? null : data,
    })),
    next: rows.length > input.limit && last ? String(last.seq) : null,
  };
}

/** The name of the member who changed a thing last; null when the last change has no member. */
export async function findLastEditor({ db, tenant }: Pick<Call["ctx"], "db" | "tenant">, subjectId: string) {
  const last = await db.event.findFirst({
    where: { businessId: tenant.businessId, subjectId },
    include: { member: { select: { name: true } } },
    orderBy: { seq: "desc" },
  });
  return last?.member?.name ?? null;
}

/**
 * An event as a live page receives it: its type and subject. The page then refetches what it shows.
 */
export type LiveEvent = { readonly type: string; readonly subjectId: string | null; readonly at: Date };

type FollowCall = {
  readonly ctx: RequestContext & { readonly tenant: Tenant; readonly member: ActingMember };
  readonly input: FollowEvents;
  readonly signal: AbortSignal | undefined;
};

/** Milliseconds without events after which a stream checks again whether it may continue. */
const recheckMs = 15_000;

/**
 * The current membership, because a stream outlives the check at its start. Null when the person
 * has signed out or left, or when the business is suspended. The streams of this process read theirs
 * together (ADR 39).
 */
async function listenerNow({ database, tenant, userId, isStillSignedIn }: FollowCall["ctx"]) {
  if (userId === null) return null;
  const [isSignedIn, membership] = await Promise.all([
    isStillSignedIn(),
    memberNow(database, { slug: tenant.slug, userId }),
  ]);
  return isSignedIn && membership?.suspendedReason === null ? membership.tenant.member : null;
}

/**
 * Every event after the last one seen, in order and without end. The first yield is the stream's
 * start position: a page that loses its connection before the first event resumes from there and
 * misses nothing. Events are read when a commit was announced, which every reconnect is, too.
 */
export async function* followEvents({ ctx, input, signal }: FollowCall) {
  const { announcements, database, tenant } = ctx;
  const { businessId } = tenant;
  let news = true;
  let rouse: () => void = () => undefined;
  let recheck: NodeJS.Timeout | undefined;
  const heard = () => {
    news = true;
    rouse();
  };
  const unfollow = announcements.follow(businessId, heard);
  signal?.addEventListener("abort", heard);
  try {
    let listener = ctx.member;
    let seen: bigint | null = input.lastEventId ? BigInt(input.lastEventId) : null;
    if (seen === null) {
      const counter = await asTenant(database, tenant, (db) => db.eventCounter.findUnique({ where: { businessId } }));
      seen = counter?.last ?? 0n;
      yield tracked(String(seen), null);
    }
    while (!signal?.aborted) {
      const after: bigint = seen;
      const viewer = viewerOf(listener);
      const isAnnounced = news;
      news = false;
      const rows: readonly EventSeen[] = isAnnounced
        ? await asTenant(database, tenant, (db) => readEvents(db, { businessId, after, limit: batch }, viewer))
        : [];
      // Checked after reading, so that events after a sign-out are not sent.
      const now = await listenerNow(ctx);
      if (now === null) return;
      listener = now;
      for (const { seq, type, subjectId, at, isSeen } of rows) {
        seen = seq;
        if (isSeen) yield tracked(String(seq), { type, subjectId, at } satisfies LiveEvent);
      }
      if (rows.length === batch) news = true; // there may be more
      if (news) continue;
      await new Promise<void>((resolve) => {
        rouse = resolve;
        if (news || signal?.aborted) resolve();
        recheck = setTimeout(resolve, recheckMs);
      });
      clearTimeout(recheck);
    }
  } finally {
    unfollow();
    signal?.removeEventListener("abort", heard);
  }
}
