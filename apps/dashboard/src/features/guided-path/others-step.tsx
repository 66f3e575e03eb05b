"use client";

import type { Answers } from "@spots/domain/guided-path/guided-path";
import { mostEquivalents } from "@spots/domain/guided-path/questions";
import { Button } from "@spots/ui/button";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { FieldError } from "@spots/ui/field";
import { IconButton } from "@spots/ui/icon-button";
import { TextField } from "@spots/ui/text-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { useTranslations } from "next-intl";
import type { StepProps } from "./step-props";

type Equivalent = Answers["others"]["equivalents"][number];
const emptyLine: Equivalent = { who: "", what: "" };

/** The step "others": who else does something similar, and what they could not copy. */
export function OthersStep({ answers, change, wrong, isOpen }: StepProps) {
  const say = useTranslations("guidedPath.others");
  const common = useTranslations("guidedPath");
  const { others } = answers;
  // One empty row is shown from the start. It counts as an answer only when it has text.
  const lines = others.equivalents.length === 0 ? [emptyLine] : others.equivalents;
  const write = (equivalents: readonly Equivalent[]) =>
    change("others", { ...others, isAlone: false, equivalents: [...equivalents] });
  return (
    <>
      <CheckboxField
        label={say("alone")}
        checked={others.isAlone}
        onChange={(event) => change("others", { ...others, isAlone: event.target.checked, equivalents: [] })}
      />
      {!others.isAlone && (
        <ul className="grid gap-4">
          {lines.map((line, index) => (
            <li key={index} className="grid grid-cols-[1fr_auto] items-end gap-x-2 gap-y-3 sm:grid-cols-[1fr_2fr_auto]">
              <TextField
                label={say("whoOf", { line: index + 1 })}
                value={line.who}
                onChange={(event) => write(lines.with(index, { ...line, who: event.target.value }))}
                {...wrong(`others.equivalents.${index}.who`)}
              />
              <div className="col-span-2 row-start-2 sm:col-span-1 sm:row-start-auto">
                <TextField
                  label={say("whatOf", { line: index + 1 })}
                  value={line.what}
                  onChange={(event) => write(lines.with(index, { ...line, what: event.target.value }))}
                  {...wrong(`others.equivalents.${index}.what`)}
                />
              </div>
              <IconButton
                icon="close"
                label={say("remove", { line: index + 1 })}
                disabled={lines.length === 1}
                onClick={() => write(lines.toSpliced(index, 1))}
              />
            </li>
          ))}
        </ul>
      )}
      {!others.isAlone && lines.length < mostEquivalents && (
        <div>
          <Button size="small" icon="plus" onClick={() => write([...lines, emptyLine])}>
            {say("add")}
          </Button>
        </div>
      )}
      {isOpen && <FieldError id="others-error">{say("oneIsEnough")}</FieldError>}
      <TextareaField
        label={say("edge")}
        hint={say("edgeHint")}
        optionalText={common("optional")}
        rows={2}
        value={others.edge}
        onChange={(event) => change("others", { ...others, edge: event.target.value })}
        {...wrong("others.edge")}
      />
    </>
  );
}
