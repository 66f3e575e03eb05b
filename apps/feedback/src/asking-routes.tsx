/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { askedScale } from "@spots/domain/asking/asked-scale";
import { ChannelToken } from "@spots/domain/feedback/channel";
import { standardForm } from "@spots/domain/form/form";
import { type Context, Hono } from "hono";
import { formOfAnswer } from "./asked-form";
import { type Asked, over } from "./asked-link";
import { formPage, plainPage, thanksPage } from "./customer-pages";
import { receiveFollowUp, showFollowUp, thankForFollowUp } from "./follow-up-routes";
import type { Typed } from "./form-answer";
import { formBody } from "./form-body";
import { knownOf } from "./known";
import { pageOf } from "./page";
import type { Parts } from "./parts";
import { fieldOf } from "./question-fields";
import { freshForm, receiveForm } from "./receive-form";
import { sharingIn } from "./share-link";
import { toldOf } from "./told";
import { postedIn } from "./typed-in";
import { spokenTo } from "./words";

function missing(c: Context) {
  return plainPage(c, 404, { channel: null, lang: c.req.query("lang") }, (say) => ({
    title: say("missingTitle"),
    text: say("missing"),
  }));
}

/**
 * The answer that a link of the mail chose. Opening the link stores nothing: programs open links,
 * too.
 */
function chosenIn(c: Context, { channel }: Asked): Typed {
  const content = channel.form?.content ?? standardForm;
  const scale = askedScale(content);
  const step = c.req.query("s");
  if (!scale || step === undefined || !scale.steps.includes(step)) return {};
  const index = content.questions.findIndex(({ kind }) => kind === scale.kind);
  return { [fieldOf({ kind: scale.kind }, index)]: step };
}

/** The page that ends the mails, with its one button. Only a POST ends them (RFC 8058). */
function stopPage(c: Context, { asking, channel }: Asked, lang: string, isStopped: boolean) {
  const { language, locale, say } = spokenTo(c.req.raw, lang, channel);
  const { business } = channel;
  const page = pageOf({
    locale,
    title: say("asked.stopTitle"),
    channel,
    nonce: c.get("secureHeadersNonce"),
    children: isStopped ? (
      <>
        <h1>{say("asked.stoppedTitle")}</h1>
        <p class="said">{say("asked.stopped", { business })}</p>
      </>
    ) : (
      <>
        <h1>{say("asked.stopTitle")}</h1>
        <p class="said">{say("asked.stopLead", { business })}</p>
        <form method="post" action={`?lang=${language}`}>
          <button type="submit">{say("asked.stopButton")}</button>
        </form>
      </>
    ),
  });
  return c.html(page, 200, { "cache-control": "no-store", "content-language": asking.locale });
}

/** The pages of a customer's personal link: the form once, thanks, and the end of being asked. */
export function askingRoutes(parts: Parts): Hono {
  const { askings } = parts.intake;
  const routes = new Hono();
  const askedBy = async (c: Context): Promise<Asked | null> => {
    const token = ChannelToken.safeParse(c.req.param("token")).data;
    const asking = token === undefined ? null : await askings.find(token, parts.now());
    const channel = asking && (await parts.channelOf(asking.channelToken));
    return token !== undefined && asking && channel ? { token, asking, channel } : null;
  };
  routes.use(
    "/a/:token/*",
    formBody(parts, async (c) => (await askedBy(c))?.channel ?? null),
  );
  const closed = (c: Context, { channel }: Asked, lang: string) =>
    plainPage(c, 404, { channel, lang }, (say) => ({
      title: say("closedTitle"),
      text: say("closed", { business: channel.business }),
    }));

  routes.get("/a/:token", async (c) => {
    const asked = await askedBy(c);
    if (!asked) return missing(c);
    const { token, asking, channel } = asked;
    const lang = c.req.query("lang") ?? asking.locale;
    if (asking.purpose === "answer" && asking.state !== "open") return over(c, asked, lang);
    if (channel.isClosed || channel.isSuspended) return closed(c, asked, lang);
    if (c.req.method === "GET") await askings.noteOpened(token, parts.now());
    if (asking.purpose === "followUp") return showFollowUp(c, parts, asked, lang);
    const typed = { ...freshForm(parts, channel, "", asking.responseId), ...chosenIn(c, asked) };
    const { visitId } = asking;
    const knownIn = await knownOf(parts, channel, channel.form?.content, { visitId });
    return formPage(c, { channel, lang, form: channel.form, knownIn }, { typed });
  });

  routes.post("/a/:token", async (c) => {
    const asked = await askedBy(c);
    if (!asked) return missing(c);
    const { token, asking, channel } = asked;
    const lang = c.req.query("lang") ?? asking.locale;
    if (channel.isClosed || channel.isSuspended) return closed(c, asked, lang);
    const posted = await postedIn(c);
    if (!posted)
      return plainPage(c, 400, { channel, lang }, (say) => ({ title: say("brokenTitle"), text: say("errors.broken") }));
    if (asking.purpose === "followUp") return receiveFollowUp(c, parts, { ...asked, lang }, posted.typed);
    // The link answers once, whatever id the request names.
    const typed = { ...posted.typed, id: asking.responseId };
    const form = await formOfAnswer(parts, channel, typed);
    const knownIn = await knownOf(parts, channel, form?.content, { visitId: asking.visitId });
    return receiveForm(
      c,
      parts,
      { channel, lang, form, knownIn },
      { ...posted, typed },
      {
        visitId: asking.visitId,
        onStored: () => askings.noteAnswered(token, parts.now()),
        onRefused: () => over(c, { ...asked, asking: { ...asking, state: "answered" } }, lang),
      },
    );
  });

  routes.get("/a/:token/thanks", async (c) => {
    const asked = await askedBy(c);
    if (!asked) return missing(c);
    const { channel } = asked;
    if (asked.asking.purpose === "followUp") return thankForFollowUp(c, parts, asked, c.req.query("lang"));
    const knownIn = await knownOf(parts, channel, channel.form?.content, { visitId: asked.asking.visitId });
    const shown = { channel, lang: c.req.query("lang"), agreed: c.req.query("agreed") ?? "", knownIn };
    const sharing = sharingIn(c, asked.asking.channelToken);
    return thanksPage(c, { ...shown, sharing, isPersonal: true }, toldOf(parts, channel));
  });

  routes.get("/a/:token/stop", async (c) => {
    const asked = await askedBy(c);
    if (!asked) return missing(c);
    return stopPage(c, asked, c.req.query("lang") ?? asked.asking.locale, asked.asking.isStopped);
  });
  routes.post("/a/:token/stop", async (c) => {
    const asked = await askedBy(c);
    if (!asked || !(await askings.stop(asked.token, parts.now()))) return missing(c);
    return stopPage(c, asked, c.req.query("lang") ?? asked.asking.locale, true);
  });
  return routes;
}
