"use client";

import type { ColumnPlaces, WrittenColumn } from "@spots/domain/list/read-list";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { useTranslations } from "next-intl";

type Props<Column extends string> = {
  list: {
    readonly written: readonly WrittenColumn[];
    readonly columns: ColumnPlaces<Column>;
    readonly isNamed: boolean;
    readonly missing: readonly Column[];
  };
  /** What the columns of the list can mean, with the name of each. */
  names: readonly (readonly [Column, string])[];
  /** The columns as chosen by hand; null: as the list names them. */
  chosen: ColumnPlaces<Column> | null;
  onChoose: (columns: ColumnPlaces<Column> | null) => void;
};

/**
 * Chooses which column of a list is which, by their first values. It is open when the list does not
 * name its columns; a column without which no row counts is said where it is chosen.
 */
export function ColumnFields<Column extends string>({ list, names, chosen, onChoose }: Props<Column>) {
  const say = useTranslations("lists.columns");
  const { written, columns, isNamed, missing } = list;
  if (written.length < 2) return null;
  const options = written.map(({ name, samples }, at) => {
    const of = { number: at + 1, values: samples.join(" · ") || "–" };
    return { value: String(at), label: name === "" ? say("option", of) : say("named", { ...of, name }) };
  });
  const choose = (column: Column, value: string) => {
    const { [column]: _, ...others } = columns;
    // Guarantee: the keys are those of `columns`, and the column itself.
    onChoose((value === "" ? others : { ...others, [column]: Number(value) }) as ColumnPlaces<Column>);
  };
  return (
    <details open={!isNamed || chosen !== null || undefined} className="grid gap-3">
      <summary className="inline-flex min-h-11 items-center font-semibold">{say("title")}</summary>
      <fieldset className="grid gap-4 pt-2">
        <legend className="text-small text-ink-2">{say("teach")}</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          {names.map(([column, name]) => (
            <SelectField
              key={column}
              label={name}
              placeholder={say("none")}
              options={options}
              value={columns[column] === undefined ? "" : String(columns[column])}
              onChange={({ currentTarget }) => choose(column, currentTarget.value)}
              {...(missing.includes(column) ? { error: say("missing") } : {})}
            />
          ))}
        </div>
        {chosen !== null && (
          <div>
            <Button size="small" onClick={() => onChoose(null)}>
              {say("recognise")}
            </Button>
          </div>
        )}
      </fieldset>
    </details>
  );
}
