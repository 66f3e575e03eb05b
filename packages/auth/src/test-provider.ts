import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export type Claims = { readonly email?: string; readonly email_verified?: boolean; readonly name?: string };
export const client = { client_id: "magic-spots", client_secret: "a-secret-between-the-two-of-us" };

/** A local OpenID Connect provider that accepts any account name without a password. */
export async function aProvider(redirectUri: string, accounts: ReadonlyMap<string, Claims>) {
  const server: Server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [redirectUri] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    cookies: { keys: ["a-key-of-the-test"] },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...accounts.get(accountId) }) }),
  });
  const callback = provider.callback();
  server.on("request", (request, response) => void callback(request, response));
  return { issuer, close: () => new Promise<void>((closed) => server.close(() => closed())) };
}

/**
 * Signs in and consents on the provider's pages.
 * @returns the address to which the provider finally redirects the browser
 */
export async function passThrough(authorization: string, account: string, end: string): Promise<URL> {
  const jar = new Map<string, string>();
  let [next, form]: [URL, URLSearchParams | null] = [new URL(authorization), null];
  for (let step = 0; step < 12; step++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const method = form ? "POST" : "GET";
    const response: Response = await fetch(next, { method, body: form, redirect: "manual", headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const pair = line.split(";")[0] ?? "";
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const location = response.headers.get("location");
    const page = await response.text();
    if (location) {
      [next, form] = [new URL(location, next), null];
      if (next.href.startsWith(end)) return next;
    } else {
      const [action, prompt] = [page.match(/action="([^"]+)"/)?.[1], page.match(/name="prompt" value="(\w+)"/)?.[1]];
      if (!action || !prompt) throw new Error(`the provider shows a page without a form: ${page}`);
      [next, form] = [new URL(action, next), new URLSearchParams({ prompt, login: account, password: "any" })];
    }
  }
  throw new Error("the provider leads in circles");
}
