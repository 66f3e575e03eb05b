import { z } from "zod";
import { Prisma } from "../generated/client";
import { type JsonRead, rowsAsJson } from "./json-read";

const Rows = z.array(z.object({ id: z.string(), name: z.string() }));
/** An open location, over which coverage is counted. */
export type CoveredLocation = z.infer<typeof Rows>[number];

/** Reads the open ones of these locations (null: all) by name. */
export const coveredLocations = (
  businessId: string,
  locationIds: readonly string[] | null,
): JsonRead<readonly CoveredLocation[]> => ({
  json: rowsAsJson(Prisma.sql`
    select id, name from location
    where business_id = ${businessId}::uuid and archived_at is null
      ${locationIds === null ? Prisma.empty : Prisma.sql`and id = any(${[...locationIds]}::uuid[])`}
    order by name, id`),
  read: (rows) => Rows.parse(rows),
});
