import { Prisma } from "../generated/client";

/**
 * How finely the rows of a day are told apart: by channel and version, by location, or not at all.
 * A report of less detail has fewer rows. What they are not told apart by is `""`, a version 0.
 */
export type Detail = "channel" | "location" | "business";

type Detailed = { readonly detail?: Detail | undefined };

const camelCased = (column: string) => column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** The columns `locationId`, `channelId` and `version` of a row. */
export const placeOf = ({ detail = "channel" }: Detailed) => ({
  location: detail === "business" ? Prisma.sql`'' as "locationId"` : Prisma.sql`location_id::text as "locationId"`,
  channel: detail === "channel" ? Prisma.sql`channel_id::text as "channelId"` : Prisma.sql`'' as "channelId"`,
  version: detail === "channel" ? Prisma.sql`version` : Prisma.sql`0 as version`,
});

/** Counts under their names in the domain, added up where rows are not told apart. */
export const countsOf = (columns: readonly string[], { detail = "channel" }: Detailed): Prisma.Sql =>
  Prisma.raw(
    columns
      .map((column) => `${detail === "channel" ? column : `sum(${column})::int`} as "${camelCased(column)}"`)
      .join(", "),
  );

/** The `group by` of rows that are told apart by the selected columns of these numbers. */
export const groupedBy = (columns: readonly number[], { detail = "channel" }: Detailed): Prisma.Sql =>
  detail === "channel" ? Prisma.empty : Prisma.raw(`group by ${columns.join(", ")}`);
