"use client";

import type { Estimate } from "@spots/domain/insight/estimate";
import { Elements } from "@spots/domain/journey/element";
import { Button } from "@spots/ui/button";
import { IconButton } from "@spots/ui/icon-button";
import { TextLink } from "@spots/ui/link";
import { Mark } from "@spots/ui/mark";
import { Menu } from "@spots/ui/menu";
import { VisuallyHidden } from "@spots/ui/visually-hidden";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { type AnswersPage, touchpointHref } from "./answers-href";
import { AskedHere } from "./asked-here";
import { Grip } from "./grip";
import { InlineName } from "./inline-name";
import type { JourneyStage, JourneyTouchpoint } from "./journey-edit";
import type { JourneyCommands } from "./use-journey-commands";
import type { SentenceOf, Shape } from "./use-shape";

const shapes = { environment: "square", product: "diamond", service: "circle" } as const;

type Props = {
  stage: JourneyStage;
  stages: readonly { readonly id: string; readonly name: string }[];
  commands: JourneyCommands;
  onOpen: (touchpoint: JourneyTouchpoint) => void;
  shape: Shape;
  /** Null when the reader may not open answers. */
  answers: AnswersPage | null;
  sentenceOf: SentenceOf;
};

/** The touchpoints of a stage. A filled mark means that the touchpoint matters a lot. */
export function TouchpointList({ stage, stages, commands, onOpen, shape, answers, sentenceOf }: Props) {
  const say = useTranslations("journey");
  const { touchpoints } = stage;
  return (
    <div className="border-line border-t pt-2">
      <ul aria-label={say("touchpointsOf", { stage: stage.name })}>
        {touchpoints.map((touchpoint, at) => (
          <TouchpointLine
            key={touchpoint.id}
            touchpoint={touchpoint}
            stageId={stage.id}
            stages={stages}
            commands={commands}
            onOpen={onOpen}
            mention={shape.at(touchpoint.id)}
            href={answers && touchpointHref(answers, stage, touchpoint.id)}
            sentenceOf={sentenceOf}
            score={shape.scoreOf(touchpoint.id)}
            answers={answers}
            above={at === 0 ? null : (touchpoints[at - 1]?.id ?? null)}
            isLast={at === touchpoints.length - 1}
            below={touchpoints[at + 2]?.id ?? null}
          />
        ))}
      </ul>
      <Button variant="plain" size="small" icon="plus" onClick={() => commands.addTouchpoint(stage.id)}>
        {say("addTouchpoint")}
      </Button>
    </div>
  );
}

type LineProps = Omit<Props, "stage" | "shape"> & {
  score: ReturnType<Shape["scoreOf"]>;
  mention: Estimate | null;
  href: string | null;
  touchpoint: JourneyTouchpoint;
  stageId: string;
  above: string | null;
  below: string | null;
  isLast: boolean;
};

const TouchpointLine = memo(function TouchpointLine(props: LineProps) {
  const { touchpoint, stageId, stages, commands, onOpen, mention, href, sentenceOf, above, below, isLast } = props;
  const { score, answers } = props;
  const say = useTranslations("journey");
  const { id, name, element, isTruth } = touchpoint;
  const menu = say("touchpointMenu", { name });
  return (
    <li
      data-sorts={id}
      className="group/line flex flex-wrap items-center gap-x-2 py-1 text-base data-dragged:relative data-dragged:z-10 data-dragged:opacity-80"
    >
      <Mark shape={shapes[element]} filled={isTruth} />
      <VisuallyHidden>{`${say(`element.${element}`)}${isTruth ? `, ${say("truth")}` : ""}:`}</VisuallyHidden>
      <span className="min-w-0 flex-1">
        <InlineName
          name={name}
          label={say("renameTouchpoint")}
          onRename={(to) => commands.editTouchpoint(touchpoint, { name: to })}
        />
        {touchpoint.medium && <span className="block text-small text-ink-3">{touchpoint.medium}</span>}
      </span>
      <Grip id={id} name={name} small />
      <Menu
        label={menu}
        trigger={<IconButton icon="more" size="small" variant="plain" label={menu} />}
        items={[
          { id: "open", label: say("open"), onSelect: () => onOpen(touchpoint) },
          {
            id: "truth",
            label: say("truth"),
            chosen: isTruth,
            onSelect: () => commands.editTouchpoint(touchpoint, { isTruth: !isTruth }),
          },
          ...Elements.map((value) => ({
            id: value,
            label: say(`element.${value}`),
            chosen: element === value,
            onSelect: () => commands.editTouchpoint(touchpoint, { element: value }),
          })),
          { kind: "separator", id: "order" },
          {
            id: "up",
            label: say("moveUp"),
            disabled: above === null,
            onSelect: () => commands.moveTouchpoint(id, stageId, above),
          },
          {
            id: "down",
            label: say("moveDown"),
            disabled: isLast,
            onSelect: () => commands.moveTouchpoint(id, stageId, below),
          },
          { id: "copy", label: say("copy"), onSelect: () => commands.copyTouchpoint(touchpoint) },
          { kind: "heading", id: "to", label: say("moveTo") },
          ...stages
            .filter((stage) => stage.id !== stageId)
            .map((stage) => ({
              id: `to-${stage.id}`,
              label: stage.name,
              onSelect: () => commands.moveTouchpoint(id, stage.id, null),
            })),
          { kind: "separator", id: "line" },
          {
            id: "remove",
            label: say("remove"),
            tone: "danger" as const,
            onSelect: () => commands.removeTouchpoint(touchpoint),
          },
        ]}
      />
      {mention && mention.n > 0 && (
        <p className="num w-full ps-5 text-small text-ink-3">
          {sentenceOf(mention, "touchpoint")}{" "}
          {href && mention.kind === "shown" && <TextLink href={href}>{say("answersOf", { stage: name })}</TextLink>}
        </p>
      )}
      {score && (
        <p className="num w-full ps-5 text-small text-ink-3">
          <AskedHere score={score} stageId={stageId} name={name} answers={answers} sentenceOf={sentenceOf} />
        </p>
      )}
    </li>
  );
});
