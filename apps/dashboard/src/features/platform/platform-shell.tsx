"use client";

import { AppShell } from "@spots/ui/app-shell";
import { Button } from "@spots/ui/button";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

const rooms = [
  { id: "businesses", href: "/platform" },
  { id: "templates", href: "/platform/templates" },
  { id: "jobs", href: "/platform/jobs" },
  { id: "record", href: "/platform/record" },
] as const;

export function PlatformShell({ children }: { children: ReactNode }) {
  const say = useTranslations("platform");
  const shell = useTranslations("shell");
  const path = usePathname();
  return (
    <AppShell
      business="Magic Spots"
      homeHref="/platform"
      skipText={shell("skip")}
      navLabel={shell("nav")}
      menuLabel={shell("menu")}
      closeLabel={shell("close")}
      items={rooms.map(({ id, href }) => ({
        href,
        label: say(`rooms.${id}`),
        current:
          href === "/platform"
            ? path === href || path.startsWith("/platform/business") || path === "/platform/onboard"
            : path.startsWith(href),
      }))}
      side={
        <>
          <Button size="small" icon="person" href="/account">
            <span className="max-sm:sr-only">{shell("account")}</span>
          </Button>
          <Button size="small" variant="plain" href="/sign-out">
            {shell("signOut")}
          </Button>
        </>
      }
    >
      {children}
    </AppShell>
  );
}
