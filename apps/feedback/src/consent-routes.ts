import { readConsentToken } from "@spots/domain/consent/consent-link";
import { ConsentPurpose } from "@spots/domain/consent/purpose";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { consentPage } from "./consent-page";
import { missing } from "./customer-routes";
import { mostBytes, type Parts } from "./parts";
import { typedIn } from "./typed-in";

/** The page of a customer's consents: what they agreed to, and how to take it back. */
export function consentRoutes(parts: Parts): Hono {
  const routes = new Hono();
  routes.use("/consents/*", bodyLimit({ maxSize: mostBytes, onError: missing }));

  routes.get("/consents/:token", async (c) => {
    const link = readConsentToken(c.req.param("token"));
    const given = link && (await parts.intake.consentsOf(link));
    return given ? consentPage(c, given, c.req.query("lang")) : missing(c);
  });

  routes.post("/consents/:token", async (c) => {
    const link = readConsentToken(c.req.param("token"));
    const typed = await typedIn(c);
    const purpose = ConsentPurpose.safeParse(typed?.purpose).data ?? null;
    const isMeant = purpose !== null || typed?.all === "yes";
    const isKnown = link !== null && isMeant && (await parts.intake.withdraw(link, purpose, parts.now()));
    if (!isKnown) return missing(c);
    const lang = c.req.query("lang");
    return c.redirect(`/consents/${c.req.param("token")}${lang ? `?lang=${encodeURIComponent(lang)}` : ""}`, 303);
  });
  return routes;
}
