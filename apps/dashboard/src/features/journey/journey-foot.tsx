"use client";

import { balanceOf } from "@spots/domain/journey/shape";
import { Button } from "@spots/ui/button";
import { Mark } from "@spots/ui/mark";
import { Status } from "@spots/ui/status";
import { useTranslations } from "next-intl";
import { Help } from "@/help/help";
import type { Journey } from "./journey-edit";
import type { JourneyCommands } from "./use-journey-commands";

const shapes = { environment: "square", product: "diamond", service: "circle" } as const;

type Props = { journey: Journey; commands: JourneyCommands; hasMeasured: boolean };

/**
 * The foot of the editor: a button to add a stage, the legend, and the number of touchpoints and
 * spots per element.
 */
export function JourneyFoot({ journey, commands, hasMeasured }: Props) {
  const say = useTranslations("journey");
  return (
    <div className="grid gap-4 text-small text-ink-3">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <Button size="small" icon="plus" onClick={commands.addStage}>
          {say("addStage")}
        </Button>
        <ul aria-label={say("balance")} className="flex flex-wrap gap-x-5 gap-y-1">
          {balanceOf(journey.stages).map(({ element, touchpoints, spots }) => (
            <li key={element} className="flex items-center gap-1.5">
              <Mark shape={shapes[element]} />
              {say("elementCount", { element: say(`element.${element}`), count: touchpoints, spots })}
            </li>
          ))}
          <li className="flex items-center gap-1.5">
            <Mark shape="circle" filled />
            {say("truth")} <Help term="truth" />
          </li>
        </ul>
      </div>
      <ul aria-label={say("statuses")} className="flex flex-wrap gap-x-5 gap-y-1">
        <li className="flex items-center gap-1.5">
          <Status tone="info">{say("status.ready")}</Status> <Help term="ready" />
        </li>
        <li className="flex items-center gap-1.5">
          <Status tone="magic">{say("status.live")}</Status> <Help term="live" />
        </li>
      </ul>
      {hasMeasured && (
        <p className="flex items-baseline gap-2">
          <Mark shape="diamond" />
          {say("measuredLine")}
        </p>
      )}
    </div>
  );
}
