import { NextRequest } from "next/server";
import { stampOf } from "./network-address";
import { handlers } from "./next-auth";

export const address = "https://spots.example";
export const secret = "a-secret-of-the-tests-alone-0123456789";

/** A browser for the routes under /api/auth: it stores cookies and does not follow redirects. */
export function aBrowser({ userAgent = "Firefox", ip = "203.0.113.7", host = "spots.example" } = {}) {
  const jar = new Map<string, string>();

  const cookieLine = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  async function send(path: string, body?: Record<string, string>): Promise<Response> {
    const headers = { cookie: cookieLine(), host, "user-agent": userAgent, ...stampOf(ip) };
    const url = new URL(path, `https://${host}`);
    const response = body
      ? await handlers.POST(new NextRequest(url, { method: "POST", headers, body: new URLSearchParams(body) }))
      : await handlers.GET(new NextRequest(url, { headers }));
    for (const line of response.headers.getSetCookie()) {
      const [pair = "", ...rules] = line.split("; ");
      const name = pair.slice(0, pair.indexOf("="));
      if (rules.includes("Max-Age=0")) jar.delete(name);
      else jar.set(name, pair.slice(name.length + 1));
    }
    return response;
  }

  /** Posts a form with the CSRF token, which a foreign site cannot know. */
  async function post(path: string, form: Record<string, string>): Promise<Response> {
    const { csrfToken } = (await (await send("/api/auth/csrf")).json()) as { csrfToken: string };
    return send(path, { ...form, csrfToken });
  }

  return {
    jar,
    /** The headers of a request for a page. */
    headers: () => new Headers({ cookie: cookieLine(), ...stampOf(ip) }),
    get: (path: string) => send(path),
    post,
    /** Posts as a foreign site would, without the CSRF token. */
    postFromElsewhere: send,
    signIn: (email: string, password: string) => post("/api/auth/callback/credentials", { email, password }),
    sessionToken: () => jar.get("__Secure-authjs.session-token"),
  };
}

/** The redirect target of a response. */
export function whereTo(response: Response): URL {
  return new URL(response.headers.get("location") ?? "nowhere:", address);
}
