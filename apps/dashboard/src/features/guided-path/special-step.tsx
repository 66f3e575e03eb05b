"use client";

import { Quadrants } from "@spots/domain/guided-path/questions";
import { FieldError } from "@spots/ui/field";
import { Icon } from "@spots/ui/icon";
import { TextareaField } from "@spots/ui/textarea-field";
import { useTranslations } from "next-intl";
import type { StepProps } from "./step-props";

const icons = { premises: "pin", product: "spot", service: "moment", team: "people" } as const;

/**
 * The step "special": what is special about the premises, the product, the service and the people.
 * One answer is enough.
 */
export function SpecialStep({ answers, change, wrong, isOpen }: StepProps) {
  const say = useTranslations("guidedPath.special");
  return (
    <>
      <div className="grid gap-px overflow-hidden rounded-card border border-line bg-line sm:grid-cols-2">
        {Quadrants.map((quadrant) => (
          <div
            key={quadrant}
            className={`grid grid-cols-[auto_1fr] items-start gap-3 p-4 transition-colors sm:p-5 ${answers.special[quadrant] ? "bg-magic-wash" : "bg-paper"}`}
          >
            <span className={`mt-0.5 ${answers.special[quadrant] ? "text-magic-ink" : "text-ink-3"}`}>
              <Icon name={icons[quadrant]} />
            </span>
            <TextareaField
              label={say(quadrant)}
              hint={say(`${quadrant}Hint`)}
              rows={3}
              value={answers.special[quadrant]}
              onChange={(event) => change("special", { ...answers.special, [quadrant]: event.target.value })}
              {...wrong(`special.${quadrant}`)}
            />
          </div>
        ))}
      </div>
      {isOpen && <FieldError id="special-error">{say("oneIsEnough")}</FieldError>}
    </>
  );
}
