"use client";

import { IconButton } from "@spots/ui/icon-button";
import { Menu } from "@spots/ui/menu";
import { useTranslations } from "next-intl";
import type { JourneyStage } from "./journey-edit";
import type { JourneyCommands } from "./use-journey-commands";

const feelings = { high: 2, good: 1, even: 0, low: -1, lowest: -2 } as const;

type Props = {
  stage: JourneyStage;
  stages: readonly { readonly id: string; readonly name: string }[];
  commands: JourneyCommands;
  onPlace: () => void;
  onOpenInto: () => void;
};

/** The menu of a stage: every command on it, also those that are available by dragging. */
export function StageMenu({ stage, stages, commands, onPlace, onOpenInto }: Props) {
  const say = useTranslations("journey");
  const at = stages.findIndex(({ id }) => id === stage.id);
  const label = say("stageMenu", { name: stage.name });
  return (
    <Menu
      label={label}
      trigger={<IconButton icon="more" size="small" variant="plain" label={label} />}
      items={[
        { id: "place", label: say("place"), icon: "spot", onSelect: onPlace },
        { id: "copy", label: say("copy"), icon: "copy", onSelect: () => commands.copyStage(stage) },
        { id: "opens", label: say("opensInto"), icon: "journey", onSelect: onOpenInto },
        {
          id: "earlier",
          label: say("earlier"),
          disabled: at === 0,
          onSelect: () => commands.moveStage(stage.id, stages[at - 1]?.id ?? null),
        },
        {
          id: "later",
          label: say("later"),
          disabled: at === stages.length - 1,
          onSelect: () => commands.moveStage(stage.id, stages[at + 2]?.id ?? null),
        },
        { kind: "heading", id: "before", label: say("moveBefore") },
        ...stages
          .filter(({ id }) => id !== stage.id && id !== stages[at + 1]?.id)
          .map(({ id, name }) => ({
            id: `before-${id}`,
            label: name,
            onSelect: () => commands.moveStage(stage.id, id),
          })),
        { kind: "heading", id: "feeling", label: say("feeling") },
        ...(Object.keys(feelings) as (keyof typeof feelings)[]).map((feeling) => ({
          id: `feeling-${feeling}`,
          label: say(`feelings.${feeling}`),
          chosen: stage.feeling === feelings[feeling],
          onSelect: () => commands.editStage(stage, "feeling", feelings[feeling]),
        })),
        { kind: "separator", id: "line" },
        {
          id: "remove",
          label: say("remove"),
          tone: "danger",
          disabled: stages.length === 1,
          onSelect: () => commands.removeStage(stage),
        },
      ]}
    />
  );
}
