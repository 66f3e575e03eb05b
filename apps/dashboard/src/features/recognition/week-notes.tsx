"use client";

import { Button } from "@spots/ui/button";
import { SectionHead } from "@spots/ui/section-head";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

/** The member's last weekly notes, and the switch of their mails. */
export function WeekNotes({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("recognition.week");
  const format = useFormatter();
  const { telling } = useTelling();
  const { data } = useSuspenseQuery(trpc.recognition.weekNotes.queryOptions({ business }));
  const { isOn, notes } = data;
  const set = useMutation(trpc.recognition.setWeekNote.mutationOptions(telling(say(isOn ? "stopped" : "resumed"))));
  const day = (week: string) => format.dateTime(new Date(week), { dateStyle: "medium", timeZone: "UTC" });
  const [newest, ...older] = notes;
  return (
    <section aria-labelledby="week" className="max-w-[56rem]">
      <SectionHead id="week" title={say("title")} detail={say(isOn ? "isOn" : "isOff")} />
      {newest ? <Lines lines={newest.lines} /> : <p className="text-ink-2">{say("none")}</p>}
      {older.length > 0 && (
        <details className="mt-4">
          <summary className="min-h-11 cursor-pointer content-center text-small">{say("earlier")}</summary>
          {older.map(({ week, lines }) => (
            <div key={week} className="mt-3">
              <h3 className="text-ink-2 text-small">{say("of", { day: day(week) })}</h3>
              <Lines lines={lines} />
            </div>
          ))}
        </details>
      )}
      <div className="mt-4">
        <Button size="small" pending={set.isPending} onClick={() => set.mutate({ business, isOn: !isOn })}>
          {say(isOn ? "stop" : "resume")}
        </Button>
      </div>
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="grid gap-1.5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
