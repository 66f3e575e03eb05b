"use client";

import type { Outputs } from "@spots/api/trpc/root";
import type { Action } from "@spots/domain/access/permissions";
import { AppShell } from "@spots/ui/app-shell";
import { OfflineBanner } from "@spots/ui/offline-banner";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Palette } from "./palette";
import { PersonMenu } from "./person-menu";
import { places } from "./places";

/** The house around a business's pages: the nav shows what this member may open, and nothing else. */
export function BusinessShell({ me, children }: { me: Outputs["business"]["me"]; children: ReactNode }) {
  const say = useTranslations("shell");
  const path = usePathname();
  const home = `/${me.slug}`;
  const may = (action: Action) => me.actions.includes(action);
  const open = places.filter((place) => may(place.needs) && !(place.staffOnly && me.member.role !== "staff"));
  const items = open
    .filter((place) => place.inNav)
    .map((place) => {
      const href = `${home}${place.path}`;
      return {
        href,
        label: say(`places.${place.id}`),
        current: place.path === "" ? path === home : path.startsWith(href),
      };
    });
  return (
    <AppShell
      business={me.name}
      homeHref={home}
      skipText={say("skip")}
      navLabel={say("nav")}
      menuLabel={say("menu")}
      closeLabel={say("close")}
      items={items}
      banner={<OfflineBanner text={say("offline")} />}
      side={
        <>
          <Palette
            places={open.map((place) => ({
              id: place.id,
              href: `${home}${place.path}`,
              label: say(`places.${place.id}`),
            }))}
          />
          <PersonMenu me={me} />
        </>
      }
    >
      {children}
    </AppShell>
  );
}
