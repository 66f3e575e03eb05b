"use client";

import type { Outputs } from "@spots/api/trpc/root";
import type { Action } from "@spots/domain/access/permissions";
import { staffAppPath } from "@spots/domain/delivery/on-device";
import { AppShell } from "@spots/ui/app-shell";
import { useFirstUse } from "@spots/ui/later";
import { prepareMenus } from "@spots/ui/menu";
import { OfflineBanner } from "@spots/ui/offline-banner";
import { prepareOverlays } from "@spots/ui/overlay";
import { usePathname } from "next/navigation";
import { useOffline } from "next/offline";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SisterTabs } from "@/lists/sister-tabs";
import { type Page, pages } from "./pages";
import { Palette } from "./palette";
import { PersonMenu } from "./person-menu";

const prepare = () => {
  prepareOverlays();
  prepareMenus();
};

const tabsOf = { journeys: "studio", feedback: "answers", moments: "moments", team: "team" } as const;

type Props = {
  me: Outputs["business"]["me"];
  /** The bell in the bar. */
  bell: ReactNode;
  children: ReactNode;
};

/**
 * The layout of a business's pages. The navigation shows exactly the pages that this member may
 * open.
 */
export function BusinessShell({ me, bell, children }: Props) {
  const say = useTranslations("shell");
  const path = usePathname();
  const isUnreachable = useOffline();
  useFirstUse(prepare);
  const home = `/${me.slug}`;
  const may = (action: Action) => me.actions.includes(action);
  const open = pages.filter((page) => may(page.needs) && !(page.staffOnly && me.member.role !== "staff"));
  const isIn = (page: Page) => (page.path === "" ? path === home : path.startsWith(home + page.path));
  const linkTo = (page: Page) => ({
    href: page.isStaffApp ? `${staffAppPath}/${me.slug}` : home + page.path,
    label: say(`pages.${page.id}`),
  });
  const here = open.find((page) => page.path !== "" && isIn(page));
  // Staff may not open the page by which some groups are in the navigation; the first other one is.
  const isFirst = (page: Page) => {
    const group = open.filter((each) => each.within !== undefined && each.within === page.within);
    return group[0] === page && !group.some(({ inNav }) => inNav);
  };
  const items = open
    .filter((page) => page.inNav || isFirst(page))
    .map((page) => ({
      ...linkTo(page),
      current: isIn(page) || (page.within !== undefined && page.within === here?.within),
    }));
  const sisters = open.filter(({ within }) => within !== undefined && within === here?.within);
  const isSisterPage = sisters.length > 1 && sisters.some((page) => path === home + page.path);
  return (
    <AppShell
      business={me.name}
      homeHref={home}
      skipText={say("skip")}
      navLabel={say("nav")}
      menuLabel={say("menu")}
      closeLabel={say("close")}
      items={items}
      banner={<OfflineBanner text={say("offline")} unreachableText={isUnreachable ? say("unreachable") : undefined} />}
      side={
        <>
          <Palette
            business={me.slug}
            pages={open.map((page) => ({ id: page.id, ...linkTo(page) }))}
            maySearch={may("journey.read")}
          />
          {bell}
          <PersonMenu me={me} />
        </>
      }
    >
      {isSisterPage && (
        <SisterTabs
          label={say(tabsOf[here?.within ?? "journeys"])}
          items={sisters.map((page) => ({ ...linkTo(page), current: path === home + page.path }))}
        />
      )}
      {children}
    </AppShell>
  );
}
