import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { missing, readForm, sendForm, showThanks } from "./customer-routes";
import { mostBytes, type Parts } from "./parts";
import { problem } from "./problem";
import { widgetScript } from "./widget-script";

/**
 * The script of widgets, for every web site. Its address is in the pages of those sites, so that it
 * never changes and browsers ask for it again after an hour.
 */
export function widgetScriptRoute(): Hono {
  const routes = new Hono();
  routes.get("/widget.js", compress(), (c) =>
    c.body(widgetScript, 200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=3600",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
      "strict-transport-security": "max-age=31536000",
    }),
  );
  return routes;
}

/**
 * A page whose style is data. A browser applies the policy of the web site also to the style of a
 * page that a script reads, and would report it as refused.
 */
const withStyleAsData = (html: string) =>
  html.replaceAll(/<style[^>]*>/g, '<script type="text/plain" data-style>').replaceAll("</style>", "</script>");

/**
 * The form of a widget. Answers are read and taken by the web sites on the list of its channel
 * only; without an origin, somebody opened the address, and gets the form's own page.
 */
export function widgetRoutes(parts: Parts): Hono {
  const routes = new Hono();
  routes.use("/w/*", compress());
  routes.use("/w/:token/*", bodyLimit({ maxSize: mostBytes, onError: () => problem("too-large") }));
  routes.use("/w/:token/*", async (c, next) => {
    const token = c.req.param("token");
    const channel = await parts.channelOf(token);
    const way = channel && (await parts.intake.wayOf(channel));
    if (way?.kind !== "widget") return missing(c);
    const origin = c.req.header("origin");
    if (origin === undefined && c.req.method === "GET") return c.redirect(`/f/${token}`, 302);
    if (origin === undefined || !way.origins.includes(origin)) return problem("other-site");
    await next();
    if (c.res.headers.get("content-type")?.startsWith("text/html"))
      c.res = new Response(withStyleAsData(await c.res.text()), c.res);
    c.res.headers.set("access-control-allow-origin", origin);
    c.res.headers.append("vary", "origin");
  });
  routes.get("/w/:token/thanks", (c) => showThanks(c, parts));
  routes.get("/w/:token", (c) => readForm(c, parts));
  routes.post("/w/:token", (c) => sendForm(c, parts));
  return routes;
}
