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
import { type Place, places } from "./places";
import { SisterTabs } from "./sister-tabs";

/**
 * The house around a business's pages: the nav shows what this member may open, and nothing else.
 */
export function BusinessShell({ me, children }: { me: Outputs["business"]["me"]; children: ReactNode }) {
  const say = useTranslations("shell");
  const path = usePathname();
  const home = `/${me.slug}`;
  const may = (action: Action) => me.actions.includes(action);
  const open = places.filter((place) => may(place.needs) && !(place.staffOnly && me.member.role !== "staff"));
  const isIn = (place: Place) => (place.path === "" ? path === home : path.startsWith(home + place.path));
  const linkTo = (place: Place) => ({ href: home + place.path, label: say(`places.${place.id}`) });
  const here = open.find((place) => place.path !== "" && isIn(place));
  // Staff have one page of the studio, and reach it from the nav itself.
  const isAlone = ({ within }: Place) =>
    within !== undefined && open.filter((each) => each.within === within).length === 1;
  const items = open
    .filter((place) => place.inNav || isAlone(place))
    .map((place) => ({
      ...linkTo(place),
      current: isIn(place) || (place.within !== undefined && place.within === here?.within),
    }));
  const sisters = open.filter(({ within }) => within !== undefined && within === here?.within);
  const isSisterPage = sisters.length > 1 && sisters.some((place) => path === home + place.path);
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
            business={me.slug}
            places={open.map((place) => ({ id: place.id, ...linkTo(place) }))}
            maySearch={may("journey.read")}
          />
          <PersonMenu me={me} />
        </>
      }
    >
      {isSisterPage && (
        <SisterTabs
          label={say("studio")}
          items={sisters.map((place) => ({ ...linkTo(place), current: path === home + place.path }))}
        />
      )}
      {children}
    </AppShell>
  );
}
