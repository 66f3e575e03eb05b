import { log } from "../server/log";
import { refusalOf } from "./refusal";

const statusOf: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  SUSPENDED: 403,
  NOT_FOUND: 404,
  UNAVAILABLE: 503,
};

/** Seconds after which a request that found no database may come again, and the spread of them. */
const away = { least: 5, spread: 25 };

/** The answer to a request for a file that is refused with this status and code. */
export function refused(status: number, code: string): Response {
  const headers = new Headers({ "cache-control": "no-store" });
  if (status === 503) headers.set("retry-after", String(away.least + Math.floor(Math.random() * away.spread)));
  return Response.json({ code }, { status, headers });
}

/**
 * The answer, or the refusal of what `answer` throws: 503 with `Retry-After` when the database is
 * away or has no free connection. Any other failure is 500, and the log gets its cause.
 */
export async function orRefused(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    const { code } = refusalOf(error);
    const status = statusOf[code];
    if (status === undefined) log({ level: "error", message: "an export failed", cause: error });
    return refused(status ?? 500, code);
  }
}
