import { NavTabs } from "@spots/ui/nav-tabs";
import { getTranslations } from "next-intl/server";

/** The three pages of this room. */
export async function StrategyTabs({
  business,
  here,
}: {
  business: string;
  here: "strategy" | "promises" | "personas";
}) {
  const say = await getTranslations("strategy");
  const titles = { strategy: say("title"), promises: say("promise.title"), personas: say("persona.title") };
  return (
    <div className="print:hidden">
      <NavTabs
        label={say("rooms")}
        items={(["strategy", "promises", "personas"] as const).map((page) => ({
          href: `/${business}/${page}`,
          label: titles[page],
          current: page === here,
        }))}
      />
    </div>
  );
}
