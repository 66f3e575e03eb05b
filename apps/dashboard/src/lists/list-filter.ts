import type { z } from "zod";

/** The names in the address of the filters of a list. */
const named = {
  ...{ show: "show", locationId: "location", spotId: "spot", kind: "kind", unit: "unit", way: "way" },
  ...{ currency: "currency", from: "from", to: "to", brandPromiseId: "promise", stop: "stop" },
} as const;
type Field = keyof typeof named;
const fields = Object.keys(named) as readonly Field[];

/** The filters of a list, as its procedure takes them. */
export type ListFilter = Readonly<{ show: string } & Partial<Record<Field, string | null>>>;

export type AskedFilter = Promise<Readonly<Partial<Record<string, string | string[]>>>>;

/** A procedure's filters without its page. */
type Filters<Schema extends z.ZodType> = Omit<z.output<Schema>, "cursor" | "limit">;

/**
 * The filters of a list that an address asks for, read by the schema of the list's procedure. One
 * that the schema refuses is left out.
 */
export async function readListFilter<Schema extends z.ZodObject>(
  schema: Schema,
  asked: AskedFilter,
): Promise<Filters<Schema>> {
  const values = await asked;
  const valid = fields.flatMap((field) => {
    const value = values[named[field]];
    return schema.shape[field]?.safeParse(value).success ? [[field, value] as const] : [];
  });
  const { cursor: _, limit: __, ...filter } = schema.parse(Object.fromEntries(valid));
  return filter as Filters<Schema>;
}

/**
 * The address of a list with these filters.
 * @param usual the list that is shown without `show`
 */
export function addressOfList(path: string, filter: ListFilter, usual: string): string {
  const query = new URLSearchParams(
    fields.flatMap((field) => {
      const value = filter[field];
      return value && !(field === "show" && value === usual) ? [[named[field], value]] : [];
    }),
  ).toString();
  return query === "" ? path : `${path}?${query}`;
}
