"use client";

import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { Dialog } from "@/forms/sheet";
import type { JourneyStage } from "./journey-edit";
import type { JourneyCommands } from "./use-journey-commands";

type Props = {
  business: string;
  journeyId: string;
  stage: JourneyStage | null;
  commands: JourneyCommands;
  onClose: () => void;
};

/** Creates a journey of its own for a stage, one level deep. */
export function OpenIntoDialog({ business, journeyId, stage, commands, onClose }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("journey");
  const { data: journeys } = useQuery({ ...trpc.journey.list.queryOptions({ business }), enabled: stage !== null });
  const [chosen, setChosen] = useState<string | null>(null);
  const close = () => {
    setChosen(null);
    onClose();
  };
  const value = chosen ?? stage?.opensId ?? "";
  return (
    <Dialog
      open={stage !== null}
      onOpenChange={(open) => !open && close()}
      onReopen={null}
      title={say("opensInto")}
      description={say("opensIntoTeach", { stage: stage?.name ?? "" })}
      closeLabel={say("close")}
      footer={
        <Button
          variant="primary"
          onClick={() => {
            if (stage && value !== (stage.opensId ?? "")) commands.editStage(stage, "opensId", value || null);
            close();
          }}
        >
          {say("keep")}
        </Button>
      }
    >
      <SelectField
        label={say("journey")}
        placeholder={say("opensNone")}
        value={value}
        onChange={(event) => setChosen(event.target.value)}
        options={(journeys ?? [])
          .filter(({ id }) => id !== journeyId)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Dialog>
  );
}
