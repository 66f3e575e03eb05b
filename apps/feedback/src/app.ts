import { getConnInfo } from "@hono/node-server/conninfo";
import { type Guest, openDoor } from "@spots/api/feedback/door.queries";
import { clientAddress, networkOf } from "@spots/domain/access/network-address";
import { ChannelToken } from "@spots/domain/feedback/channel";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { formPage, freshForm, plainPage, receiveForm } from "./customer-pages";
import type { FeedbackEnv } from "./env";
import { floodGate } from "./flood";
import { formScript } from "./form-script";
import { receiveJson } from "./json-door";
import type { Parts } from "./parts";
import { problem } from "./problem";

const mostBytes = 64 * 1024;

export type FeedbackApp = { readonly app: Hono; close(): Promise<void> };

/** The customers' door: form pages, the JSON intake and the health check. */
export function feedbackApp(
  env: Omit<FeedbackEnv, "PORT">,
  { now = () => new Date(), log }: { now?: () => Date; log: Parts["log"] },
): FeedbackApp {
  const door = openDoor(env.DATABASE_URL);
  const parts: Parts = {
    door,
    guestOf: async (token) => (ChannelToken.safeParse(token).success ? door.guestOf(token) : null),
    flood: floodGate(door, env.FLOOD_LIMIT),
    secret: env.AUTH_SECRET,
    now,
    networkOf: (c) =>
      networkOf(clientAddress(getConnInfo(c).remote.address, c.req.header("x-forwarded-for"), env.TRUST_PROXY)),
    log,
  };
  const app = new Hono();

  app.get("/health", async (c) => {
    const health = await door.health();
    return c.json(health, health.migrations === "current" ? 200 : 503, { "cache-control": "no-store" });
  });
  app.get("/form.js", (c) =>
    c.body(formScript, 200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=3600",
      "x-content-type-options": "nosniff",
    }),
  );

  app.post(
    "/v1/channels/:token/responses",
    bodyLimit({ maxSize: mostBytes, onError: () => problem("too-large") }),
    (c) => receiveJson(c, parts, c.req.param("token")),
  );
  app.all("/v1/*", () => problem("not-found"));

  app.use("/f/*", compress());
  app.use(
    "/f/:token/*",
    bodyLimit({
      maxSize: mostBytes,
      onError: (c) =>
        plainPage(c, 503, { request: c.req.raw, guest: null, lang: c.req.query("lang") }, (say) => ({
          title: say("errors.title"),
          text: say("errors.tooLarge"),
        })),
    }),
  );
  app.get("/f/:token/thanks", async (c) => {
    const guest = await parts.guestOf(c.req.param("token"));
    const shown = { request: c.req.raw, guest, lang: c.req.query("lang") };
    if (!guest) return missing(c, shown);
    return plainPage(c, 200, shown, (say) => ({
      title: say("thanksTitle"),
      text: say("thanks", { business: guest.business }),
      link: {
        href: `/f/${c.req.param("token")}${shown.lang ? `?lang=${encodeURIComponent(shown.lang)}` : ""}`,
        text: say("again"),
      },
    }));
  });
  app.on(["GET", "POST"], "/f/:token", async (c) => {
    const lang = c.req.query("lang");
    const guest = await parts.guestOf(c.req.param("token"));
    const shown = { request: c.req.raw, guest, lang };
    if (!guest) return missing(c, shown);
    if (guest.isClosed || guest.isSuspended)
      return plainPage(c, 404, shown, (say) => ({
        title: say("closedTitle"),
        text: say("closed", { business: guest.business }),
      }));
    if (c.req.method === "GET")
      return formPage(c, { ...shown, guest }, { typed: freshForm(parts, guest, c.req.query("v") ?? "") });
    const body = await c.req.parseBody();
    const typed = Object.fromEntries(
      Object.entries(body).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
    );
    return receiveForm(c, parts, { ...shown, guest }, typed);
  });

  app.notFound((c) => missing(c, { request: c.req.raw, guest: null, lang: c.req.query("lang") }));
  app.onError((error, c) => {
    log(`${c.req.method} ${c.req.path} failed`, error);
    return plainPage(c, 503, { request: c.req.raw, guest: null, lang: c.req.query("lang") }, (say) => ({
      title: say("errors.title"),
      text: say("errors.away"),
    }));
  });
  return { app, close: () => door.close() };
}

function missing(c: Context, shown: { request: Request; guest: Guest | null; lang: string | undefined }) {
  return plainPage(c, 404, { ...shown, guest: null }, (say) => ({ title: say("missingTitle"), text: say("missing") }));
}
