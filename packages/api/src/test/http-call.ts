import { openDatabase } from "@spots/db/database";
import { answerCall } from "../trpc/answer-call";
import type { RequestContext } from "../trpc/context";
import { contextOf } from "./call";

type Told = {
  error?: { json: { message: string; data: { code: string; refusal: Refusal; requestId: string | null } } };
};
type Refusal = { code: string; reason: string; fields: Record<string, string>; values: Record<string, unknown> };
type Line = { message: string; cause?: unknown };

type As = { readonly userId: string | null; readonly createContext?: () => Promise<RequestContext> };

/**
 * Sends HTTP requests to the router as the dashboard's route does. `close` ends the connections.
 */
export function openCalls(url: string) {
  const database = openDatabase(url, { connections: 2 });
  return {
    close: () => database.close(),
    async send(path: string, init: RequestInit & { duplex?: "half" }, { userId, createContext }: As) {
      const lines: Line[] = [];
      const response = await answerCall(
        new Request(`http://localhost:3000/api/trpc/${path}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          ...init,
        }),
        {
          endpoint: "/api/trpc",
          requestId: "r-1",
          createContext: createContext ?? (async () => contextOf(database, userId, { requestId: "r-1" })),
          log: (line) => lines.push(line),
        },
      );
      const text = await response.text();
      const parsed: unknown = JSON.parse(text);
      const first = (Array.isArray(parsed) ? parsed[0] : parsed) as Told;
      return { status: response.status, text, told: first.error?.json, lines };
    },
  };
}
