import { z } from "zod";
import { Prisma } from "../generated/client";
import { type JsonRead, rowsAsJson } from "./json-read";

const Rows = z.array(
  z.object({
    id: z.string(),
    text: z.string(),
    at: z.coerce.date(),
    spot: z.object({ id: z.string(), name: z.string() }),
    by: z.object({ name: z.string() }),
  }),
);
/** A suggestion for a spot that nobody has answered. */
export type WaitingProposal = z.infer<typeof Rows>[number];

type Scope = {
  readonly businessId: string;
  readonly memberId: string;
  /** Where the suggestions were made; null: anywhere. */
  readonly locationIds: readonly string[] | null;
  readonly most: number;
};

/** Reads the newest suggestions that wait for a member: for spots that they look after, or that nobody does. */
export const waitingProposals = ({
  businessId,
  memberId,
  locationIds,
  most,
}: Scope): JsonRead<readonly WaitingProposal[]> => {
  const business = Prisma.sql`${businessId}::uuid`;
  const here =
    locationIds === null
      ? Prisma.empty
      : Prisma.sql`and (select m.location_id from moment m where m.business_id = ${business} and m.id = p.moment_id)
          = any(${[...locationIds]}::uuid[])`;
  return {
    json: rowsAsJson(Prisma.sql`
      select p.id, p.text, p.at, json_build_object('id', s.id, 'name', s.name) as spot,
             (select json_build_object('name', b.name) from member b where b.business_id = ${business} and b.id = p.by_member_id) as by
      from spot_proposal p join spot s on s.business_id = ${business} and s.id = p.spot_id
      where p.business_id = ${business} and p.answered_at is null ${here}
        and (s.responsible_id is null or s.responsible_id = ${memberId}::uuid or exists (
          select from member r where r.business_id = ${business} and r.id = s.responsible_id and r.left_at is not null
        ))
      order by p.at desc, p.id desc limit ${most}`),
    read: (rows) => Rows.parse(rows),
  };
};
