"use client";

import { kindBeside } from "@spots/domain/journey/stage-kind";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { TextLink } from "@spots/ui/link";
import { laneRows } from "@spots/ui/road-board";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { answersHref } from "./answers-href";
import { AskedHere } from "./asked-here";
import { Grip } from "./grip";
import { InlineName } from "./inline-name";
import type { JourneyActs } from "./journey-acts";
import type { JourneyStage } from "./journey-edit";
import { LaneText } from "./lane-text";
import { SpotCard } from "./spot-card";
import { StageMenu } from "./stage-menu";
import { TouchpointList } from "./touchpoint-list";
import type { JourneyCommands } from "./use-journey-commands";
import type { SentenceOf, Shape } from "./use-shape";

type Props = {
  business: string;
  stage: JourneyStage;
  stages: readonly { readonly id: string; readonly name: string }[];
  commands: JourneyCommands;
  acts: JourneyActs;
  /** The mention rates and scores of stages and touchpoints. */
  shape: Shape;
  /** Whether the reader may open the answers of a figure. */
  mayReadAnswers: boolean;
  /** The reference must be stable, so that an edit of one column does not render the others again. */
  sentenceOf: SentenceOf;
  /** The names of others who have this stage open. */
  here: string;
};

/**
 * A stage with its lanes: the customer's goal, its spots or a button to place one, its touchpoints,
 * what happens backstage, and the evidence.
 */
export const StageColumn = memo(function StageColumn({
  business,
  stage,
  stages,
  commands,
  acts,
  shape,
  mayReadAnswers,
  sentenceOf,
  here,
}: Props) {
  const say = useTranslations("journey");
  const place = () => acts.place(stage);
  const mention = shape.of(stage.id);
  const score = shape.scoreOf(stage.id);
  const answers = mayReadAnswers ? { list: `/${business}/feedback`, since: shape.since } : null;
  return (
    <div
      data-sorts={stage.id}
      className={`min-w-0 rounded-card transition-colors data-dragged:relative data-dragged:z-10 data-over:bg-magic-wash data-dragged:opacity-80 ${laneRows}`}
    >
      <div className="flex items-start justify-between gap-1 self-end">
        <h2 className="heading min-w-0 flex-1 text-title">
          <InlineName
            name={stage.name}
            label={say("renameStage")}
            onRename={(name) => commands.editStage(stage, "name", name)}
          />
        </h2>
        <Grip id={stage.id} name={stage.name} />
        <StageMenu
          stage={stage}
          stages={stages}
          commands={commands}
          onPlace={place}
          onOpenInto={() => acts.openInto(stage)}
        />
      </div>
      <div>
        <p className="text-small text-ink-3">
          {kindBeside(stage.name, say(`kind.${stage.kind}`))}
          {here && <span className="ms-2 text-ink-2">{say("here", { names: here })}</span>}
        </p>
        {mention && mention.n > 0 && (
          <p className="num pb-1 text-small text-ink-3">
            {sentenceOf(mention, "stage")}{" "}
            {answers && mention.kind === "shown" && (
              <TextLink href={answersHref(answers, { stageIds: [stage.id] })}>
                {say("answersOf", { stage: stage.name })}
              </TextLink>
            )}
          </p>
        )}
        {score && (
          <p className="num pb-1 text-small text-ink-3">
            <AskedHere score={score} stageId={stage.id} name={stage.name} answers={answers} sentenceOf={sentenceOf} />
          </p>
        )}
        {stage.opens && (
          <TextLink href={`/${business}/journeys/${stage.opens.id}`}>
            {say("opens", { journey: stage.opens.name })}
          </TextLink>
        )}
      </div>
      <LaneText
        label={say("lane.goal")}
        of={stage.name}
        text={stage.goal}
        teach={say("laneTeach.goal")}
        max={300}
        onKeep={(text) => commands.editStage(stage, "goal", text)}
      />
      <div className="grid grid-cols-1 content-start gap-3 py-2">
        <ul aria-label={say("spotsOf", { stage: stage.name })} className="grid grid-cols-1 gap-3 empty:hidden">
          {stage.spots.map((spot) => (
            <SpotCard key={spot.id} spot={spot} stage={stage} stages={stages} commands={commands} acts={acts} />
          ))}
        </ul>
        {stage.spots.length > 0 ? (
          <div>
            <Button
              variant="plain"
              size="small"
              icon="plus"
              onClick={place}
              aria-label={say("placeAnotherOn", { stage: stage.name })}
            >
              {say("placeAnother")}
            </Button>
          </div>
        ) : (
          <Card tone="dashed" pad="snug">
            <p className="font-serif text-lead">{say("noSpot")}</p>
            <p className="mt-1 mb-3 text-small text-ink-2">{say(`darkHint.${stage.kind}`)}</p>
            <Button size="small" icon="spot" onClick={place} aria-label={say("placeOn", { stage: stage.name })}>
              {say("place")}
            </Button>
          </Card>
        )}
      </div>
      <TouchpointList
        stage={stage}
        stages={stages}
        commands={commands}
        onOpen={acts.openTouchpoint}
        shape={shape}
        answers={answers}
        sentenceOf={sentenceOf}
      />
      {(["backstage", "evidence"] as const).map((lane) => (
        <LaneText
          key={lane}
          label={say(`lane.${lane}`)}
          of={stage.name}
          text={stage[lane]}
          teach={say(`laneTeach.${lane}`)}
          max={2000}
          onKeep={(text) => commands.editStage(stage, lane, text)}
        />
      ))}
    </div>
  );
});
