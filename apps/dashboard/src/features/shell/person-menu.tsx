"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Avatar } from "@spots/ui/avatar";
import { Menu } from "@spots/ui/menu";
import { VisuallyHidden } from "@spots/ui/visually-hidden";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";

/** The menu of the signed-in person: their name, their other businesses, and sign out. */
export function PersonMenu({ me }: { me: Outputs["business"]["me"] }) {
  const say = useTranslations("shell");
  const trpc = useTRPC();
  const { data: person } = useQuery(trpc.person.read.queryOptions());
  const businesses = person?.businesses ?? [];
  const pages = (["settings", "activity"] as const).filter((page) =>
    me.actions.includes(page === "settings" ? "business.change" : "activity.read"),
  );
  return (
    <Menu
      label={say("you", { name: me.member.name })}
      trigger={
        <button type="button" className="grid size-11 cursor-pointer place-items-center rounded-full">
          <span aria-hidden>
            <Avatar name={me.member.name} decorative />
          </span>
          <VisuallyHidden>{say("you", { name: me.member.name })}</VisuallyHidden>
        </button>
      }
      items={[
        { kind: "heading", id: "me", label: `${me.member.name} · ${say(`roles.${me.member.role}`)}` },
        { id: "account", label: say("account"), href: "/account" },
        ...pages.map((page) => ({ id: page, label: say(`pages.${page}`), href: `/${me.slug}/${page}` })),
        ...(businesses.length > 1
          ? [
              { kind: "separator" as const, id: "line" },
              { kind: "heading" as const, id: "businesses", label: say("switch") },
              ...businesses.map(({ slug, name }) => ({
                id: slug,
                label: name,
                href: `/${slug}`,
                chosen: slug === me.slug,
              })),
            ]
          : []),
        { kind: "separator", id: "end" },
        { id: "out", label: say("signOut"), href: "/sign-out" },
      ]}
    />
  );
}
