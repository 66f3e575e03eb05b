import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import { businessCodeLength } from "@spots/domain/consent/consent-link";
import { ReferralToken } from "@spots/domain/feedback/referral";
import { readShortCode, referralCodeLength } from "@spots/domain/feedback/short-code";
import { Id } from "@spots/domain/kernel/ids";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { v7 } from "uuid";
import { plainPage } from "./customer-pages";
import { missing } from "./customer-routes";
import { mostBytes, type Parts } from "./parts";
import { type Device, referralGate } from "./referral-gate";
import { codePage, friendPage, type Shown, sharePage } from "./referral-page";
import { hasFriendLink } from "./share-link";
import { readForm, readFriend, readShare, referralToken, signForm, signFriend } from "./signed";
import { typedIn } from "./typed-in";

/** A page that was open for longer is shown once more before it counts. */
const longestMs = 12 * 3_600_000;

const langOf = (c: Context) => c.req.query("lang");
const query = (lang: string | undefined) => (lang ? `lang=${encodeURIComponent(lang)}` : "");

const closed = (c: Context, channel: PublicChannel) =>
  plainPage(c, 404, { channel, lang: langOf(c) }, (say) => ({
    title: say("closedTitle"),
    text: say("closed", { business: channel.business }),
  }));

/** The links that customers show to friends, and the page of a friend. */
export function referralRoutes(parts: Parts): Hono {
  const { referrals } = parts.intake;
  const gate = referralGate(parts.intake, parts.secret);
  const routes = new Hono();
  routes.use("/r/*", bodyLimit({ maxSize: mostBytes, onError: missing }));
  const deviceOf = (c: Context): Device => ({
    ...{ network: parts.networkOf(c), browser: (c.req.header("user-agent") ?? "").slice(0, 300) },
  });

  /** What the link of a request shows; else the page that says why there is nothing. */
  async function openLink(c: Context): Promise<Shown | Response> {
    const token = ReferralToken.safeParse(c.req.param("token")).data;
    const referral = token === undefined ? null : await referrals.find(token);
    const channel = referral && (await parts.channelOf(referral.channelToken));
    if (token === undefined || !referral || !channel) return missing(c);
    const { form } = channel;
    if (channel.isClosed || channel.isSuspended || !form || !hasFriendLink(channel)) return closed(c, channel);
    return { token, referral, channel: { ...channel, form }, lang: langOf(c) };
  }

  const fresh = (c: Context, shown: Shown) => {
    const id = v7();
    const made = signForm(parts.secret, { channelId: `referral:${shown.token}`, id }, parts.now().getTime());
    return friendPage(c, shown, { id, made });
  };

  /** The code of whoever pressed the button on a page that we made; "": the link counts no more. */
  const codeFor = ({ token }: Shown, id: string, device: Device): Promise<string> =>
    gate.codeOf(token, device, async () => (await referrals.open(token, id, parts.now())) ?? "");

  routes.post("/f/:token/share", async (c) => {
    const channel = await parts.channelOf(c.req.param("token"));
    if (!channel) return missing(c);
    if (channel.isClosed || channel.isSuspended || !hasFriendLink(channel)) return closed(c, channel);
    const { businessId, channelId } = channel;
    const id = Id.safeParse(readShare(parts.secret, channelId, (await typedIn(c))?.answer)).data;
    if (id === undefined) return missing(c);
    const code = c.req.param("token").slice(0, businessCodeLength);
    const made = referralToken(parts.secret, code, { channelId, id });
    const token = await referrals.share({ businessId, channelId, id }, made, parts.now());
    if (token === null) return missing(c);
    // Whoever made the link is no friend who opens it.
    await gate.codeOf(token, deviceOf(c), async () => "");
    return c.redirect(`/r/${token}/share?${query(langOf(c))}`, 303);
  });

  routes.get("/r/:token", async (c) => {
    const shown = await openLink(c);
    return shown instanceof Response ? shown : fresh(c, shown);
  });

  routes.post("/r/:token", async (c) => {
    const shown = await openLink(c);
    if (shown instanceof Response) return shown;
    const { token, channel } = shown;
    const typed = await typedIn(c);
    const id = Id.safeParse(typed?.id).data;
    const made = id && readForm(parts.secret, { channelId: `referral:${token}`, id }, typed?.made);
    if (!id || !made || parts.now().getTime() - made > longestMs || typed?.website) return fresh(c, shown);
    const device = deviceOf(c);
    const wait = await gate.waitOf(device);
    if (wait > 0)
      return plainPage(c, 429, { channel, lang: langOf(c) }, (say) => ({
        title: say("awayTitle"),
        text: say("friend.wait"),
      }));
    const code = await codeFor(shown, id, device);
    const signed = code === "" ? "" : `code=${signFriend(parts.secret, token, code)}&`;
    return c.redirect(`/r/${token}/code?${signed}${query(langOf(c))}`, 303);
  });

  routes.get("/r/:token/code", async (c) => {
    const shown = await openLink(c);
    if (shown instanceof Response) return shown;
    const code = readFriend(parts.secret, shown.token, c.req.query("code"));
    return codePage(c, shown, readShortCode(code ?? "", referralCodeLength) ?? "");
  });

  routes.get("/r/:token/share", async (c) => {
    const shown = await openLink(c);
    return shown instanceof Response ? shown : sharePage(c, shown, `${parts.address}/r/${shown.token}`);
  });
  return routes;
}
