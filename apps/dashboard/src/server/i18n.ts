import { pickLocale } from "@spots/domain/kernel/locale";
import { messagesIn } from "@spots/messages/catalog";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";

/** The reader's language: chosen on the account page (a cookie), else the browser's. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get("locale")?.value;
  const locale = pickLocale(chosen ?? (await headers()).get("accept-language"), "en");
  return { locale, messages: messagesIn(locale), timeZone: "UTC", now: new Date() };
});
