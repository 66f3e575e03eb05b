import { getConnInfo } from "@hono/node-server/conninfo";
import { openIntake } from "@spots/api/feedback/intake.queries";
import { clientAddress, networkOf, type ProxyTrust } from "@spots/domain/access/network-address";
import { ChannelToken } from "@spots/domain/feedback/channel";
import { openStore } from "@spots/files/open-store";
import type { FileStore } from "@spots/files/store";
import { inTurns } from "@spots/files/turns";
import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { routePath } from "hono/route";
import { NONCE, secureHeaders } from "hono/secure-headers";
import { askingRoutes } from "./asking-routes";
import { consentRoutes } from "./consent-routes";
import { plainPage } from "./customer-pages";
import { customerRoutes } from "./customer-routes";
import type { FeedbackEnv } from "./env";
import { floodGate } from "./flood";
import { formScript, shareScript, voiceScript } from "./form-script";
import { kioskRoutes } from "./kiosk-routes";
import { logoRoutes } from "./logo-routes";
import { mostBytes, type Parts } from "./parts";
import { problem } from "./problem";
import { mostReportBytes, receiveBounce } from "./receive-bounce";
import { receiveJson } from "./receive-json";
import { referralRoutes } from "./referral-routes";
import { shortRoutes } from "./short-routes";
import { widgetRoutes, widgetScriptRoute } from "./widget-routes";

export type FeedbackApp = { readonly app: Hono; requireRole(): Promise<void>; close(): Promise<void> };

const nothing = { defaultSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"] };
const everywhere = { strictTransportSecurity: "max-age=31536000", xFrameOptions: "DENY" } as const;

/** The headers of every page: only the app's own form and script, no framing, no MIME sniffing. */
const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    ...nothing,
    styleSrc: [NONCE],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    // A recording that is played before it is sent.
    mediaSrc: ["blob:"],
    formAction: ["'self'"],
  },
  permissionsPolicy: { camera: [], microphone: ["self"], geolocation: [] },
  ...everywhere,
});
/** The headers of the API: the same ones each time, as a nonce is drawn for each response. */
const apiHeaders = secureHeaders({ contentSecurityPolicy: nothing, ...everywhere });

/** Photos that are decoded at once, each with about 60 MB; the others wait. */
const mostDecoding = 2;

/** The most networks whose key is held in memory. */
const mostNetworks = 10_000;

/** The customers' form pages, the public JSON API and the health check. */
export function feedbackApp(
  env: Omit<FeedbackEnv, "PORT" | "BIND_ADDRESS">,
  { now = () => new Date(), log, files = openStore(env) }: { now?: () => Date; log: Parts["log"]; files?: FileStore },
): FeedbackApp {
  const intake = openIntake(env.DATABASE_URL, { mostWaiting: env.MOST_WAITING });
  const parts: Parts = {
    intake,
    channelOf: async (token) => (ChannelToken.safeParse(token).success ? intake.channelOf(token) : null),
    flood: floodGate(intake, env.FLOOD_LIMIT, log),
    secret: env.AUTH_SECRET,
    address: env.FEEDBACK_URL.replace(/\/$/, ""),
    bounceSecret: env.BOUNCE_SECRET,
    now,
    networkOf: networks(env.TRUST_PROXY),
    files,
    inTurn: inTurns(mostDecoding),
    log,
  };
  const app = new Hono();
  // Before the headers, which keep other sites from loading anything.
  app.route("/", widgetScriptRoute());
  app.use((c, next) => (c.req.path.startsWith("/v1/") ? apiHeaders(c, next) : pageHeaders(c, next)));

  app.get("/health", async (c) => {
    const health = await intake.health();
    return c.json(health, health.migrations === "current" ? 200 : 503, { "cache-control": "no-store" });
  });
  for (const [path, script] of [
    ["/form.js", formScript],
    ["/form-voice.js", voiceScript],
    ["/share.js", shareScript],
  ] as const)
    app.get(path, compress(), (c) =>
      c.body(script, 200, {
        "content-type": "text/javascript; charset=utf-8",
        "cache-control": "public, max-age=31536000, immutable",
      }),
    );

  app.on("POST", ["/v1/channels/:token/responses", "/v1/channels/:token/responses/"], atMost(mostBytes), (c) =>
    receiveJson(c, parts, c.req.param("token") ?? ""),
  );
  app.post("/v1/bounces", atMost(mostReportBytes), (c) => receiveBounce(c, parts));
  app.all("/v1/*", () => problem("not-found"));

  app.use("/f/*", compress());
  app.use("/a/*", compress());
  app.route("/", logoRoutes(parts));
  app.route("/", consentRoutes(parts));
  app.route("/", customerRoutes(parts));
  app.route("/", referralRoutes(parts));
  app.route("/", shortRoutes(parts));
  app.route("/", widgetRoutes(parts));
  app.route("/", kioskRoutes(parts));
  app.route("/", askingRoutes(parts));

  app.notFound((c) =>
    plainPage(c, 404, { channel: null, lang: c.req.query("lang") }, (say) => ({
      title: say("missingTitle"),
      text: say("missing"),
    })),
  );
  app.onError((error, c) => {
    // The pattern of the route, not the path: whoever has the token of a link is taken for its
    // customer.
    log(`${c.req.method} ${routePath(c, -1)} failed`, error);
    return plainPage(c, 503, { channel: null, lang: c.req.query("lang") }, (say) => ({
      title: say("awayTitle"),
      text: say("away"),
    }));
  });
  return { app, requireRole: () => intake.requireRole(), close: () => intake.close() };
}

/**
 * Refuses longer bodies. Where their length is given, only it is compared: to read the body here
 * would make a stream of it, which costs more than the rest of a request.
 */
function atMost(bytes: number): MiddlewareHandler {
  const measured = bodyLimit({ maxSize: bytes, onError: () => problem("too-large") });
  return async (c, next) => {
    const length = c.req.header("content-length");
    if (length === undefined || c.req.header("transfer-encoding") !== undefined) return measured(c, next);
    return Number(length) > bytes ? problem("too-large") : next();
  };
}

/**
 * The network of a request's client. Those of the last requests are held: few clients send most of
 * them.
 */
function networks(trust: ProxyTrust): Parts["networkOf"] {
  const known = new Map<string, string>();
  return (c) => {
    const socket = getConnInfo(c).remote.address;
    const forwarded = c.req.header("x-forwarded-for");
    const from = `${socket} ${forwarded ?? ""}`;
    const held = known.get(from);
    if (held !== undefined) return held;
    const network = networkOf(clientAddress(socket, forwarded, trust));
    if (known.size >= mostNetworks) known.clear();
    if (from.length <= 200) known.set(from, network);
    return network;
  };
}
