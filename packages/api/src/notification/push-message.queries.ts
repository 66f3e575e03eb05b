import type { Tenant } from "@spots/domain/access/tenant";
import type { Id } from "@spots/domain/kernel/ids";
import type { Locale } from "@spots/domain/kernel/locale";
import type { NotificationKind } from "@spots/domain/notification/kinds";
import { mostInPush, type NotificationData } from "@spots/domain/notification/notification";
import { manyNewsText, newsText } from "@spots/mail/news";

/** A push as the worker sends it. */
export type PushMessage = {
  readonly subscriptionId: Id;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  /** The JSON that the service worker reads. */
  readonly payload: string;
  /** The same, cut to what a push service takes that has refused it as too large. */
  readonly shortPayload: string;
  /** A later push with this topic replaces one that waits at the push service (RFC 8030). */
  readonly topic: string;
  readonly ttlSeconds: number;
  readonly isUrgent: boolean;
};

/** The most characters of a title or a body, so that a push stays far below 4 kB. */
const mostCharacters = 160;
/** The most characters of the title of a push that was refused as too large. */
const leastCharacters = 60;
const short = (text: string, most = mostCharacters) =>
  text.length > most ? `${text.slice(0, most).toWellFormed()} …` : text;

/** How long a push service keeps a push of something without a time, in seconds. */
const usualTtl = 86_400;
const leastTtl = 60;

type News = {
  readonly id: Id;
  readonly kind: NotificationKind;
  readonly subjectId: Id;
  readonly data: NotificationData;
  readonly path: string;
};
type For = {
  readonly device: { readonly id: Id; readonly endpoint: string; readonly p256dh: string; readonly auth: string };
  readonly tenant: Pick<Tenant, "businessId" | "slug">;
  readonly locale: Locale;
  readonly at: Date;
  /** Whether it was tried before: should it have arrived, the repeat makes no sound. */
  readonly isAgain: boolean;
};

/**
 * The push of one notification, or of several that have waited together. Its tag is that of the
 * thing: a later push of the same thing replaces the one on the screen.
 */
export function pushOf(news: readonly News[], { device, tenant, locale, at, isAgain }: For): PushMessage {
  const newest = news.at(-1);
  if (!newest) throw new Error("a push has something to tell");
  const one = newsText(newest.kind, newest.data, locale);
  const isOne = news.length === 1;
  const { title, body } = isOne ? one : manyNewsText(news.length, one.title, locale);
  const tag = isOne ? newest.subjectId : tenant.businessId;
  const seconds = newest.data.at === null ? usualTtl : (new Date(newest.data.at).getTime() - at.getTime()) / 1000;
  const payload = {
    id: newest.id,
    tag,
    title: short(title),
    body: short(body),
    path: isOne ? newest.path : `/${tenant.slug}/notifications`,
    lang: locale,
    at: at.toISOString(),
    // What the service worker marks as read when the push is opened.
    business: tenant.slug,
    read: news.slice(-mostInPush).map(({ id }) => id),
    ...(isAgain ? { again: true } : {}),
  };
  const least = { ...payload, title: short(title, leastCharacters), body: "" };
  const { id: subscriptionId, endpoint, p256dh, auth } = device;
  return {
    ...{ subscriptionId, endpoint, p256dh, auth },
    payload: JSON.stringify(payload),
    shortPayload: JSON.stringify(least),
    topic: tag.replaceAll("-", ""),
    ttlSeconds: Math.round(Math.min(usualTtl, Math.max(leastTtl, seconds))),
    isUrgent: news.some(({ kind }) => /^(moment|promise)/.test(kind) || kind === "pinLocked"),
  };
}
