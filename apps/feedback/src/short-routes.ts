import { createHmac } from "node:crypto";
import { readShortAddress } from "@spots/domain/feedback/short-address";
import { Hono } from "hono";
import { plainPage } from "./customer-pages";
import { missing } from "./customer-routes";
import type { Parts } from "./parts";

/** So many unknown short addresses one network may ask for in a minute: a person mistypes a few. */
const mostUnknown = 20;
/**
 * The most networks over the limit that are held in memory. While one is, a hit looks like a miss.
 */
const mostHeld = 10_000;

/**
 * The short addresses of channels. They redirect with what stands behind the question mark. Only
 * unknown ones count against a network, so that the customers of a shop may share one.
 */
export function shortRoutes({ intake, networkOf, secret }: Parts): Hono {
  const held = new Map<string, number>();
  const routes = new Hono();
  routes.get("/s/:code", async (c) => {
    const whom = createHmac("sha256", secret)
      .update(`short:${networkOf(c)}`)
      .digest("base64url")
      .slice(0, 22);
    const wait = () =>
      plainPage(c, 429, { channel: null, lang: c.req.query("lang") }, (say) => ({
        title: say("missingTitle"),
        text: say("shortWait"),
      }));
    if ((held.get(whom) ?? 0) > Date.now()) return wait();
    const address = readShortAddress(c.req.param("code"));
    const path = address === null ? null : await intake.pathOfShort(address);
    if (path !== null) {
      c.header("cache-control", "no-store");
      return c.redirect(`${path}${new URL(c.req.url).search}`, 302);
    }
    const { nth, endsAt } = await intake.countTry(`short:${whom}`);
    if (nth <= mostUnknown) return missing(c);
    if (held.size >= mostHeld) held.clear();
    held.set(whom, endsAt);
    return wait();
  });
  return routes;
}
