import { earlyInputScript } from "@spots/ui/early-input-script";
import { Toaster } from "@spots/ui/toast";
import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ApiProvider } from "@/api/client";
import { StyleNonce } from "@/features/shell/style-nonce";
import { themeFrom } from "@/server/theme";
import { ClientMessages } from "@/server/with-messages";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Magic Spots", template: "%s · Magic Spots" },
  robots: { index: false },
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar, say] = await Promise.all([getLocale(), cookies(), getTranslations("shell")]);
  const nonce = (await headers()).get("x-nonce") ?? "";
  return (
    <html lang={locale} data-theme={themeFrom(jar.get("theme")?.value)}>
      <body>
        <script nonce={nonce} suppressHydrationWarning>
          {earlyInputScript}
        </script>
        <StyleNonce nonce={nonce} />
        <ClientMessages part="layout /">
          <ApiProvider>{children}</ApiProvider>
          <Toaster label={say("notices")} />
        </ClientMessages>
      </body>
    </html>
  );
}
