import { Prisma } from "./generated/client";

/**
 * An event with the name of the member who caused it. `isSeen`: whether it concerns a location of
 * the viewer.
 */
export type EventSeen = {
  readonly seq: bigint;
  readonly type: string;
  readonly actor: string;
  readonly subjectId: string | null;
  readonly data: Prisma.JsonValue;
  readonly at: Date;
  readonly by: string | null;
  readonly isSeen: boolean;
};

type Viewer = { readonly memberId: string; readonly locationIds: readonly string[] | null };
type Range = {
  readonly businessId: string;
  readonly subjectId?: string | undefined;
  readonly limit: number;
} & ({ readonly after: bigint } | { readonly before: bigint | null });

/**
 * The events of a business after a number (oldest first) or before one (newest first), at most
 * `limit`. For a viewer limited to some locations, `isSeen` is false for what happened at another
 * location. A list (`before`) leaves those out; a stream (`after`) returns them, because its
 * position must pass them.
 */
export function readEvents(
  db: Pick<Prisma.TransactionClient, "$queryRaw">,
  range: Range,
  viewer: Viewer,
): Promise<EventSeen[]> {
  const isStream = "after" in range;
  // A member's badge concerns the member alone, and is no part of the history.
  // Growth is private to the person and whoever wrote of it, and leaves no trace in the history.
  const badge = isStream
    ? Prisma.sql`((e.type <> 'notification.made' and e.type not like 'growth.%')
        or e.subject_id = ${viewer.memberId}::uuid or (e.type like 'growth.%' and e.member_id = ${viewer.memberId}::uuid))`
    : Prisma.sql`e.type <> 'notification.made' and e.type not like 'growth.%'`;
  const seen =
    viewer.locationIds === null ? badge : Prisma.sql`(${badge} and ${seenFrom(viewer.memberId, viewer.locationIds)})`;
  const conditions = [Prisma.sql`e.business_id = ${range.businessId}::uuid`];
  if (isStream) conditions.push(Prisma.sql`e.seq > ${range.after}`);
  else conditions.push(seen);
  if (!isStream && range.before !== null) conditions.push(Prisma.sql`e.seq < ${range.before}`);
  if (range.subjectId !== undefined) conditions.push(Prisma.sql`e.subject_id = ${range.subjectId}::uuid`);
  return db.$queryRaw<EventSeen[]>`
    select e.seq, e.type, e.actor, e.subject_id as "subjectId", e.data, e.at, m.name as by, ${seen} as "isSeen"
    from event e left join member m on m.business_id = e.business_id and m.id = e.member_id
    where ${Prisma.join(conditions, " and ")}
    order by e.seq ${isStream ? Prisma.sql`asc` : Prisma.sql`desc`} limit ${range.limit}`;
}

/**
 * True when the event belongs to one of these locations or to none. Events without a location (of a
 * journey, a persona) are visible to every member, and a moment to its assigned member, wherever it
 * takes place.
 */
function seenFrom(memberId: string, locationIds: readonly string[]): Prisma.Sql {
  const mine = Prisma.sql`${[...locationIds]}::uuid[]`;
  const elsewhere = (table: string, more = Prisma.empty) => Prisma.sql`
    not exists (select from ${Prisma.raw(table)} x where x.business_id = e.business_id and x.id = e.subject_id
      and x.location_id <> all(${mine}) ${more})`;
  return Prisma.sql`(
    ${elsewhere("moment", Prisma.sql`and x.member_id is distinct from ${memberId}::uuid`)}
    and ${elsewhere("response")} and ${elsewhere("channel")}
    and not exists (select from mention x join response r on r.business_id = x.business_id and r.id = x.response_id
      where x.business_id = e.business_id and x.id = e.subject_id and r.location_id <> all(${mine}))
    and not exists (select from kudos x join response r on r.business_id = x.business_id and r.id = x.response_id
      where x.business_id = e.business_id and x.id = e.subject_id and r.location_id <> all(${mine}))
    and not exists (select from location x where x.business_id = e.business_id and x.id = e.subject_id and x.id <> all(${mine}))
    and not exists (select from invitation x where x.business_id = e.business_id and x.id = e.subject_id and (
      select coalesce(bool_or(l.location_id <> all(${mine})), true) from invitation_location l
      where l.business_id = x.business_id and l.invitation_id = x.id))
    and not exists (select from member x where x.business_id = e.business_id and x.id = e.subject_id and (
      select coalesce(bool_and(l.location_id <> all(${mine})), false) from member_location l
      where l.business_id = x.business_id and l.member_id = x.id))
    and coalesce((e.data #>> '{after,locationId}')::uuid = any(${mine}), true)
    and coalesce((e.data #>> '{locationId}')::uuid = any(${mine}), true))`;
}
