import type { TenantClient } from "@spots/db/tenancy/client";
import type { Id } from "@spots/domain/kernel/ids";

type Table = "stage" | "touchpoint" | "spot";

const columnOf = (field: string) => `"${field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;

/**
 * Updates many rows of one table in one statement, by id. Every row has the fields of the first,
 * named as in the Prisma model.
 */
export async function updateRows<Row extends { readonly id: Id }>(
  db: TenantClient,
  table: Table,
  businessId: Id,
  rows: readonly Row[],
): Promise<void> {
  const fields = Object.keys(rows[0] ?? {}).filter((field) => field !== "id");
  if (fields.length === 0) return;
  const values = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field).slice(1, -1), value])),
  );
  await db.$executeRawUnsafe(
    `update "${table}" as row set ${fields.map((field) => `${columnOf(field)} = new.${columnOf(field)}`).join(", ")}
     from jsonb_populate_recordset(null::"${table}", $2::jsonb) as new
     where row.business_id = $1::uuid and row.id = new.id`,
    businessId,
    JSON.stringify(values),
  );
}
