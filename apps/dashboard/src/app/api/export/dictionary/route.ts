import { Exports, exportColumns } from "@spots/domain/transfer/export";
import { getTranslations } from "next-intl/server";

/**
 * What each column of the exports means, in the reader's language. It is the same for everybody.
 */
export async function GET(): Promise<Response> {
  const say = await getTranslations("transfer");
  const tables = Exports.map((table) => [
    table,
    exportColumns[table].map((column) => ({
      column,
      meaning: say(`columns.${table}.${column}` as "columns.answers.answer_id"),
    })),
  ]);
  return Response.json(Object.fromEntries(tables), { headers: { "cache-control": "private, max-age=300" } });
}
