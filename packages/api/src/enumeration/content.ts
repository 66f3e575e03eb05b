import type { TestDatabase } from "@spots/test-kit/database";

/**
 * Everything stored of a business, table by table, as a number of rows and a checksum of their
 * content.
 */
export async function contentOf(db: TestDatabase, businessId: string): Promise<Readonly<Record<string, string>>> {
  const tables = await db.$queryRaw<{ name: string; key: string }[]>`
    select c.table_name as name, c.column_name as key from information_schema.columns c
    where c.table_schema = 'public' and (c.column_name = 'business_id' or (c.table_name = 'business' and c.column_name = 'id'))
      and c.table_name not in ('platform_act') order by 1`;
  const content: Record<string, string> = {};
  for (const { name, key } of tables) {
    const [row] = await db.$queryRawUnsafe<{ sum: string }[]>(
      `select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from "${name}" t where t."${key}" = '${businessId}'::uuid`,
    );
    content[name] = row?.sum ?? "";
  }
  return content;
}
