import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";

type Locking = Pick<Call["ctx"], "db"> & { readonly tenant: Pick<Call["ctx"]["tenant"], "businessId"> };

/** The tables whose rows a command locks. */
type Lockable =
  | "answer_import"
  | "brag_story"
  | "clue"
  | "customer_promise"
  | "form"
  | "gesture"
  | "gesture_budget"
  | "guided_path"
  | "goal"
  | "journey"
  | "location"
  | "member"
  | "moment"
  | "persona"
  | "persona_note"
  | "brand_promise"
  | "plan"
  | "referral_opening"
  | "service_case"
  | "shift"
  | "spot"
  | "spot_proposal"
  | "stage"
  | "thanks_kind"
  | "touchpoint"
  | "wall_story";

/**
 * `no key update`: one writer at a time; `update`: also no new row that refers to it; `share`: the
 * row does not change.
 */
type Strength = "no key update" | "update" | "share";

/**
 * Locks a row until the transaction ends. Call it before reading the row, so that the read values
 * are current at the write.
 * @throws NOT_FOUND when the tenant has no such row
 */
export async function lockRow(
  { db, tenant }: Locking,
  table: Lockable,
  id: Id,
  strength: Strength = "no key update",
): Promise<void> {
  const rows = await db.$queryRawUnsafe<unknown[]>(
    `select id from ${table} where business_id = $1::uuid and id = $2::uuid for ${strength}`,
    tenant.businessId,
    id,
  );
  if (rows.length === 0) throw notFound();
}

/**
 * Locks those of these members who have not left, so that nothing is given to somebody who leaves
 * at the same time. Call it once, before other rows are locked: who removes a member locks in this
 * order, and members in the order of their ids.
 * @returns who of them is a member until the transaction ends
 */
export async function lockPresent({ db, tenant }: Locking, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (ids.length === 0) return new Set();
  const rows = await db.$queryRaw<{ id: Id }[]>`
    select id::text from member
    where business_id = ${tenant.businessId}::uuid and id = any(${[...ids]}::uuid[]) and left_at is null
    order by id for share`;
  return new Set(rows.map(({ id }) => id));
}

/**
 * Locks those of these members whom nobody changes at this moment, without waiting for the others:
 * for who has locked already what may be taken from them when they leave.
 * @returns each of the locked members, and whether they have left
 */
export async function lockUnchanging({ db, tenant }: Locking, ids: readonly Id[]): Promise<ReadonlyMap<Id, boolean>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: Id; hasLeft: boolean }[]>`
    select id::text, left_at is not null as "hasLeft" from member
    where business_id = ${tenant.businessId}::uuid and id = any(${[...ids]}::uuid[])
    order by id for share skip locked`;
  return new Map(rows.map(({ id, hasLeft }) => [id, hasLeft]));
}

/**
 * Locks a journey, so that one transaction at a time changes the order of its parts.
 * @throws NOT_FOUND
 */
export const lockJourney = (ctx: Locking, journeyId: Id): Promise<void> => lockRow(ctx, "journey", journeyId, "update");

/**
 * Takes an advisory lock of the business until the transaction ends, where no single row can be
 * locked.
 */
export async function lockBusiness(
  { db, tenant }: Locking,
  what:
    | "apiKeys"
    | "askings"
    | "channels"
    | "coding"
    | "days"
    | "devices"
    | "duties"
    | "forms"
    | "gestureBudgets"
    | "goals"
    | "improvised"
    | "invitations"
    | "members"
    | "phrases"
    | "values"
    | "visits"
    | "wall",
): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${what}), hashtext(${tenant.businessId}))`;
}
