import { ChooseFollowUp, TellFollowUp } from "@spots/domain/asking/follow-up";
import type { Context } from "hono";
import { type Asked, over } from "./asked-link";
import { plainPage } from "./customer-pages";
import { followUpPage, followUpThanks, listPage } from "./follow-up-page";
import { spokenAgain } from "./follow-up-words";
import type { Typed } from "./form-answer";
import type { Parts } from "./parts";
import { hasFriendLink } from "./share-link";
import { signShare } from "./signed";

const after = ({ token }: Asked, lang: string, path = "") => `/a/${token}${path}?lang=${encodeURIComponent(lang)}`;

/** Says that the customer is not asked any more, because they took back that they may be. */
const endedPage = (c: Context, { channel }: Asked, lang: string) =>
  plainPage(c, 200, { channel, lang }, (say) => ({
    title: say("followUp.overTitle"),
    text: say("followUp.over", { business: channel.business }),
  }));

const isExpired = ({ asking }: Asked) => asking.state === "expired";

/**
 * The part of a follow-up that is not answered yet: the unaided questions, and then the list. The
 * list is never shown before the unaided answer is stored.
 */
export async function showFollowUp(c: Context, { intake }: Parts, asked: Asked, lang: string) {
  const followUp = await intake.askings.followUp(asked.token);
  if (followUp && !followUp.isAgreed) return endedPage(c, asked, lang);
  if (!followUp || isExpired(asked)) return over(c, asked, lang);
  if (!followUp.isTold) return followUpPage(c, asked, lang);
  if (!followUp.isChosen && followUp.lines.length > 0) return listPage(c, asked, lang, followUp.lines);
  return over(c, asked, lang);
}

/** The positions of the ticked lines, from fields such as `line2`. */
const positionsIn = (typed: Typed) =>
  Object.keys(typed).flatMap((name) => (/^line\d{1,2}$/.test(name) ? [Number(name.slice(4))] : []));

/**
 * Stores one part of a follow-up. A part that is answered stays as it is, whatever is sent again.
 */
export async function receiveFollowUp(
  c: Context,
  { intake, now }: Parts,
  { lang, ...asked }: Asked & { readonly lang: string },
  typed: Typed,
) {
  const { askings } = intake;
  const { token } = asked;
  if (typed.part === "list") {
    const read = ChooseFollowUp.safeParse({ positions: positionsIn(typed) });
    if (read.success && (await askings.choose(token, now(), read.data.positions)))
      return c.redirect(after(asked, lang, "/thanks"), 303);
    return c.redirect(after(asked, lang), 303);
  }
  const shown = typed.shown === "yes" ? true : typed.shown === "no" ? false : null;
  // A language that the page does not have is shown in another one, and keeps no answer out.
  const { language: locale } = spokenAgain(c, asked, lang);
  const read = TellFollowUp.safeParse({ text: typed.text ?? "", told: typed.told || null, shown, locale });
  if (!read.success) {
    const wrong = Object.fromEntries(read.error.issues.map(({ path: [name], message }) => [String(name), message]));
    return followUpPage(c, asked, lang, { typed, wrong });
  }
  const isStored = await askings.tell(token, now(), read.data);
  const { lines = [] } = (isStored ? await askings.followUp(token) : null) ?? {};
  return c.redirect(after(asked, lang, isStored && lines.length === 0 ? "/thanks" : ""), 303);
}

/**
 * The thanks after a follow-up. The link for friends is that of the answer about which it asked.
 */
export async function thankForFollowUp(c: Context, parts: Parts, asked: Asked, lang: string | undefined) {
  const { channel, asking, token } = asked;
  const id = hasFriendLink(channel) ? await parts.intake.referrals.answerOfFollowUp(token) : null;
  const answer = id === null ? null : signShare(parts.secret, { channelId: channel.channelId, id });
  return followUpThanks(c, asked, lang, answer === null ? null : { token: asking.channelToken, answer });
}
