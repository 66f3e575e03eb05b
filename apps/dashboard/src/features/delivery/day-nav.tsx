import { Button } from "@spots/ui/button";
import { getFormatter, getTranslations } from "next-intl/server";
import { Temporal } from "temporal-polyfill";

/** Links to the previous and the next day, with the current day between them. */
export async function DayNav({ slug, day }: { slug: string; day: string }) {
  const [say, format] = await Promise.all([getTranslations("delivery"), getFormatter()]);
  const date = Temporal.PlainDate.from(day);
  const to = (days: number) => `/${slug}/moments?day=${date.add({ days }).toString()}`;
  return (
    <nav aria-label={say("board.days")} className="flex flex-wrap items-center justify-between gap-2">
      <Button href={to(-1)} size="small" icon="arrow-left">
        {say("board.before")}
      </Button>
      <span className="px-2 font-semibold max-sm:order-first max-sm:w-full max-sm:px-0">
        {format.dateTime(new Date(`${day}T12:00:00Z`), {
          weekday: "long",
          day: "numeric",
          month: "long",
          timeZone: "UTC",
        })}
      </span>
      <Button href={to(1)} size="small" iconEnd="arrow-right">
        {say("board.after")}
      </Button>
    </nav>
  );
}
