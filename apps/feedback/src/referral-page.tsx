/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PublicChannel, PublicReferral } from "@spots/api/feedback/intake.queries";
import { masked } from "@spots/domain/feedback/masking/masking";
import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { shareScriptAddress } from "./form-script";
import { pageOf } from "./page";
import { spokenTo } from "./words";

/** The link of an answer with its channel, whose form has links for friends. */
export type Shown = {
  readonly token: string;
  readonly referral: PublicReferral;
  readonly channel: PublicChannel & { readonly form: NonNullable<PublicChannel["form"]> };
  readonly lang: string | undefined;
};

const speak = (c: Context, { channel, lang }: Shown) => spokenTo(c.req.raw, lang, channel, channel.form.content);

function reply(
  c: Context,
  { channel }: Shown,
  page: { locale: string; title: string; children: Child; script?: string },
) {
  const nonce = c.get("secureHeadersNonce");
  const title = `${page.title} · ${channel.business}`;
  return c.html(pageOf({ ...page, title, channel, nonce }), 200, { "cache-control": "no-store" });
}

/**
 * The customer's moment in their own words, where they agreed that others see them; else the words
 * of the business. Names, addresses and illnesses in the customer's words are hidden.
 */
function Moment({ shown: { referral, channel }, language }: { shown: Shown; language: string }) {
  const { words } = channel.form.content.ending.friend;
  if (referral.words !== "")
    return (
      <blockquote lang={referral.locale} dir="auto">
        {masked(referral.words)}
      </blockquote>
    );
  return words[language] ? <p>{words[language]}</p> : null;
}

/**
 * What a friend sees first. It counts nothing: programs open links, too. `page` are the hidden
 * fields with which the button counts once.
 */
export function friendPage(c: Context, shown: Shown, page: { readonly id: string; readonly made: string }) {
  const { language, locale, say } = speak(c, shown);
  const { business } = shown.channel;
  const title = say("friend.title", { business });
  const children = (
    <>
      <h1>{title}</h1>
      <Moment {...{ shown, language }} />
      <form method="post" action={`/r/${shown.token}?lang=${language}`}>
        <input type="hidden" name="id" value={page.id} />
        <input type="hidden" name="made" value={page.made} />
        <p class="hp" aria-hidden="true">
          <label>
            Website <input name="website" tabindex={-1} autocomplete="off" />
          </label>
        </p>
        <button type="submit">{say("friend.open")}</button>
      </form>
      <footer>
        <p>{say("friend.privacy", { business })}</p>
      </footer>
    </>
  );
  return reply(c, shown, { locale, title, children });
}

/**
 * What a friend sees who pressed the button: what they get, and the code to say. "": without a
 * code.
 */
export function codePage(c: Context, shown: Shown, code: string) {
  const { language, locale, say } = speak(c, shown);
  const { voucher, link, linkText } = shown.channel.form.content.ending.friend;
  const title = say("friend.welcome", { business: shown.channel.business });
  const children = (
    <>
      <h1>{title}</h1>
      <Moment {...{ shown, language }} />
      {code !== "" && (
        <>
          <p class="said">{say("friend.say")}</p>
          <p class="note">
            <b>{code}</b>
          </p>
        </>
      )}
      {voucher[language] && <p class="note">{voucher[language]}</p>}
      {link && (
        <p>
          <a href={link} rel="noopener noreferrer">
            {linkText[language] || link}
          </a>
        </p>
      )}
      {code !== "" && (
        <p>
          <a href={`/f/${shown.referral.channelToken}?came=${code}&lang=${language}`}>{say("friend.after")}</a>
        </p>
      )}
    </>
  );
  return reply(c, shown, { locale, title, children });
}

/** The link for the customer who made it, to copy, mail or hand over. */
export function sharePage(c: Context, shown: Shown, address: string) {
  const { locale, say } = speak(c, shown);
  const { business } = shown.channel;
  const title = say("friend.shareTitle");
  const body = `${say("friend.title", { business })} ${address}`;
  const mail = `mailto:?subject=${encodeURIComponent(business)}&body=${encodeURIComponent(body)}`;
  const children = (
    <>
      <h1>{title}</h1>
      <p class="said">{shown.referral.words === "" ? say("friend.ownWords", { business }) : say("friend.yourWords")}</p>
      <p>
        <label for="address">{say("friend.address")}</label>
        <input type="text" id="address" value={address} readonly dir="ltr" />
      </p>
      <p>
        <button type="button" id="share" hidden data-title={business} data-done={say("friend.copied")}>
          {say("friend.send")}
        </button>
      </p>
      <p role="status" id="shared"></p>
      <p>
        <a href={mail}>{say("friend.mail")}</a>
      </p>
    </>
  );
  return reply(c, shown, { locale, title, children, script: shareScriptAddress });
}
