import { getConnInfo } from "@hono/node-server/conninfo";
import { openIntake } from "@spots/api/feedback/intake.queries";
import { clientAddress, networkOf } from "@spots/domain/access/network-address";
import { ChannelToken } from "@spots/domain/feedback/channel";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { NONCE, secureHeaders } from "hono/secure-headers";
import { plainPage } from "./customer-pages";
import { customerRoutes } from "./customer-routes";
import type { FeedbackEnv } from "./env";
import { floodGate } from "./flood";
import { formScript } from "./form-script";
import { mostBytes, type Parts } from "./parts";
import { problem } from "./problem";
import { mostReportBytes, receiveBounce } from "./receive-bounce";
import { receiveJson } from "./receive-json";

export type FeedbackApp = { readonly app: Hono; requireRole(): Promise<void>; close(): Promise<void> };

/**
 * The headers of every response: only the app's own form and script, no framing, no MIME sniffing.
 */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: [NONCE],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["data:"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  strictTransportSecurity: "max-age=31536000",
  xFrameOptions: "DENY",
});

/** The customers' form pages, the public JSON API and the health check. */
export function feedbackApp(
  env: Omit<FeedbackEnv, "PORT" | "BIND_ADDRESS">,
  { now = () => new Date(), log }: { now?: () => Date; log: Parts["log"] },
): FeedbackApp {
  const intake = openIntake(env.DATABASE_URL);
  const parts: Parts = {
    intake,
    channelOf: async (token) => (ChannelToken.safeParse(token).success ? intake.channelOf(token) : null),
    flood: floodGate(intake, env.FLOOD_LIMIT),
    secret: env.AUTH_SECRET,
    bounceSecret: env.BOUNCE_SECRET,
    now,
    networkOf: (c) =>
      networkOf(clientAddress(getConnInfo(c).remote.address, c.req.header("x-forwarded-for"), env.TRUST_PROXY)),
    log,
  };
  const app = new Hono();
  app.use(headers);

  app.get("/health", async (c) => {
    const health = await intake.health();
    return c.json(health, health.migrations === "current" ? 200 : 503, { "cache-control": "no-store" });
  });
  app.get("/form.js", compress(), (c) =>
    c.body(formScript, 200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    }),
  );

  app.on(
    "POST",
    ["/v1/channels/:token/responses", "/v1/channels/:token/responses/"],
    bodyLimit({ maxSize: mostBytes, onError: () => problem("too-large") }),
    (c) => receiveJson(c, parts, c.req.param("token") ?? ""),
  );
  app.post("/v1/bounces", bodyLimit({ maxSize: mostReportBytes, onError: () => problem("too-large") }), (c) =>
    receiveBounce(c, parts),
  );
  app.all("/v1/*", () => problem("not-found"));

  app.use("/f/*", compress());
  app.route("/", customerRoutes(parts));

  app.notFound((c) =>
    plainPage(c, 404, { channel: null, lang: c.req.query("lang") }, (say) => ({
      title: say("missingTitle"),
      text: say("missing"),
    })),
  );
  app.onError((error, c) => {
    log(`${c.req.method} ${c.req.path} failed`, error);
    return plainPage(c, 503, { channel: null, lang: c.req.query("lang") }, (say) => ({
      title: say("awayTitle"),
      text: say("away"),
    }));
  });
  return { app, requireRole: () => intake.requireRole(), close: () => intake.close() };
}
