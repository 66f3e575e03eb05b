import { NavTabs } from "@spots/ui/nav-tabs";
import { useTranslations } from "next-intl";

/** The two ways to a spot: the guided path, and the stories of the team. */
export function FindingTabs({ business, current }: { business: string; current: "walks" | "stories" }) {
  const say = useTranslations("finding");
  return (
    <NavTabs
      label={say("rooms")}
      items={[
        { href: `/${business}/finding`, label: say("walks"), current: current === "walks" },
        { href: `/${business}/stories`, label: say("stories"), current: current === "stories" },
      ]}
    />
  );
}
