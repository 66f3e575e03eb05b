"use client";

import { Button } from "@spots/ui/button";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { ErrorState } from "@spots/ui/error-state";
import { SelectField } from "@spots/ui/select-field";
import { showToast } from "@spots/ui/toast";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useTRPC } from "@/api/client";

type Props = {
  business: string;
  locationId: string;
  /** The days that are closed already. */
  days: readonly string[];
  onAdd: (days: string[]) => void;
};

/** Opens the public holidays of a year, of which a location adds some as closed days. */
export function HolidayPicker(props: Props) {
  const say = useTranslations("case.rules.holidays");
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div>
        <Button icon="calendar" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {say("button")}
        </Button>
      </div>
      <div id={id}>{isOpen && <Holidays {...props} />}</div>
    </>
  );
}

/** The years that can be chosen: this one and the next two. */
const yearsFrom = (year: number) => [year, year + 1, year + 2].map((each) => ({ value: `${each}`, label: `${each}` }));

function Holidays({ business, locationId, days, onAdd }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("case.rules.holidays");
  const format = useFormatter();
  const [thisYear] = useState(() => new Date().getFullYear());
  const [year, setYear] = useState(thisYear);
  const [of, setOf] = useState<{ country: string | null; region: string | null }>({ country: null, region: null });
  /** The days that were ticked or not; the others are as the calendar suggests. */
  const [ticked, setTicked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { data, isError, isFetching, isPlaceholderData, refetch } = useQuery({
    ...trpc.case.holidays.queryOptions({ business, locationId, ...of, year }),
    placeholderData: keepPreviousData,
  });
  if (isError)
    return (
      <ErrorState
        level={3}
        title={say("failed")}
        happened={null}
        safe={say("safe")}
        action={<Button onClick={() => void refetch()}>{say("again")}</Button>}
      />
    );
  const reading = (
    <p role="status" className="text-ink-2">
      {say("reading")}
    </p>
  );
  if (!data) return reading;
  const written = (day: string) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { weekday: "short", day: "numeric", month: "long", timeZone: "UTC" });
  const isTicked = ({ day, isPublic }: (typeof data.days)[number]) => ticked.get(day) ?? isPublic;
  const chosen = data.days.filter((each) => !days.includes(each.day) && isTicked(each)).map(({ day }) => day);
  return (
    <div className="grid gap-3 rounded-card border border-line p-4" aria-busy={isFetching}>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={say("country")}
          value={data.country}
          options={data.countries.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={({ currentTarget }) => setOf({ country: currentTarget.value, region: null })}
        />
        {data.regions.length > 0 && (
          <SelectField
            label={say("region")}
            value={data.region ?? ""}
            placeholder={say("everywhere")}
            options={data.regions.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={({ currentTarget }) => setOf({ country: data.country, region: currentTarget.value || null })}
          />
        )}
        <SelectField
          label={say("year")}
          value={`${year}`}
          options={yearsFrom(thisYear)}
          onChange={({ currentTarget }) => setYear(Number(currentTarget.value))}
        />
      </div>
      {/* Days of another year or country are not shown below the new one's name. */}
      {isPlaceholderData ? (
        reading
      ) : data.days.length === 0 ? (
        <p className="text-ink-2">{say("none", { year: `${year}` })}</p>
      ) : (
        <fieldset className="grid gap-2">
          <legend className="mb-2 font-semibold text-small">{say("list", { year: `${year}` })}</legend>
          {data.days.map((each) => {
            const isClosed = days.includes(each.day);
            const told = isClosed ? say("closedAlready") : each.isPublic ? undefined : say("some");
            return (
              <CheckboxField
                key={each.day}
                label={`${written(each.day)} · ${each.name}`}
                hint={told}
                checked={isClosed || isTicked(each)}
                disabled={isClosed}
                onChange={({ currentTarget }) =>
                  setTicked(new Map([...ticked, [each.day, currentTarget.checked] as const]))
                }
              />
            );
          })}
        </fieldset>
      )}
      <div>
        <Button
          icon="plus"
          disabled={isPlaceholderData}
          onClick={() => {
            if (chosen.length === 0) return;
            onAdd(chosen);
            showToast({ tone: "info", title: say("added", { count: chosen.length }) });
          }}
        >
          {say("add", { count: chosen.length })}
        </Button>
      </div>
      <p className="text-small text-ink-2">{say("source")}</p>
    </div>
  );
}
