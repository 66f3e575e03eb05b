"use client";

import { remarkKey } from "@spots/domain/spot/judgement";
import { Card } from "@spots/ui/card";
import { IconButton } from "@spots/ui/icon-button";
import { Menu } from "@spots/ui/menu";
import { Status } from "@spots/ui/status";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { Grip } from "./grip";
import type { JourneyActs } from "./journey-acts";
import type { JourneySpot, JourneyStage } from "./journey-edit";
import type { JourneyCommands } from "./use-journey-commands";

type Props = {
  spot: JourneySpot;
  stage: JourneyStage;
  stages: readonly { readonly id: string; readonly name: string }[];
  commands: JourneyCommands;
  acts: JourneyActs;
};

/**
 * A spot on the journey: its name, what customers should say, and what is missing. It is moved by
 * its drag handle or by its menu.
 */
export const SpotCard = memo(function SpotCard({ spot, stage, stages, commands, acts }: Props) {
  const say = useTranslations("journey");
  const sayRemark = useTranslations("spot");
  const at = stage.spots.findIndex(({ id }) => id === spot.id);
  const { content, judgement, status, version, opinions, sameAs } = spot;
  const remark = judgement.remarks[0];
  const menu = say("spotMenu", { name: content.name });
  return (
    <li data-sorts={spot.id} className="data-dragged:relative data-dragged:z-10 data-dragged:opacity-80">
      <Card tone={status === "live" ? "magic" : "magic-outline"} pad="snug">
        <div className="flex items-start gap-1">
          <button
            type="button"
            onClick={() => acts.open(stage, spot)}
            className="min-w-0 flex-1 cursor-pointer break-words rounded-control text-start font-medium font-serif text-lead leading-snug hover:underline hover:underline-offset-4"
          >
            {content.name}
          </button>
          <Grip id={spot.id} name={content.name} />
          <Menu
            label={menu}
            trigger={<IconButton icon="more" size="small" variant="plain" label={menu} />}
            items={[
              { id: "open", label: say("open"), onSelect: () => acts.open(stage, spot) },
              {
                id: "up",
                label: say("moveUp"),
                disabled: at === 0,
                onSelect: () => commands.moveSpot(spot.id, stage.id, stage.spots[at - 1]?.id ?? null),
              },
              {
                id: "down",
                label: say("moveDown"),
                disabled: at === stage.spots.length - 1,
                onSelect: () => commands.moveSpot(spot.id, stage.id, stage.spots[at + 2]?.id ?? null),
              },
              { id: "copy", label: say("copy"), onSelect: () => commands.copySpot(spot, stage.id) },
              { kind: "heading", id: "to", label: say("moveTo") },
              ...stages
                .filter(({ id }) => id !== stage.id)
                .map(({ id, name }) => ({
                  id: `to-${id}`,
                  label: name,
                  onSelect: () => commands.moveSpot(spot.id, id, null),
                })),
              { kind: "separator", id: "line" },
              ...(status === "pilot" || status === "live"
                ? [{ id: "advance", label: say(`advance.${status}`), onSelect: () => acts.advance(spot) }]
                : []),
              version === 0
                ? {
                    id: "remove",
                    label: say("remove"),
                    tone: "danger" as const,
                    onSelect: () => commands.removeSpot(spot, stage.id),
                  }
                : { id: "retire", label: say("retire"), tone: "danger" as const, onSelect: () => acts.retire(spot) },
            ]}
          />
        </div>
        {content.talkLine && (
          <p className="said mt-1 text-base text-ink-2 before:content-[open-quote] after:content-[close-quote]">
            {content.talkLine}
          </p>
        )}
        {status !== "idea" ? (
          <div className="mt-2 flex flex-wrap items-center gap-2 text-small">
            <Status tone={status === "live" ? "magic" : "info"}>{say(`status.${status}`)}</Status>
            {status === "ready" && Object.values(opinions).includes("open") && (
              <span className="text-ink-3">{say("notJudged")}</span>
            )}
            {sameAs && <span className="text-ink-3">{say("sameAs", { name: sameAs })}</span>}
            {spot.isPressured && <Status tone="warn">{say("pressured")}</Status>}
            {spot.isReviewDue && <Status tone="warn">{say("reviewDue")}</Status>}
          </div>
        ) : (
          <div className="mt-2 grid gap-1.5 text-small text-ink-2">
            <Status tone="quiet">{say("status.idea")}</Status>
            <p>{remark && !judgement.isComplete ? sayRemark(`remark.${remarkKey(remark)}`) : say("judgedNo")}</p>
          </div>
        )}
      </Card>
    </li>
  );
});
