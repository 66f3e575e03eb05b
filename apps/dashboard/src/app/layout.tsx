import { Toaster } from "@spots/ui/toast";
import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ApiProvider } from "@/api/client";
import { StyleNonce } from "@/features/shell/style-nonce";
import { themeFrom } from "@/server/theme";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Magic Spots", template: "%s · Magic Spots" },
  robots: { index: false },
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, messages, jar, say] = await Promise.all([
    getLocale(),
    getMessages(),
    cookies(),
    getTranslations("shell"),
  ]);
  return (
    <html lang={locale} data-theme={themeFrom(jar.get("theme")?.value)}>
      <body>
        <StyleNonce nonce={(await headers()).get("x-nonce") ?? ""} />
        <NextIntlClientProvider messages={messages}>
          <ApiProvider>{children}</ApiProvider>
          <Toaster label={say("notices")} />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
