import type { Prisma } from "@spots/db/generated/client";
import type { Id } from "@spots/domain/kernel/ids";
import { creditOf } from "@spots/domain/relay/relay-life";
import type { Call } from "../trpc/context";
import { type RelayRow, relayRow } from "./relay.queries";

/** The columns of a moment that tell who had a share in it. */
export const inRelay = {
  memberId: true,
  relay: { select: { steps: { select: { status: true, memberId: true } } } },
} satisfies Prisma.MomentSelect;
type Shared = Prisma.MomentGetPayload<{ select: typeof inRelay }>;

/** Who had a share in a moment that was a relay, each once; nobody of another moment. */
export const sharersOf = (moment: Shared | null | undefined): readonly Id[] =>
  moment?.relay ? creditOf(moment.memberId, moment.relay.steps) : [];

/** The people who had a share in a delivered relay, each once. */
export function peopleOf({ moment, steps }: RelayRow): readonly { readonly id: Id; readonly name: string }[] {
  const names = new Map(steps.map(({ memberId, member }) => [memberId, member?.name]));
  names.set(moment.memberId, moment.member?.name);
  return creditOf(moment.memberId, steps).flatMap((id) => {
    const name = names.get(id);
    return name === undefined ? [] : [{ id, name }];
  });
}

/**
 * The ids of the delivered relays in which the member had a share, the last first, and how many
 * there are. Read from the member's steps and moments by their indexes: an OR over both would read
 * every relay of the business.
 */
const idsOfOwnRelays = ({ db, tenant, member }: Call["ctx"], most: number) =>
  db.$queryRaw<{ id: Id; count: number }[]>`
    with shared as (
      select s.relay_id as id
      from relay_step s
      where s.business_id = ${tenant.businessId}::uuid and s.member_id = ${member.id}::uuid
        and s.status in ('accepted', 'done')
      union
      select m.id
      from moment m
      where m.business_id = ${tenant.businessId}::uuid and m.member_id = ${member.id}::uuid
        and m.status = 'delivered'
    )
    select r.id, count(*) over ()::int as count
    from shared
    join relay r on r.business_id = ${tenant.businessId}::uuid and r.id = shared.id
    join moment m on m.business_id = r.business_id and m.id = r.id and m.status = 'delivered'
    order by r.started_at desc, r.id desc
    limit ${most}`;

/**
 * The delivered relays in which the member had a share, the last first, each once whichever steps
 * they took, with the names of the others, and how many there are.
 */
export async function listOwnRelays(ctx: Call["ctx"], most: number) {
  const own = await idsOfOwnRelays(ctx, most);
  const rows = await ctx.db.relay.findMany({
    where: { businessId: ctx.tenant.businessId, id: { in: own.map(({ id }) => id) } },
    select: relayRow,
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: most,
  });
  return {
    count: own[0]?.count ?? 0,
    rows: rows.map((relay) => ({
      ...{ id: relay.id, name: relay.spot.name, at: relay.moment.deliveredAt ?? relay.startedAt },
      with: peopleOf(relay).flatMap(({ id, name }) => (id === ctx.member.id ? [] : [name])),
    })),
  };
}
