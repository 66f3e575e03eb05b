import "server-only";
import { createCaller } from "@spots/api/trpc/root";
import { readAnswerFilter } from "@spots/domain/feedback/answer-filter";
import { parseResultsFilter } from "@spots/domain/insight/results-filter";
import { DomainError } from "@spots/domain/kernel/errors";
import { pickLocale } from "@spots/domain/kernel/locales";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { writeRows } from "@spots/domain/list/write-rows";
import { type Export, ExportFormat, exportColumns } from "@spots/domain/transfer/export";
import { getLocale, getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { waitingAnswer } from "../../waiting-page.mjs";
import { log } from "../server/log";
import { type Part, rowStream } from "../server/row-stream";
import { exportTurns } from "./database";
import { orRefused, refused } from "./export-refusal";
import { contextFor } from "./request-context";

/**
 * Answers a request for an export with a file that streams. Its query holds the business's slug,
 * the format, and the filters of the list. Each part is a call of its own: it checks the session
 * and the membership again, so that somebody who loses a right gets no further row. While the
 * business has no free turn, the answer is 429 with a page that asks again by itself.
 */
export const answerExport = (request: Request, table: Export): Promise<Response> =>
  orRefused(() => answerOne(request, table));

async function answerOne(request: Request, table: Export): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const { format: wanted = "csv", business = "", ...given } = Object.fromEntries(query);
  const format = ExportFormat.safeParse(wanted).data;
  const filtersOf = {
    answers: () => ({ filter: readAnswerFilter(query) }),
    spots: () => parseResultsFilter(query),
    followUps: () => ({ ...parseResultsFilter(query), spotId: given.spot ?? null }),
    moments: () => given,
    visits: () => given,
    gestures: () => given,
  };
  const filters = filtersOf[table]();
  if (!format) return refused(400, "BAD_REQUEST");
  const context = await contextFor(v7());
  const read = async (cursor?: string): Promise<Part<string>> => {
    if (cursor !== undefined && !(await context.isStillSignedIn()))
      throw new DomainError("UNAUTHENTICATED", "signInFirst");
    const { transfer } = createCaller({ ...context, memberships: new Map() });
    const part: Part<string> = await transfer[table]({ ...filters, business, ...(cursor && { cursor }) });
    return part;
  };
  await createCaller(context).business.me({ business });
  const endTurn = await exportTurns().take(business);
  if (!endTurn) return waiting(request);
  try {
    const first = await read();
    const writer = writeRows<string>(format, exportColumns[table], pickLocale(await getLocale(), "en"));
    const name = `${business}-${table}-${dayOf(context.now(), "UTC")}.${format}`;
    return new Response(
      rowStream({
        writer,
        first,
        read,
        onEnd: (failure) => {
          endTurn();
          if (failure)
            log({ level: "error", message: `an export broke off, request ${context.requestId}`, cause: failure });
        },
      }),
      {
        headers: {
          "content-type": writer.contentType,
          "content-disposition": `attachment; filename="${name}"`,
          "cache-control": "no-store",
          link: `</api/export/dictionary>; rel="describedby"`,
        },
      },
    );
  } catch (error) {
    endTurn();
    throw error;
  }
}

/** The answer while the business has no free turn. */
export async function waiting(request: Request): Promise<Response> {
  const say = await getTranslations("transfer.turn");
  const text = { locale: pickLocale(await getLocale(), "en"), title: say("title"), lead: say("lead") };
  const isDocument = request.headers.get("sec-fetch-dest") === "document";
  const { status, headers, body } = waitingAnswer({ isDocument, isCrowd: false }, text);
  return new Response(body, { status, headers });
}
