import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import { PromiseSaids } from "@spots/domain/customer-promise/kinds";
import { VisitCode } from "@spots/domain/delivery/visit";
import { Id } from "@spots/domain/kernel/ids";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { formOfAnswer } from "./asked-form";
import { formPage, plainPage, thanksPage } from "./customer-pages";
import type { Typed } from "./form-answer";
import { formBody } from "./form-body";
import { knownOf } from "./known";
import { notesPage } from "./notes-page";
import { mostBytes, type Parts } from "./parts";
import { promisesPage } from "./promises-page";
import { freshForm, receiveForm } from "./receive-form";
import { sharingIn } from "./share-link";
import { readOwn } from "./signed";
import { toldOf } from "./told";
import { postedIn, typedIn } from "./typed-in";
import { stateOfCode } from "./visit-code";

/**
 * A form address with trailing characters that a message or a poster added: a slash, a full stop, a
 * bracket.
 */
const untidy = /^\/f\/([\w-]{22})(\/thanks)?[^\p{L}\p{N}]+$/u;

const SaidOfPromise = z.object({ promise: Id, said: z.enum(PromiseSaids) });

const langOf = (c: Context) => c.req.query("lang");

/** The page for an unknown address. */
export function missing(c: Context) {
  return plainPage(c, 404, { channel: null, lang: langOf(c) }, (say) => ({
    title: say("missingTitle"),
    text: say("missing"),
  }));
}

/**
 * The answer's id that a personal link holds; undefined when the business did not ask for it, so
 * that the form gets an id of its own.
 */
async function askedId({ intake }: Parts, { businessId }: PublicChannel, again: string | undefined) {
  const id = Id.safeParse(again).data;
  return id !== undefined && (await intake.isAskedFor(businessId, id)) ? id : undefined;
}

/**
 * The promises of the visit of a code; none while they cannot be read, so that the form is shown
 * all the same.
 */
async function promisesOf({ intake, log, now }: Parts, code: string) {
  if (code === "") return [];
  return intake.promisesOf(code, now()).then(
    (read) => read?.items ?? [],
    (error: unknown) => {
      log("the promises could not be read", error);
      return [];
    },
  );
}

/** The channel of the address; else the page that says why there is none. */
async function openChannel(c: Context, parts: Parts): Promise<PublicChannel | Response> {
  const channel = await parts.channelOf(c.req.param("token") ?? "");
  if (!channel) return missing(c);
  if (!channel.isClosed && !channel.isSuspended) return channel;
  return plainPage(c, 404, { channel, lang: langOf(c) }, (say) => ({
    title: say("closedTitle"),
    text: say("closed", { business: channel.business }),
  }));
}

/** Shows the form of a channel, for the visit whose code the address has. */
export async function readForm(c: Context, parts: Parts): Promise<Response> {
  const channel = await openChannel(c, parts);
  if (channel instanceof Response) return channel;
  const id = await askedId(parts, channel, c.req.query("again"));
  const code = c.req.query("v");
  const form: Typed = { ...freshForm(parts, channel, code ?? "", id), came: c.req.query("came")?.slice(0, 40) ?? "" };
  const state = await stateOfCode(parts, { channel, id: form.id ?? "" }, code);
  const visitCode = state === "none" || state === "unknown" ? "" : (code ?? "");
  const promises = await promisesOf(parts, visitCode);
  const knownIn = await knownOf(parts, channel, channel.form?.content, state === "open" ? { code } : {});
  const shown = { channel, lang: langOf(c), form: channel.form, knownIn };
  if (state === "none" || state === "open") return formPage(c, shown, { typed: form, visitCode, promises });
  // The customer can still answer; the answer is then tied to no visit.
  const why = state === "used" ? "codeUsed" : "codeExpired";
  return formPage(c, shown, { typed: { ...form, visit: "" }, notice: (say) => say(why), visitCode, promises });
}

/** Stores the form that was sent. */
export async function sendForm(c: Context, parts: Parts): Promise<Response> {
  const channel = await openChannel(c, parts);
  if (channel instanceof Response) return channel;
  const lang = langOf(c);
  const posted = await postedIn(c);
  if (posted) {
    const form = await formOfAnswer(parts, channel, posted.typed);
    const knownIn = await knownOf(parts, channel, form?.content, { code: posted.typed.visit });
    return receiveForm(c, parts, { channel, lang, form, knownIn }, posted);
  }
  return plainPage(c, 400, { channel, lang }, (say) => ({ title: say("brokenTitle"), text: say("errors.broken") }));
}

/** Thanks for an answer on the channel. */
export async function showThanks(c: Context, parts: Parts): Promise<Response> {
  const channel = await parts.channelOf(c.req.param("token") ?? "");
  if (!channel) return missing(c);
  const responseId = readOwn(parts.secret, channel.channelId, c.req.query("of"));
  const knownIn = await knownOf(parts, channel, channel.form?.content, { responseId });
  const shown = { channel, lang: langOf(c), agreed: c.req.query("agreed") ?? "", knownIn };
  return thanksPage(c, { ...shown, sharing: sharingIn(c, c.req.param("token") ?? "") }, toldOf(parts, channel));
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
    formBody(parts, (c) => parts.channelOf(c.req.param("token") ?? "")),
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

  routes.use("/c/:code/*", bodyLimit({ maxSize: mostBytes, onError: missing }));

  routes.get("/c/:code/notes", async (c) => {
    const code = VisitCode.safeParse(c.req.param("code")).data;
    const notes = code === undefined ? null : await parts.intake.notesOf(code);
    return notes ? notesPage(c, notes, langOf(c)) : missing(c);
  });

  routes.post("/c/:code/notes", async (c) => {
    const code = VisitCode.safeParse(c.req.param("code")).data;
    const typed = await typedIn(c);
    const clueId = Id.safeParse(typed?.clue).data ?? null;
    const isMeant = clueId !== null || typed?.all === "yes";
    const isKnown = code !== undefined && isMeant && (await parts.intake.eraseNotes(code, clueId, parts.now()));
    if (!isKnown) return missing(c);
    const lang = langOf(c);
    return c.redirect(`/c/${code}/notes${lang ? `?lang=${encodeURIComponent(lang)}` : ""}`, 303);
  });

  routes.get("/c/:code/promises", async (c) => {
    const code = VisitCode.safeParse(c.req.param("code")).data;
    const promises = code === undefined ? null : await parts.intake.promisesOf(code, parts.now());
    return promises ? promisesPage(c, promises, langOf(c)) : missing(c);
  });

  routes.post("/c/:code/promises", async (c) => {
    const code = VisitCode.safeParse(c.req.param("code")).data;
    const said = SaidOfPromise.safeParse(await typedIn(c)).data;
    const answer = said && { promiseId: said.promise, said: said.said, at: parts.now() };
    const isKnown = code !== undefined && answer && (await parts.intake.answerPromise(code, answer));
    if (!isKnown) return missing(c);
    const lang = langOf(c);
    return c.redirect(`/c/${code}/promises${lang ? `?lang=${encodeURIComponent(lang)}` : ""}`, 303);
  });

  routes.get("/f/:token/thanks", (c) => showThanks(c, parts));
  // Hono answers HEAD with the GET route.
  routes.get("/f/:token", (c) => readForm(c, parts));
  routes.post("/f/:token", (c) => sendForm(c, parts));
  return routes;
}
