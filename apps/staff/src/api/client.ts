import type { Refusal } from "@spots/api/trpc/errors";
import type { AppRouter } from "@spots/api/trpc/root";
import { memberHeader } from "@spots/domain/delivery/on-device";
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink, TRPCClientError } from "@trpc/client";
import superjson from "superjson";
import { measureClock } from "../device/clock";

/** Milliseconds after which a request counts as unanswered: a phone may not notice a lost network. */
const patienceMs = 15_000;

/** Sends a request with a time limit, and reads the server's clock from the response. */
async function send(url: URL | RequestInfo, init: RequestInit): Promise<Response> {
  const began = Date.now();
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(patienceMs) });
  measureClock(response.headers.get("date"), began);
  return response;
}

/**
 * The client of the dashboard's procedures. With a member's id the server refuses a request that
 * another person's session would send.
 */
export function clientAs(memberId: string | null) {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === "subscription",
        true: httpSubscriptionLink({ url: "/api/trpc", transformer: superjson }),
        false: httpBatchLink({
          url: "/api/trpc",
          transformer: superjson,
          maxURLLength: 4000,
          // Nothing aborts a request but its time limit.
          fetch: (url, init) =>
            send(url, { method: init?.method ?? "GET", headers: init?.headers ?? {}, body: init?.body ?? null }),
          headers: memberId === null ? {} : { [memberHeader]: memberId },
        }),
      }),
    ],
  });
}

export type Client = ReturnType<typeof clientAs>;

type Data = { readonly refusal: Refusal; readonly requestId: string | null; readonly httpStatus: number };

/** Guarantee: the server's error formatter writes every error with these fields. */
function dataOf(error: unknown): Data | null {
  if (!(error instanceof TRPCClientError)) return null;
  const { data } = error;
  return data && typeof data === "object" && "refusal" in data ? (data as Data) : null;
}

/** A failed call as it is stored and shown. */
export type Told = {
  readonly code: Refusal["code"];
  readonly reason: string;
  readonly values: Readonly<Record<string, string | number>>;
};

/**
 * What became of a failed call. `unreached`: no server of ours answered. `later`: it could not
 * decide. `signedOut`: the session ended, or is another person's.
 */
export type Failure =
  | { readonly kind: "unreached" | "later" | "signedOut" }
  | { readonly kind: "refused"; readonly told: Told };

export function failureOf(error: unknown): Failure {
  const data = dataOf(error);
  if (data === null) return { kind: "unreached" };
  if (data.httpStatus === 401) return { kind: "signedOut" };
  if (data.httpStatus === 429 || data.httpStatus >= 500) return { kind: "later" };
  const { code, reason, values } = data.refusal;
  return { kind: "refused", told: { code, reason, values: { ...values, requestId: data.requestId ?? "-" } } };
}
