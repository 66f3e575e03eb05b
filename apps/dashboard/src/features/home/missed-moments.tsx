import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { Disclosure } from "@spots/ui/disclosure";
import { TextLink } from "@spots/ui/link";
import { Row } from "@spots/ui/row-list";
import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

type Props = {
  business: string;
  /** The newest day first. */
  days: Outputs["pulse"]["home"]["needs"]["missed"];
};

/**
 * One row with all missed moments that nobody has seen. Those of several days open by day, and are
 * marked as seen together or day by day.
 */
export function MissedMoments({ business, days }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("home.needs");
  const format = useFormatter();
  const { telling } = useTelling();
  const markSeen = useMutation(trpc.moment.markSeen.mutationOptions(telling()));
  const [last, first] = [days[0], days.at(-1)];
  if (!last || !first) return null;
  const board = (day: string) => `/${business}/moments?day=${day}`;
  const dayText = (day: string) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), {
      ...{ weekday: "long", day: "numeric", month: "long", timeZone: "UTC" },
    });
  const seenButton = (label: string, of: { from?: string; day: string }) => (
    <Button
      size="small"
      pending={markSeen.isPending && markSeen.variables.day === of.day && markSeen.variables.from === of.from}
      aria-label={label}
      onClick={() => markSeen.mutate({ business, ...of })}
    >
      {say("missedSeen")}
    </Button>
  );
  const seenOf = (day: string) => seenButton(say("missedSeenOf", { day: dayText(day) }), { day });
  const count = days.reduce((sum, of) => sum + of.count, 0);
  if (days.length === 1)
    return (
      <Row
        tone="warn"
        href={board(last.day)}
        title={say("missed", { count, day: dayText(last.day) })}
        detail={say("missedTeach")}
        side={seenOf(last.day)}
      />
    );
  return (
    <Row
      tone="warn"
      title={say("missedSince", { count, day: dayText(first.day) })}
      detail={say("missedTeach")}
      side={seenButton(say("missedSeenAll", { day: dayText(first.day) }), { from: first.day, day: last.day })}
      below={
        <div className="basis-full ps-6">
          <Disclosure summary={say("missedDays", { count: days.length })}>
            <ul className="grid gap-2" aria-label={say("missedDays", { count: days.length })}>
              {days.map((of) => (
                <li key={of.day} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                  <TextLink href={board(of.day)}>{say("missedOn", { day: dayText(of.day), count: of.count })}</TextLink>
                  {seenOf(of.day)}
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      }
    />
  );
}
