import { parseResultsFilter } from "@spots/domain/insight/results-filter";
import { pickLocale } from "@spots/domain/kernel/locales";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { exportTurns } from "@/api/database";
import { waiting } from "@/api/export";
import { orRefused } from "@/api/export-refusal";
import { caller } from "@/api/server";
import { resultsPaper } from "@/features/insight/results-paper";
import { pdfOf } from "@/server/pdf";

/** The page of Results as a PDF, for whoever may read it: `docs/exports.md`. */
export const GET = (request: Request): Promise<Response> => orRefused(() => answer(request));

async function answer(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const business = query.get("business") ?? "";
  const filter = parseResultsFilter(query);
  const api = await caller();
  const me = await api.business.me({ business });
  const endTurn = await exportTurns().take(business);
  if (!endTurn) return waiting(request);
  try {
    const [results, choices, say, insight, format, locale] = await Promise.all([
      api.results.spots({ business, ...filter }),
      api.results.choices({ business }),
      getTranslations("results"),
      getTranslations("insight"),
      getFormatter(),
      getLocale(),
    ]);
    const language = pickLocale(locale, "en");
    const paper = resultsPaper(
      { ...results, business: me.name, filter, choices },
      { language, results: say, insight, format },
    );
    return new Response(await pdfOf(paper, new Date()), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="${business}-results-${results.today}.pdf"`,
        "cache-control": "no-store",
      },
    });
  } finally {
    endTurn();
  }
}
