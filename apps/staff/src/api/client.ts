import type { Refusal } from "@spots/api/trpc/errors";
import type { AppRouter } from "@spots/api/trpc/root";
import { memberHeader } from "@spots/domain/delivery/on-device";
import { deviceHeader } from "@spots/domain/people/device-header";
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink, TRPCClientError } from "@trpc/client";
import superjson from "superjson";
import { measureClock } from "../device/clock";
import { isShared } from "../device/shared-mark";

/** Milliseconds after which a request counts as unanswered: a phone may not notice a lost network. */
const patienceMs = 15_000;
/** The same for a photo, which takes longer on a slow network. */
const photoPatienceMs = 60_000;

/** Sends a request with a time limit, and reads the server's clock from the response. */
async function send(url: URL | RequestInfo, init: RequestInit, patience = patienceMs): Promise<Response> {
  const began = Date.now();
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(patience) });
  measureClock(response.headers.get("date"), began);
  return response;
}

/**
 * The client of the dashboard's procedures. With a member's id the server refuses a request that
 * another person's session would send. A shared device says that it is one, and sends no person's
 * session.
 */
export function clientAs(memberId: string | null, isDevice = isShared()) {
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
          headers: {
            ...(memberId === null ? {} : { [memberHeader]: memberId }),
            ...(isDevice ? { [deviceHeader]: "1" } : {}),
          },
        }),
      }),
    ],
  });
}

/** A refusal of a request that is none of tRPC's. */
class Refused extends Error {
  constructor(readonly data: Data) {
    super(data.refusal.reason);
  }
}

type PhotoOf = { readonly business: string; readonly momentId: string; readonly photoId: string };

/** The address of a moment's photo. */
export const photoAddress = ({ business, momentId, photoId }: PhotoOf): string =>
  `/api/photos/${business}/${momentId}/${photoId}`;

/** Sends a photo of a moment. Its id makes it arrive once. */
export async function sendPhoto(memberId: string, of: PhotoOf, photo: ArrayBuffer): Promise<void> {
  const headers = { "content-type": "image/jpeg", [memberHeader]: memberId };
  const response = await send(photoAddress(of), { method: "PUT", headers, body: photo }, photoPatienceMs);
  if (response.ok) return;
  const told: unknown = await response.json().catch(() => null);
  // A proxy's answer has no refusal: the server did not decide.
  if (!isData(told)) throw new Error(`status ${response.status}`);
  throw new Refused(told);
}

export type Client = ReturnType<typeof clientAs>;

type Data = { readonly refusal: Refusal; readonly requestId: string | null; readonly httpStatus: number };

/** Guarantee: the server writes every refusal with these fields. */
const isData = (told: unknown): told is Data => typeof told === "object" && told !== null && "refusal" in told;

function dataOf(error: unknown): Data | null {
  if (error instanceof Refused) return error.data;
  if (!(error instanceof TRPCClientError)) return null;
  const { data } = error;
  return isData(data) ? data : null;
}

/** A failed call as it is stored and shown. */
export type Told = {
  readonly code: Refusal["code"];
  readonly reason: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly fields?: Readonly<Record<string, string>>;
};

/**
 * What became of a failed call. `unreached`: no server of ours answered. `later`: it could not
 * decide. `signedOut`: the session ended, or is another person's. `ended`: this shared device was
 * revoked.
 */
export type Failure =
  | { readonly kind: "unreached" | "signedOut" | "ended" }
  | { readonly kind: "later"; readonly told: Told | null }
  | { readonly kind: "refused"; readonly told: Told };

export function failureOf(error: unknown): Failure {
  const data = dataOf(error);
  if (data === null) return { kind: "unreached" };
  const { code, reason, values, fields } = data.refusal;
  if (data.httpStatus === 401) return { kind: reason === "deviceEnded" ? "ended" : "signedOut" };
  const told = { code, reason, values: { ...values, requestId: data.requestId ?? "-" }, ...(fields ? { fields } : {}) };
  if (data.httpStatus === 429 || data.httpStatus >= 500)
    return { kind: "later", told: data.httpStatus === 429 ? told : null };
  return { kind: "refused", told };
}
