"use client";

import { Elements } from "@spots/domain/journey/touchpoint";
import { Button } from "@spots/ui/button";
import { IconButton } from "@spots/ui/icon-button";
import { Mark } from "@spots/ui/mark";
import { Menu } from "@spots/ui/menu";
import { VisuallyHidden } from "@spots/ui/visually-hidden";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { InlineName } from "./inline-name";
import type { RoadHands, RoadStage, RoadTouchpoint } from "./use-road";

const shapes = { environment: "square", product: "diamond", service: "circle" } as const;

type Props = { business: string; stage: RoadStage; stages: readonly RoadStage[]; hands: RoadHands };

/** Where the customer judges in this stage; filled marks are moments of truth. */
export function TouchpointList({ business, stage, stages, hands }: Props) {
  const say = useTranslations("journey");
  const change = ({ id, ...facts }: RoadTouchpoint) =>
    hands.changeTouchpoint.mutate({ business, touchpointId: id, ...facts });
  return (
    <div className="mt-4">
      <ul aria-label={say("touchpointsOf", { stage: stage.name })}>
        {stage.touchpoints.map((touchpoint) => (
          <li key={touchpoint.id} className="flex items-center gap-2.5 border-line border-t py-1.5 text-base">
            <Mark shape={shapes[touchpoint.element]} filled={touchpoint.isTruth} />
            <VisuallyHidden>{`${say(`element.${touchpoint.element}`)}${touchpoint.isTruth ? `, ${say("truth")}` : ""}:`}</VisuallyHidden>
            <span className="min-w-0 flex-1">
              <InlineName
                name={touchpoint.name}
                label={say("renameTouchpoint")}
                onRename={(name) => change({ ...touchpoint, name })}
              />
            </span>
            <Menu
              label={say("touchpointMenu", { name: touchpoint.name })}
              trigger={
                <IconButton
                  icon="more"
                  size="small"
                  variant="plain"
                  label={say("touchpointMenu", { name: touchpoint.name })}
                />
              }
              items={[
                {
                  id: "truth",
                  label: say("truth"),
                  chosen: touchpoint.isTruth,
                  onSelect: () => change({ ...touchpoint, isTruth: !touchpoint.isTruth }),
                },
                ...Elements.map((element) => ({
                  id: element,
                  label: say(`element.${element}`),
                  chosen: touchpoint.element === element,
                  onSelect: () => change({ ...touchpoint, element }),
                })),
                { kind: "heading", id: "to", label: say("moveTo") },
                ...stages
                  .filter(({ id }) => id !== stage.id)
                  .map(({ id, name }) => ({
                    id: `to-${id}`,
                    label: name,
                    onSelect: () => hands.moveTouchpoint.mutate({ business, touchpointId: touchpoint.id, stageId: id }),
                  })),
                { kind: "separator", id: "line" },
                {
                  id: "remove",
                  label: say("remove"),
                  tone: "danger" as const,
                  onSelect: () => hands.removeTouchpoint.mutate({ business, touchpointId: touchpoint.id }),
                },
              ]}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="plain"
        size="small"
        icon="plus"
        onClick={() =>
          hands.addTouchpoint.mutate({
            business,
            id: v7(),
            stageId: stage.id,
            name: say("newTouchpoint"),
            element: "service",
            isTruth: false,
          })
        }
      >
        {say("addTouchpoint")}
      </Button>
    </div>
  );
}
