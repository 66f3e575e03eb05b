import { Export } from "@spots/domain/transfer/export";
import { answerExport } from "@/api/export";

/** A table of a business as a file, for whoever may read it: `docs/exports.md`. */
export async function GET(request: Request, { params }: { params: Promise<{ table: string }> }): Promise<Response> {
  const table = Export.safeParse((await params).table).data;
  return table ? answerExport(request, table) : new Response(null, { status: 404 });
}
