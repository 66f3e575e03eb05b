import type { ChannelWay, PublicChannel } from "@spots/api/feedback/intake.queries";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { plainPage } from "./customer-pages";
import { missing } from "./customer-routes";
import { kioskPage } from "./kiosk-page";
import { kioskScript, kioskWorker } from "./kiosk-script";
import { mostBytes, type Parts } from "./parts";
import { problem } from "./problem";
import { leaveKiosk, receiveKiosk } from "./receive-kiosk";
import { typedIn } from "./typed-in";

type Kiosk = { readonly channel: PublicChannel; readonly way: ChannelWay };

/** The kiosk of the address; else the page that says why there is none. */
async function kioskOf(c: Context, parts: Parts): Promise<Kiosk | Response> {
  const channel = await parts.channelOf(c.req.param("token") ?? "");
  const way = channel && (await parts.intake.wayOf(channel));
  if (!channel || way?.kind !== "kiosk") return missing(c);
  const lang = c.req.query("lang");
  if (channel.isClosed || channel.isSuspended)
    return plainPage(c, 404, { channel, lang }, (say) => ({
      title: say("closedTitle"),
      text: say("closed", { business: channel.business }),
    }));
  if (!way.hasPin)
    return plainPage(c, 404, { channel, lang }, (say) => ({
      title: say("kiosk.noPinTitle"),
      text: say("kiosk.noPin"),
    }));
  return { channel, way };
}

/** The pages of kiosks and what they send. */
export function kioskRoutes(parts: Parts): Hono {
  const routes = new Hono();
  routes.get("/kiosk.js", compress(), (c) =>
    c.body(kioskScript, 200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    }),
  );
  routes.get("/k/sw.js", (c) =>
    c.body(kioskWorker, 200, { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" }),
  );
  routes.use("/k/*", compress());
  routes.use("/k/:token/*", bodyLimit({ maxSize: mostBytes, onError: () => problem("too-large") }));
  routes.get("/k/:token", async (c) => {
    const kiosk = await kioskOf(c, parts);
    return kiosk instanceof Response ? kiosk : kioskPage(c, parts, kiosk.channel, kiosk.way);
  });
  routes.post("/k/:token", async (c) => {
    const kiosk = await kioskOf(c, parts);
    if (kiosk instanceof Response) return kiosk;
    return receiveKiosk(c, parts, kiosk.channel, (await typedIn(c)) ?? {});
  });
  routes.post("/k/:token/leave", async (c) => {
    const kiosk = await kioskOf(c, parts);
    if (kiosk instanceof Response) return kiosk;
    return leaveKiosk(c, parts, kiosk.channel, (await typedIn(c)) ?? {});
  });
  return routes;
}
