import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import { VisitCode } from "@spots/domain/delivery/visit";
import { mostShown } from "@spots/domain/feedback/improvement";
import { Id } from "@spots/domain/kernel/ids";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";

import { formPage, plainPage, thanksPage } from "./customer-pages";
import type { Typed } from "./form-answer";
import { mostBytes, type Parts } from "./parts";
import { freshForm, receiveForm } from "./receive-form";
import { stateOfCode } from "./visit-code";

/**
 * A form address with trailing characters that a message or a poster added: a slash, a full stop, a
 * bracket.
 */
const untidy = /^\/f\/([\w-]{22})(\/thanks)?[^\p{L}\p{N}]+$/u;

const langOf = (c: Context) => c.req.query("lang");

function missing(c: Context) {
  return plainPage(c, 404, { channel: null, lang: langOf(c) }, (say) => ({
    title: say("missingTitle"),
    text: say("missing"),
  }));
}

/**
 * The text fields of a posted form, with CR LF turned into LF. Null when the body cannot be parsed.
 */
async function typedIn(c: Context): Promise<Typed | null> {
  try {
    const entries = Object.entries(await c.req.parseBody());
    return Object.fromEntries(
      entries.flatMap(([name, value]) => (typeof value === "string" ? [[name, value.replace(/\r\n?/g, "\n")]] : [])),
    );
  } catch {
    return null;
  }
}

/**
 * The answer's id that a personal link holds; undefined when the business did not ask for it, so
 * that the form gets an id of its own.
 */
async function askedId({ intake }: Parts, { businessId }: PublicChannel, again: string | undefined) {
  const id = Id.safeParse(again).data;
  return id !== undefined && (await intake.isAskedFor(businessId, id)) ? id : undefined;
}

/** The newest improvements of the business; none while they cannot be read. */
async function improvementsOf({ intake, log }: Parts, { businessId }: PublicChannel, language: string) {
  return intake.improvementsOf(businessId, language, mostShown).catch((error: unknown) => {
    log("the improvements could not be read", error);
    return [];
  });
}

/** The customer's pages: the form and the thank-you page. */
export function customerRoutes(parts: Parts): Hono {
  const routes = new Hono();
  routes.use("/f/*", async (c, next) => {
    const tidy = c.req.method === "GET" || c.req.method === "HEAD" ? untidy.exec(c.req.path) : null;
    if (!tidy) return next();
    return c.redirect(`/f/${tidy[1]}${tidy[2] ?? ""}${new URL(c.req.url).search}`, 301);
  });
  routes.use(
    "/f/:token/*",
    bodyLimit({
      maxSize: mostBytes,
      onError: (c) =>
        plainPage(c, 413, { channel: null, lang: langOf(c) }, (say) => ({
          title: say("tooLargeTitle"),
          text: say("errors.tooLarge"),
        })),
    }),
  );

  routes.get("/c/:code", async (c) => {
    const code = VisitCode.safeParse(c.req.param("code").slice(0, 22)).data;
    const token = code === undefined ? undefined : await parts.intake.channelOfCode(code);
    if (code === undefined || token === undefined) return missing(c);
    if (token === null)
      return plainPage(c, 404, { channel: null, lang: langOf(c) }, (say) => ({
        title: say("closedTitle"),
        text: say("codeClosed"),
      }));
    const lang = langOf(c);
    return c.redirect(`/f/${token}?v=${code}${lang ? `&lang=${encodeURIComponent(lang)}` : ""}`, 302);
  });

  routes.get("/f/:token/thanks", async (c) => {
    const channel = await parts.channelOf(c.req.param("token"));
    if (!channel) return missing(c);
    return thanksPage(c, { channel, lang: langOf(c) }, (language) => improvementsOf(parts, channel, language));
  });

  // Hono answers HEAD with the GET route.
  routes.on(["GET", "POST"], "/f/:token", async (c) => {
    const lang = langOf(c);
    const channel = await parts.channelOf(c.req.param("token"));
    if (!channel) return missing(c);
    if (channel.isClosed || channel.isSuspended)
      return plainPage(c, 404, { channel, lang }, (say) => ({
        title: say("closedTitle"),
        text: say("closed", { business: channel.business }),
      }));
    if (c.req.method !== "POST") {
      const id = await askedId(parts, channel, c.req.query("again"));
      const code = c.req.query("v");
      const form = freshForm(parts, channel, code ?? "", id);
      const state = await stateOfCode(parts, { channel, id: form.id ?? "" }, code);
      if (state === "none" || state === "open") return formPage(c, { channel, lang }, { typed: form });
      // The customer can still answer; the answer is then tied to no visit.
      const why = state === "used" ? "codeUsed" : "codeExpired";
      return formPage(c, { channel, lang }, { typed: { ...form, visit: "" }, notice: (say) => say(why) });
    }
    const typed = await typedIn(c);
    if (typed) return receiveForm(c, parts, { channel, lang }, typed);
    return plainPage(c, 400, { channel, lang }, (say) => ({ title: say("brokenTitle"), text: say("errors.broken") }));
  });
  return routes;
}
