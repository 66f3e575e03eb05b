import { z } from "zod";
import { Prisma } from "../generated/client";
import type { Detail } from "./detail";
import { periodOf, type ReportScope } from "./scope";

/** What rows of a day are told apart by, and the columns. */
const columnOf = {
  ...({ spotId: "spot_id", version: "version", question: "question", value: "value" } as const),
  ...({ locationId: "location_id", channelId: "channel_id" } as const),
};
type Key = keyof typeof columnOf;
const toldApart: Readonly<Record<Detail, readonly Key[]>> = {
  channel: ["spotId", "version", "question", "value", "locationId", "channelId"],
  location: ["spotId", "question", "value", "locationId"],
  business: ["spotId", "question", "value"],
};

const camelCased = (column: string) => column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
const quoted = (name: string) => `"${name}"`;

/**
 * The rows of `counts` per day, as far as the scope tells them apart, and otherwise added up. They
 * come as one row with an array per column, of each spot if `spotId` is a key: JSON with an object
 * for every row takes Postgres and the reader several times as long.
 */
export function perDay(scope: ReportScope, keys: readonly Key[], columns: readonly string[]): Prisma.Sql {
  const { detail = "channel", cuts = [] } = scope;
  const told = keys.filter((key) => toldApart[detail].includes(key));
  const counts = columns.map(
    (column) => `${detail === "channel" ? column : `sum(${column})::int`} as ${quoted(camelCased(column))}`,
  );
  const names = [...told, "day", ...(cuts.length > 0 ? ["period"] : [])];
  const period = cuts.length > 0 ? Prisma.sql`, ${periodOf(scope, Prisma.sql`day`)} as period` : Prisma.empty;
  const isPerSpot = told.includes("spotId");
  const lists = [...names.filter((name) => name !== "spotId"), ...columns.map(camelCased)].map(
    (name) => `coalesce(array_agg(${quoted(name)}), '{}') as ${quoted(name)}`,
  );
  const order = [...(isPerSpot ? ["spotId"] : []), "day", ...told.filter((key) => key !== "spotId")].map(quoted);
  return Prisma.sql`
    select ${Prisma.raw([...(isPerSpot ? [quoted("spotId")] : []), ...lists].join(", "))} from (
      select ${Prisma.raw([...told.map((key) => `${columnOf[key]} as ${quoted(key)}`), "day"].join(", "))}${period},
             ${Prisma.raw(counts.join(", "))}
      from counts ${Prisma.raw(detail === "channel" ? "" : `group by ${names.map((_, at) => at + 1).join(", ")}`)}
      order by ${Prisma.raw(order.join(", "))}
    ) listed ${Prisma.raw(isPerSpot ? `group by "spotId" order by "spotId"` : "")}`;
}

type Shape = Readonly<Record<string, "text" | "number">>;
export type RowOf<Columns extends Shape> = {
  readonly [Name in keyof Columns]: Columns[Name] extends "text" ? string : number;
};

const Groups = z.array(z.looseObject({ day: z.array(z.string()) }));

/**
 * Reads the rows of a query of `perDay`. Guarantees that each row has a value of every column, of
 * its type.
 * @throws TypeError for a column that is not of its type, or shorter than the others
 */
export function rowsPerDay<Columns extends Shape>(shape: Columns, read: unknown): readonly RowOf<Columns>[] {
  return Groups.parse(read).flatMap((group) => {
    const columns = Object.entries(shape).map(([name, kind]) => ({ name, valueAt: columnIn(group, name, kind) }));
    return group.day.map((_, at) => {
      const row: Record<string, string | number> = {};
      for (const { name, valueAt } of columns) row[name] = valueAt(at);
      return row as RowOf<Columns>;
    });
  });
}

/** The values of a column: those of its array, or the same for all rows of the group. */
function columnIn(
  group: Readonly<Record<string, unknown>> & { readonly day: readonly string[] },
  name: string,
  kind: Shape[string],
): (at: number) => string | number {
  const { [name]: value = kind === "text" ? "" : 0 } = group;
  const isRight = (one: unknown): one is string | number => typeof one === (kind === "text" ? "string" : "number");
  if (isRight(value)) return () => value;
  if (!Array.isArray(value) || value.length !== group.day.length || !value.every(isRight))
    throw new TypeError(`The column ${name} has other values.`);
  const list: readonly (string | number)[] = value;
  return (at) => list[at] ?? "";
}
