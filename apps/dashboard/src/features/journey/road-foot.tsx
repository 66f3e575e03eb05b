"use client";

import { Elements } from "@spots/domain/journey/touchpoint";
import { Button } from "@spots/ui/button";
import { Mark } from "@spots/ui/mark";
import { useTranslations } from "next-intl";
import type { Road } from "./road-edit";
import type { Hands } from "./use-hands";

const shapes = { environment: "square", product: "diamond", service: "circle" } as const;

/** Where the road goes on, and what its marks mean. */
export function RoadFoot({ road, hands }: { road: Road; hands: Hands }) {
  const say = useTranslations("journey");
  const touchpoints = road.stages.flatMap((stage) => stage.touchpoints);
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 text-small text-ink-3">
      <Button size="small" icon="plus" onClick={hands.addStage}>
        {say("addStage")}
      </Button>
      <ul aria-label={say("balance")} className="flex flex-wrap gap-4">
        {Elements.map((element) => (
          <li key={element} className="flex items-center gap-1.5">
            <Mark shape={shapes[element]} />
            {say("elementCount", {
              element: say(`element.${element}`),
              count: touchpoints.filter((each) => each.element === element).length,
            })}
          </li>
        ))}
        <li className="flex items-center gap-1.5">
          <Mark shape="circle" filled />
          {say("truth")}
        </li>
      </ul>
    </div>
  );
}
