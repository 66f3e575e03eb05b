import type { TestDatabase } from "@spots/test-kit/database";
import { z } from "zod";

const statements = new WeakMap<TestDatabase, Promise<string>>();

/** The stored content of a business: per table the number of rows and a checksum. */
export async function contentOf(db: TestDatabase, businessId: string): Promise<Readonly<Record<string, string>>> {
  const known = statements.get(db) ?? readStatement(db);
  statements.set(db, known);
  const rows = await db.$queryRawUnsafe(await known, businessId);
  return Object.fromEntries(Rows.parse(rows).map(({ name, sum }) => [name, sum]));
}

const Rows = z.array(z.object({ name: z.string(), sum: z.string() }));

/** One statement over every table with rows of a business. */
async function readStatement(db: TestDatabase): Promise<string> {
  const tables = await db.$queryRaw<{ name: string; key: string }[]>`
    select c.table_name as name, c.column_name as key from information_schema.columns c
    where c.table_schema = 'public' and (c.column_name = 'business_id' or (c.table_name = 'business' and c.column_name = 'id'))
      and c.table_name not in ('platform_act') order by 1`;
  return tables
    .map(
      ({ name, key }) =>
        `select '${name}' as name, count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from "${name}" t where t."${key}" = $1::uuid`,
    )
    .join(" union all ");
}
