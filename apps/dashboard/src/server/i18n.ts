import { currentIdentity } from "@spots/auth/identity";
import { acceptedLocale, localeThere, pickLocale } from "@spots/domain/kernel/locale";
import { messagesIn } from "@spots/messages/catalog";
import { pseudoCatalog } from "@spots/messages/pseudo";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { meIn } from "@/api/open-page";
import { dashboardEnv } from "../env";

/**
 * The reader's language: the signed-in person's own, else what was chosen in this browser (a
 * cookie), else the browser's. Dates, times and numbers are written as in the reader's region; the
 * client's parts of a page get the same locale.
 */
export default getRequestConfig(async () => {
  const [asked, jar] = await Promise.all([headers(), cookies()]);
  const accepted = asked.get("accept-language");
  // A page that says that the database is away must itself have words.
  const own = (await currentIdentity().catch(() => null))?.locale;
  const language = pickLocale(own ?? jar.get("locale")?.value ?? accepted, "en");
  const isPseudo = dashboardEnv().PSEUDO_LANGUAGE && jar.has("pseudo");
  const messages = isPseudo ? pseudoCatalog(messagesIn(language)) : messagesIn(language);
  const locale =
    acceptedLocale(language, accepted) ?? localeThere(language, await zoneOfBusiness(asked.get("x-path") ?? ""));
  return { locale, messages, timeZone: "UTC", now: new Date() };
});

/** The time zone of the business whose page this is. */
async function zoneOfBusiness(path: string): Promise<string | undefined> {
  const slug = path.split(/[/?]/)[1];
  return slug
    ? meIn(slug).then(
        (me) => me.timeZone,
        () => undefined,
      )
    : undefined;
}
