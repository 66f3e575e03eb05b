import type { AppRouter } from "@spots/api/trpc/root";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import superjson from "superjson";
import { z } from "zod";

/** The addresses of the running product. */
export type Addresses = { readonly publicUrl: string; readonly feedbackUrl: string };

/** The procedures, called as a signed-in person. */
export type Person = ReturnType<typeof personWith>;

/** Milliseconds after which a request counts as failed. */
const patienceMs = 30_000;

/** The `name=value` pairs that a response sets. */
const cookiesOf = (response: Response) => response.headers.getSetCookie().map((line) => line.split(";", 1)[0] ?? "");

function personWith({ publicUrl }: Addresses, cookie: string) {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${publicUrl}/api/trpc`,
        transformer: superjson,
        maxURLLength: 4000,
        headers: { cookie },
        fetch: (url, { method, headers, body } = {}) =>
          fetch(url, {
            method: method ?? "GET",
            headers: headers ?? {},
            body: body ?? null,
            signal: AbortSignal.timeout(patienceMs),
          }),
      }),
    ],
  });
}

/** Signs in with a password, as the form does. @throws when the person cannot sign in */
export async function signIn(addresses: Addresses, email: string, password: string): Promise<Person> {
  const { publicUrl } = addresses;
  const signal = AbortSignal.timeout(patienceMs);
  const began = await fetch(`${publicUrl}/api/auth/csrf`, { signal });
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await began.json());
  const response = await fetch(`${publicUrl}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(began).join("; "), "user-agent": "Magic Spots demo" },
    body: new URLSearchParams({ csrfToken, email, password }),
    signal,
  });
  const cookies = cookiesOf(response);
  if (!cookies.some((pair) => pair.includes("session-token="))) throw new Error(`${email} cannot sign in`);
  return personWith(addresses, cookies.join("; "));
}

/** A program of a business, such as its till, with an API key. */
export type Program = {
  readonly key: string;
  /** @throws for a refused request */
  call<Schema extends z.ZodType>(
    method: "GET" | "POST" | "PUT",
    path: string,
    body: object | null,
    schema: Schema,
  ): Promise<z.infer<Schema>>;
};

export function programWith({ publicUrl }: Addresses, key: string): Program {
  return {
    key,
    async call(method, path, body, schema) {
      const response = await fetch(`${publicUrl}${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: body === null ? null : JSON.stringify(body),
        signal: AbortSignal.timeout(patienceMs),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
      return schema.parse(JSON.parse(text));
    },
  };
}
