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
import { crowdOf } from "../server/crowd";
import { log } from "../server/log";
import { type Part, rowStream } from "../server/row-stream";
import { exportTurns } from "./database";
import { refusalOf } from "./refusal";
import { contextFor } from "./request-context";

const statusOf: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  SUSPENDED: 403,
  NOT_FOUND: 404,
  UNAVAILABLE: 503,
};

/** Seconds after which a waiting export is asked for again, and how much later at most. */
const waitSeconds = { least: 5, spread: 10, spreadInCrowd: 60 };

/** Exports that are checked at once; the others are told to come back. */
const crowd = crowdOf(40);

/**
 * Answers a request for an export with a file that streams. Its query holds the business's slug,
 * the format, and the filters of the list. Each part is a call of its own: it checks the session
 * and the membership again, so that somebody who loses a right gets no further row. While the
 * business has no free turn, the answer is 429 with a page that asks again by itself.
 */
export const answerExport = (request: Request, table: Export): Promise<Response> =>
  inCrowd(request, () => answerOne(request, table));

/** Answers with 429 when too many exports are being checked. A stream that has begun is not one of them. */
export async function inCrowd(request: Request, answer: () => Promise<Response>): Promise<Response> {
  const leave = crowd.enter();
  return leave ? answer().finally(leave) : waiting(request, waitSeconds.spreadInCrowd);
}

async function answerOne(request: Request, table: Export): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const { format: wanted = "csv", business = "", ...given } = Object.fromEntries(query);
  const format = ExportFormat.safeParse(wanted).data;
  const filtersOf = {
    answers: () => ({ filter: readAnswerFilter(query) }),
    spots: () => parseResultsFilter(query),
    moments: () => given,
    visits: () => given,
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
  const isMember = createCaller(context).business.me({ business });
  const refusal = await isMember.then(() => null, refusalOf);
  if (refusal) return refused(statusOf[refusal.code] ?? 500, refusal.code);
  const turn = await exportTurns()
    .take(business)
    .catch((error: unknown) => refused(statusOfRefusal(error), refusalOf(error).code));
  if (turn instanceof Response) return turn;
  if (!turn) return waiting(request, waitSeconds.spread);
  const endTurn = turn;
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
    return refused(statusOfRefusal(error), refusalOf(error).code);
  }
}

/**
 * A page that asks for the file again until it is its turn; other clients get the status alone.
 * Those who wait come back at different times.
 */
export async function waiting(request: Request, spread = waitSeconds.spread): Promise<Response> {
  const seconds = String(waitSeconds.least + Math.floor(Math.random() * spread));
  const headers = { "retry-after": seconds, "cache-control": "no-store" };
  if (request.headers.get("sec-fetch-dest") !== "document")
    return Response.json({ code: "TOO_MANY_REQUESTS" }, { status: 429, headers });
  const say = await getTranslations("transfer.turn");
  const locale = pickLocale(await getLocale(), "en");
  const page = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${say("title")}</title><body style="font:1.125rem/1.5 system-ui;max-width:34rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark"><h1 style="font-size:1.5rem">${say("title")}</h1><p>${say("lead")}</p>`;
  return new Response(page, {
    status: 429,
    headers: { ...headers, "content-type": "text/html; charset=utf-8", refresh: seconds },
  });
}

/** The status of a refusal; of a failure it is 500, and the log gets its cause. */
export function statusOfRefusal(error: unknown): number {
  const status = statusOf[refusalOf(error).code];
  if (status === undefined) log({ level: "error", message: "an export failed", cause: error });
  return status ?? 500;
}

export const refused = (status: number, code: string) =>
  Response.json({ code }, { status, headers: { "cache-control": "no-store" } });
