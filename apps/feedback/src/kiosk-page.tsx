/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { ChannelWay, PublicChannel } from "@spots/api/feedback/intake.queries";
import { standardForm } from "@spots/domain/form/form";
import { ownFirst } from "@spots/domain/form/language";
import { filled } from "@spots/domain/form/slots";
import type { Context } from "hono";
import { AnswerForm } from "./answer-form";
import { signOfForm } from "./asked-form";
import { kioskScriptAddress } from "./kiosk-script";
import { knownOf } from "./known";
import { pageOf } from "./page";
import type { Parts } from "./parts";
import { ruleStyle } from "./question-fields";
import { signKiosk } from "./signed";
import { kioskStyle } from "./style";
import { type Say, spokenTo } from "./words";

/** The texts that the script shows. */
function inScript(say: Say): string {
  return JSON.stringify({
    over: say.raw("script.over"),
    badEmail: say("errors.badEmail"),
    consentNeeded: say("errors.consentNeeded"),
    contactNeeded: say("errors.contactNeeded"),
    required: say("errors.required"),
    waiting: say.raw("kiosk.waiting"),
    setAside: say.raw("kiosk.setAside"),
    cannotKeep: say("kiosk.cannotKeep"),
    pinWrong: say("kiosk.pinWrong"),
    pinWait: say("kiosk.pinWait"),
    pinOffline: say("kiosk.pinOffline"),
  });
}

/** The page of a kiosk: its screens, of which the script shows one at a time. */
export async function kioskPage(c: Context, parts: Parts, channel: PublicChannel, { idleSeconds }: ChannelWay) {
  const { secret, now } = parts;
  const content = channel.form?.content ?? standardForm;
  const { language, locale, say } = spokenTo(c.req.raw, c.req.query("lang"), channel, content);
  const knownIn = await knownOf(parts, channel, content, {});
  const names = new Intl.DisplayNames([locale], { type: "language" });
  const known = knownIn({ language, locale });
  // A link leads away from the kiosk, so that it is left out.
  const { ending } = content;
  const [own, voucher] = [ending.words, ending.voucher].map((texts) => filled(texts[language] ?? "", known));
  const page = pageOf({
    locale,
    title: channel.business,
    channel,
    nonce: c.get("secureHeadersNonce"),
    script: kioskScriptAddress,
    moreStyle: kioskStyle + ruleStyle(content),
    children: (
      <div
        id="kiosk"
        data-idle={idleSeconds}
        data-loaded={signKiosk(secret, channel.channelId, now().getTime())}
        data-sentences={inScript(say)}
      >
        <section id="attract" hidden>
          <h1>{say("question")}</h1>
          <button type="button" id="begin">
            {say("kiosk.begin")}
          </button>
          <p class="languages">
            {ownFirst(content.languages, channel.locale).map((each) => (
              <a
                key={each}
                lang={each}
                href={`?lang=${each}`}
                aria-current={each === language ? "true" : undefined}
                hreflang={each}
              >
                {new Intl.DisplayNames([each], { type: "language" }).of(each) ?? names.of(each)}
              </a>
            ))}
          </p>
        </section>
        <section id="answer" tabindex={-1} hidden></section>
        <section id="thanks" tabindex={-1} hidden>
          <h1>{say("thanksTitle")}</h1>
          <p class="said">{say("kiosk.thanks", { business: channel.business })}</p>
          {own && <p>{own}</p>}
          {voucher && <p class="note">{voucher}</p>}
          <button type="button" id="next">
            {say("nextGuest")}
          </button>
        </section>
        <section id="left" hidden>
          <h1>{say("kiosk.left")}</h1>
          <p class="said">{say("kiosk.leftTeach")}</p>
          <button type="button" id="back">
            {say("kiosk.back")}
          </button>
        </section>
        <p class="corner">
          <span id="queue" role="status"></span>
          <button type="button" class="link" id="to-leave" hidden>
            {say("kiosk.leave")}
          </button>
        </p>
        <template id="form">
          <AnswerForm
            {...{ say, language, channel }}
            typed={{ form: signOfForm(channel.form) }}
            refused={null}
            takesFiles={false}
            known={known}
            form={content}
          />
        </template>
        <dialog id="still" aria-labelledby="still-title">
          <h2 id="still-title">{say("kiosk.still")}</h2>
          <p>{say("kiosk.stillTeach")}</p>
          <span id="left-seconds" aria-live="off"></span>
          <button type="button">{say("kiosk.goOn")}</button>
        </dialog>
        <dialog id="leave" aria-labelledby="leave-title">
          <form method="dialog">
            <h2 id="leave-title">{say("kiosk.leave")}</h2>
            <label class="plain" for="pin">
              {say("kiosk.pin")}
            </label>
            <input type="password" id="pin" inputmode="numeric" autocomplete="off" maxlength={8} />
            <p class="wrong" role="alert"></p>
            <button type="submit">{say("kiosk.leaveNow")}</button>
            <button type="button" class="link">
              {say("kiosk.cancel")}
            </button>
          </form>
        </dialog>
        <noscript>{say("kiosk.noScript")}</noscript>
      </div>
    ),
  });
  return c.html(page, 200, { "cache-control": "no-store" });
}
