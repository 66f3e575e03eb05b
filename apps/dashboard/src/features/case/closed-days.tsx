"use client";

import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { HolidayPicker } from "./holiday-picker";

type Props = {
  business: string;
  locationId: string;
  days: readonly string[];
  error: string | undefined;
  onChange: (days: string[]) => void;
};

/** Single days on which a location is closed, such as holidays. */
export function ClosedDays({ business, locationId, days, error, onChange }: Props) {
  const say = useTranslations("case.rules");
  const format = useFormatter();
  const [day, setDay] = useState("");
  const written = (of: string) => format.dateTime(new Date(`${of}T12:00:00Z`), { dateStyle: "full", timeZone: "UTC" });
  const close = (more: readonly string[]) => onChange([...new Set([...days, ...more])].toSorted());
  const add = () => {
    if (day === "") return;
    close([day]);
    setDay("");
  };
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-semibold text-small">{say("closedDays")}</legend>
      {days.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {days.map((each) => (
            <li key={each} className="max-w-full">
              <Button
                size="small"
                iconEnd="close"
                aria-label={say("removeDay", { day: written(each) })}
                onClick={() => onChange(days.filter((other) => other !== each))}
              >
                {written(each)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-end gap-2.5">
        <TextField
          type="date"
          label={say("closedDay")}
          error={error}
          value={day}
          min="1900-01-01"
          max="2199-12-31"
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            add();
          }}
        />
        <Button icon="plus" onClick={add}>
          {say("addDay")}
        </Button>
      </div>
      <HolidayPicker business={business} locationId={locationId} days={days} onAdd={close} />
    </fieldset>
  );
}
