import { addDays } from "@spots/domain/kernel/time-zone";
import { Button } from "@spots/ui/button";
import { NavTabs } from "@spots/ui/nav-tabs";
import { getFormatter, getTranslations } from "next-intl/server";

type Props = {
  business: string;
  locations: readonly { id: string; name: string }[];
  locationId: string;
  from: string;
};

/** Links to the other locations, and to the week before and after. */
export async function WeekNav({ business, locations, locationId, from }: Props) {
  const [say, format] = await Promise.all([getTranslations("roster"), getFormatter()]);
  const to = (location: string, week: string) => `/${business}/roster?location=${location}&week=${week}`;
  const day = format.dateTime(new Date(`${from}T12:00:00Z`), { day: "numeric", month: "long", timeZone: "UTC" });
  return (
    <div className="grid min-w-0 gap-3">
      {locations.length > 1 && (
        <NavTabs
          label={say("location")}
          items={locations.map(({ id, name }) => ({ href: to(id, from), label: name, current: id === locationId }))}
        />
      )}
      <nav aria-label={say("weeks")} className="flex flex-wrap items-center justify-between gap-2">
        <Button href={to(locationId, addDays(from, -7))} size="small" icon="arrow-left">
          {say("before")}
        </Button>
        <span className="px-2 font-semibold max-sm:order-first max-sm:w-full max-sm:px-0">{say("week", { day })}</span>
        <Button href={to(locationId, addDays(from, 7))} size="small" iconEnd="arrow-right">
          {say("after")}
        </Button>
      </nav>
    </div>
  );
}
