import { currentIdentity } from "@spots/auth/identity";
import { pickLocale } from "@spots/domain/kernel/locale";
import { messagesIn } from "@spots/messages/catalog";
import { pseudoCatalog } from "@spots/messages/pseudo";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { dashboardEnv } from "../env";

/** The reader's language: the signed-in person's own, else what was chosen in this browser (a cookie), else the browser's. */
export default getRequestConfig(async () => {
  // A page that says that the database is away must itself have words.
  const own = (await currentIdentity().catch(() => null))?.locale;
  const chosen = own ?? (await cookies()).get("locale")?.value;
  const locale = pickLocale(chosen ?? (await headers()).get("accept-language"), "en");
  const isPseudo = dashboardEnv().PSEUDO_LANGUAGE && (await cookies()).has("pseudo");
  const messages = isPseudo ? pseudoCatalog(messagesIn(locale)) : messagesIn(locale);
  return { locale, messages, timeZone: "UTC", now: new Date() };
});
