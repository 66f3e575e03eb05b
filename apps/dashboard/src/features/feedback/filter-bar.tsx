"use client";

import { type AnswerFilter, AnswerPeriods, AnswerSorts } from "@spots/domain/feedback/answer-filter";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import type { AnswerCounts } from "./answer";

import { isTyping } from "./is-typing";

// Without `loading` the surroundings of a part would be replaced while it loads.
const FilterChips = dynamic(() => import("./filter-chips").then((part) => part.FilterChips), { loading: () => null });
const FilterPanel = dynamic(() => import("./filter-panel").then((part) => part.FilterPanel), { loading: () => null });

type Props = {
  filter: AnswerFilter;
  counts: AnswerCounts | undefined;
  onChange: (part: Partial<AnswerFilter>) => void;
  onReset: () => void;
  /** Further controls in the first line. */
  children?: ReactNode;
};

/** Search, period, sort and, when opened, every other filter of the list of answers. */
export function FilterBar({ filter, counts, onChange, onReset, children }: Props) {
  const say = useTranslations("feedback.filter");
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const period = filter.from || filter.to ? "days" : filter.period === null ? "" : String(filter.period);
  return (
    <section aria-label={say("title")} className="grid gap-3">
      <div className="flex flex-wrap items-end gap-2.5">
        <div className="min-w-56 flex-1">
          <Search text={filter.text} onText={(text) => onChange({ text })} />
        </div>
        <SelectField
          label={say("period")}
          value={period}
          onChange={({ currentTarget: { value } }) =>
            onChange({ period: AnswerPeriods.find((days) => String(days) === value) ?? null, from: null, to: null })
          }
          options={[
            { value: "", label: say("anyTime") },
            ...AnswerPeriods.map((days) => ({ value: String(days), label: say("lastDays", { days }) })),
            ...(period === "days" ? [{ value: "days", label: say("chosenDays") }] : []),
          ]}
        />
        <SelectField
          label={say("sort")}
          value={filter.sort}
          onChange={({ currentTarget: { value } }) =>
            onChange({ sort: AnswerSorts.find((sort) => sort === value) ?? "newest" })
          }
          options={AnswerSorts.map((sort) => ({ value: sort, label: say(`sorts.${sort}`) }))}
        />
        <Button icon="filter" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {say("more")}
        </Button>
        {children}
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <FilterPanel filter={filter} counts={counts} onChange={onChange} />}
      </div>
      <FilterChips filter={filter} counts={counts} onChange={onChange} onReset={onReset} />
    </section>
  );
}

const pauseMs = 250;

/** The search field. The list follows after a pause in typing; `/` focuses it. */
function Search({ text, onText }: { text: string; onText: (text: string) => void }) {
  const say = useTranslations("feedback.filter");
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const [told, setTold] = useState(text);
  // The address changed otherwise: by Back, a saved view or a removed filter.
  if (told !== text) {
    setTold(text);
    if (typed.trim() !== text) setTyped(text);
  }
  const tell = useEffectEvent(() => {
    if (typed.trim() !== text) onText(typed.trim());
  });
  useEffect(() => {
    const timer = setTimeout(() => typed !== "" && tell(), pauseMs);
    if (typed === "") tell();
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.metaKey || event.ctrlKey || isTyping(event)) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  return (
    <TextField
      ref={field}
      type="search"
      icon="search"
      label={say("search")}
      placeholder={say("searchHint")}
      maxLength={100}
      aria-keyshortcuts="/"
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
    />
  );
}
