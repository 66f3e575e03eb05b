import { addDays } from "@spots/domain/kernel/time-zone";
import { Button } from "@spots/ui/button";
import { NavTabs } from "@spots/ui/nav-tabs";
import { getFormatter, getTranslations } from "next-intl/server";
import { PrintButton } from "@/print/printout-buttons";

type Props = {
  business: string;
  locations: readonly { id: string; name: string }[];
  locationId: string;
  day: string;
};

/** Links to the other locations, to the day before and after, and to the view for a wall. */
export async function LineUpNav({ business, locations, locationId, day }: Props) {
  const [say, format] = await Promise.all([getTranslations("lineUp"), getFormatter()]);
  const to = (location: string, on: string) => `/${business}/line-up?location=${location}&day=${on}`;
  const date = format.dateTime(new Date(`${day}T12:00:00Z`), {
    ...{ weekday: "long", day: "numeric", month: "long", timeZone: "UTC" },
  });
  return (
    <div className="grid min-w-0 gap-3">
      {locations.length > 1 && (
        <NavTabs
          label={say("location")}
          items={locations.map(({ id, name }) => ({ href: to(id, day), label: name, current: id === locationId }))}
        />
      )}
      <nav aria-label={say("days")} className="flex flex-wrap items-center justify-between gap-2">
        <Button href={to(locationId, addDays(day, -1))} size="small" icon="arrow-left">
          {say("before")}
        </Button>
        <span className="px-2 font-semibold max-sm:order-first max-sm:w-full max-sm:px-0">{date}</span>
        <Button href={to(locationId, addDays(day, 1))} size="small" iconEnd="arrow-right">
          {say("after")}
        </Button>
      </nav>
      <div className="flex flex-wrap gap-2 print:hidden">
        <PrintButton />
        <Button href={`/${business}/line-up?location=${locationId}&view=wall`}>{say("wall")}</Button>
      </div>
    </div>
  );
}
