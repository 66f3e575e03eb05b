"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { addDays, wallTimeOf } from "@spots/domain/kernel/time-zone";
import { Button } from "@spots/ui/button";
import { IconButton } from "@spots/ui/icon-button";
import { type Later, later } from "@spots/ui/later";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { useTRPC } from "@/api/client";
import { LaterSheet } from "@/forms/later-sheet";
import { useLocalTime } from "@/forms/use-local-time";

type Shift = Outputs["shift"]["week"]["shifts"][number];
type Copy = ComponentProps<typeof import("./copy-sheet").CopySheet>["asked"];
/** The open sheet: a new shift, a shift, a copy, the duties, a list of shifts, or days off. */
type Opened = { day: string } | { shift: Shift } | { copy: Copy } | "duties" | "list" | "timeOff" | null;

const sheets: Later<typeof import("./roster-sheets")> = later(() => import("./roster-sheets"));
const days = [0, 1, 2, 3, 4, 5, 6] as const;

type Props = { business: string; locationId: string; from: string; mayWrite: boolean };

/** The shifts of one location in one week, by the day on which they start. */
export function Roster({ business, locationId, from, mayWrite }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("roster");
  const format = useFormatter();
  const { clock, day: dayName } = useLocalTime();
  const { data } = useSuspenseQuery(trpc.shift.week.queryOptions({ business, locationId, from }));
  const { timeZone } = data.location;
  const [opened, setOpened] = useState<Opened>(null);
  const copyOpened = opened !== null && typeof opened === "object" && "copy" in opened ? opened.copy : null;
  const shiftOpened = opened !== null && typeof opened === "object" && !("copy" in opened) ? opened : null;
  const timesOf = ({ startsAt, endsAt }: Shift) => {
    const [startDay, start = ""] = wallTimeOf(startsAt, timeZone).split("T");
    const [endDay, end = ""] = wallTimeOf(endsAt, timeZone).split("T");
    return {
      day: startDay,
      start: clock(start),
      end: endDay === startDay ? clock(end) : say("nextDay", { time: clock(end) }),
    };
  };
  return (
    <>
      {mayWrite && (
        <div className="flex flex-wrap gap-2">
          <Button
            icon="copy"
            onClick={() => setOpened({ copy: { what: "shifts", days: 7, from: addDays(from, -7), to: from } })}
          >
            {say("copy")}
          </Button>
          <Button
            icon="copy"
            onClick={() => setOpened({ copy: { what: "both", days: 7, from, to: addDays(from, 7) } })}
          >
            {say("copying.button")}
          </Button>
          <Button icon="upload" onClick={() => setOpened("list")}>
            {say("upload")}
          </Button>
          <Button onClick={() => setOpened("timeOff")}>{say("timeOff.title")}</Button>
          <Button onClick={() => setOpened("duties")}>{say("duties.title")}</Button>
        </div>
      )}
      <ol className="grid gap-6 lg:grid-cols-7 lg:gap-3">
        {days.map((nth) => {
          const day = addDays(from, nth);
          const shifts = data.shifts.filter((shift) => timesOf(shift).day === day);
          const off = data.timeOff.filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
          return (
            <li key={day} className="grid min-w-0 content-start gap-2">
              <div className="flex items-center justify-between gap-2 border-b border-line pb-1">
                <h2 className="font-semibold">{dayName(day)}</h2>
                {mayWrite && (
                  <IconButton
                    icon="plus"
                    size="small"
                    variant="plain"
                    label={say("addOn", { day: dayName(day) })}
                    onClick={() => setOpened({ day })}
                  />
                )}
              </div>
              {shifts.length === 0 && <p className="text-small text-ink-3">{say("none")}</p>}
              <ul className="grid gap-2">
                {shifts.map((shift) => {
                  const { start, end } = timesOf(shift);
                  const { name } = shift.member;
                  const text = (
                    <>
                      <span className="block font-semibold break-words">{name}</span>
                      <span className="num block text-small text-ink-2">{say("times", { from: start, to: end })}</span>
                      {shift.duty && <span className="block text-small text-ink-2">{shift.duty.name}</span>}
                    </>
                  );
                  const look = "block w-full min-w-0 rounded-card border border-line-2 bg-paper px-3 py-2 text-start";
                  return (
                    <li key={shift.id}>
                      {mayWrite ? (
                        <button
                          type="button"
                          className={`${look} hover:border-edge`}
                          aria-label={say("shiftOf", { name, from: start, to: end })}
                          onClick={() => setOpened({ shift })}
                        >
                          {text}
                        </button>
                      ) : (
                        <div className={look}>{text}</div>
                      )}
                    </li>
                  );
                })}
              </ul>
              {off.length > 0 && (
                <p className="text-small text-ink-2 break-words">
                  {say("off", { names: format.list([...new Set(off.map(({ name }) => name))]) })}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      <LaterSheet of={sheets} open={opened !== null} onClose={() => setOpened(null)}>
        {({ CopySheet, DutiesSheet, RosterListSheet, ShiftSheet, TimeOffSheet }) => (
          <>
            <RosterListSheet
              business={business}
              locationId={locationId}
              open={opened === "list"}
              onClose={() => setOpened(null)}
            />
            {copyOpened && (
              <CopySheet
                key={JSON.stringify(copyOpened)}
                business={business}
                location={data.location}
                asked={copyOpened}
                open
                onClose={() => setOpened(null)}
              />
            )}
            <DutiesSheet business={business} open={opened === "duties"} onClose={() => setOpened(null)} />
            <TimeOffSheet
              business={business}
              week={data}
              from={from}
              open={opened === "timeOff"}
              onClose={() => setOpened(null)}
            />
            <ShiftSheet
              key={shiftOpened === null ? "" : "day" in shiftOpened ? shiftOpened.day : shiftOpened.shift.id}
              business={business}
              week={data}
              day={shiftOpened !== null && "day" in shiftOpened ? shiftOpened.day : from}
              shift={shiftOpened !== null && "shift" in shiftOpened ? shiftOpened.shift : null}
              open={shiftOpened !== null}
              onClose={() => setOpened(null)}
            />
          </>
        )}
      </LaterSheet>
    </>
  );
}
