import { readEvents } from "@spots/db/read-events";
import { asTenant } from "@spots/db/tenancy/as-tenant";
import { memberOf } from "@spots/db/tenancy/tenant";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import type { ActingMember, Tenant } from "@spots/domain/access/tenant";
import type { FollowEvents, ListEvents } from "@spots/domain/activity/follow-events";
import { tracked } from "@trpc/server";
import type { Call, RequestContext } from "../trpc/context";

const batch = 100;

/**
 * What the member may hear of: events at their locations, their own moments, and what belongs to no
 * location.
 */
function viewerOf(member: ActingMember) {
  return { memberId: member.id, locationIds: locationsSeenBy(member) };
}

/**
 * What happened in the business, newest first, with the name of who did it. `next` continues after
 * the last row.
 */
export async function listEvents({ ctx, input }: Call<ListEvents>) {
  const { businessId } = ctx.tenant;
  const before = input.cursor === undefined ? null : BigInt(input.cursor);
  const range = { businessId, before, subjectId: input.subjectId, limit: input.limit + 1 };
  const rows = await readEvents(ctx.db, range, viewerOf(ctx.member));
  const shown = rows.slice(0, input.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ isSeen: _, seq, ...event }) => ({ seq: String(seq), ...event })),
    next: rows.length > input.limit && last ? String(last.seq) : null,
  };
}

/** Who changed a thing last, by name; null when nobody of the business did. */
export async function findLastEditor({ db, tenant }: Pick<Call["ctx"], "db" | "tenant">, subjectId: string) {
  const last = await db.event.findFirst({
    where: { businessId: tenant.businessId, subjectId },
    include: { member: { select: { name: true } } },
    orderBy: { seq: "desc" },
  });
  return last?.member?.name ?? null;
}

/**
 * What a live page is told: that something of this kind happened to this thing. The page asks again
 * for what it shows.
 */
export type LiveEvent = { readonly type: string; readonly subjectId: string | null; readonly at: Date };

type FollowCall = {
  readonly ctx: RequestContext & { readonly tenant: Tenant; readonly member: ActingMember; readonly userId: string };
  readonly input: FollowEvents;
  readonly signal: AbortSignal | undefined;
};

/** How long a stream may go without asking whether it may go on, when nothing happens. */
const recheckMs = 15_000;

/**
 * The member as they are now, for a stream outlives the check at its start. Null for whoever signed
 * out or has left, or whose business was suspended: they hear no more.
 */
async function listenerNow({ database, tenant, userId, isStillSignedIn }: FollowCall["ctx"]) {
  if (!(await isStillSignedIn())) return null;
  const membership = await memberOf(database, tenant.slug, userId);
  return membership?.suspendedReason === null ? membership.tenant.member : null;
}

/**
 * Every event after the last one seen, in order and without end. The first yield tells where the
 * stream begins, so that a page that loses its connection before anything happened resumes from
 * there and misses nothing.
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
      news = false;
      const after: bigint = seen;
      const viewer = viewerOf(listener);
      const rows = await asTenant(database, tenant, (db) =>
        readEvents(db, { businessId, after, limit: batch }, viewer),
      );
      // Asked after reading: what happened after somebody signed out is not told to them.
      const now = await listenerNow(ctx);
      if (now === null) return;
      listener = now;
      for (const { seq, type, subjectId, at, isSeen } of rows) {
        seen = seq;
        if (isSeen) yield tracked(String(seq), { type, subjectId, at } satisfies LiveEvent);
      }
      if (rows.length === batch || news) continue;
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
