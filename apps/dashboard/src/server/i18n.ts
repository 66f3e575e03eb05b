import { currentIdentity } from "@spots/auth/identity";
import { acceptedLocale, localeThere, pickLocale } from "@spots/domain/kernel/locales";
import { messagesIn } from "@spots/messages/catalog";
import { pseudoCatalog } from "@spots/messages/pseudo";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { meIn } from "@/api/open-page";
import { dashboardEnv } from "../env";

/**
 * The reader's language: the language of the signed-in person, else the choice stored in this
 * browser's cookie, else the browser's preference. Dates, times and numbers follow the reader's
 * region. The client parts of a page get the same locale.
 */
export default getRequestConfig(async () => {
  const [asked, jar] = await Promise.all([headers(), cookies()]);
  const accepted = asked.get("accept-language");
  // The page that reports a failed database connection needs messages too.
  const own = (await currentIdentity().catch(() => null))?.locale;
  const language = pickLocale(own ?? jar.get("locale")?.value ?? accepted, "en");
  const isPseudo = dashboardEnv().PSEUDO_LANGUAGE && jar.has("pseudo");
  const messages = isPseudo ? pseudoCatalog(messagesIn(language)) : messagesIn(language);
  const locale =
    acceptedLocale(language, accepted) ?? localeThere(language, await zoneOfBusiness(asked.get("x-path") ?? ""));
  return { locale, messages, timeZone: "UTC", now: new Date() };
});

/** The time zone of the business whose page is rendered. */
async function zoneOfBusiness(path: string): Promise<string | undefined> {
  const slug = path.split(/[/?]/)[1];
  return slug
    ? meIn(slug).then(
        (me) => me.timeZone,
        () => undefined,
      )
    : undefined;
}
