import type { Outputs } from "@spots/api/trpc/root";
import { wallTimeOf } from "@spots/domain/kernel/time-zone";
import { useFormatter, useTranslations } from "next-intl";
import { useLocalTime } from "@/forms/use-local-time";

export type LineUpData = Outputs["lineUp"]["read"];

/** The sentences of a line-up. */
export function useLineUpWords(timeZone: string) {
  const say = useTranslations("lineUp");
  const format = useFormatter();
  const { clock, day } = useLocalTime();
  const timeOf = (at: Date) => clock(wallTimeOf(at, timeZone).slice(11));
  return {
    timeOf,
    times: ({ startsAt, endsAt }: LineUpData["people"][number]) =>
      say("times", { from: timeOf(startsAt), to: timeOf(endsAt) }),
    reason: (reason: LineUpData["spots"][number]["reason"]): string => {
      switch (reason.kind) {
        case "firstTime":
          return say("reason.firstTime", { names: format.list(reason.names) });
        case "newWords":
          return say("reason.newWords", { day: day(reason.since) });
        case "declined":
          return say("reason.declined", { count: reason.count });
        case "leastMentioned":
          return say("reason.leastMentioned");
        case "due":
          return say("reason.due", { count: reason.count });
        case "notLately":
          return reason.since === null ? say("reason.never") : say("reason.notLately", { day: day(reason.since) });
      }
    },
    spontaneousBy: ({ names, times }: Pick<LineUpData["spontaneous"][number], "names" | "times">) =>
      say("spontaneousBy", { names: format.list(names), times }),
    change: ({ isNew, since }: LineUpData["changes"][number]) =>
      say(isNew ? "isNew" : "isChanged", { day: day(since) }),
  };
}
