"use client";

import { hasDesignedSpot } from "@spots/domain/journey/coverage";
import { peakOf } from "@spots/domain/journey/shape";
import { later } from "@spots/ui/later";
import { RoadBoard } from "@spots/ui/road-board";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { ConflictNotice } from "@/editing/conflict";
import { GripContext, useSorting } from "@/editing/use-sorting";
import { LaterSheet } from "@/forms/later-sheet";
import { useAsked } from "@/forms/use-asked";
import type { JourneyActs } from "./journey-acts";
import type { JourneySpot, JourneyStage, JourneyTouchpoint } from "./journey-edit";
import { JourneyFoot } from "./journey-foot";
import { JourneyHead } from "./journey-head";
import { JourneyHints } from "./journey-hints";
import { lightsOf } from "./lights";
import { StageColumn } from "./stage-column";
import { useCoverage } from "./use-coverage";
import { useEditor } from "./use-editor";
import { type JourneyCommands, useJourneyCommands } from "./use-journey-commands";
import { usePresence } from "./use-presence";
import { type OpenSpot, useRefusedEdit } from "./use-refused-edit";
import { type SentenceOf, useShape } from "./use-shape";

const touchpointDialog = later(() => import("./touchpoint-dialog").then((module) => module.TouchpointDialog));
const openIntoDialog = later(() => import("./open-into-dialog").then((module) => module.OpenIntoDialog));
const retireDialog = later(() => import("./retire-dialog").then((module) => module.RetireDialog));
const advanceDialog = later(() => import("./advance-dialog").then((module) => module.AdvanceDialog));

const boardSorting = later(() => import("./board-sorting").then((module) => module.BoardSorting));

type Props = {
  business: string;
  journeyId: string;
  memberId: string;
  mayPublish: boolean;
  mayReadAnswers: boolean;
  /** Renders the sheet of the open spot; it receives the commands that save its changes. */
  editor: (open: OpenSpot | null, commands: JourneyCommands, setOpen: (open: OpenSpot | null) => void) => ReactNode;
  sentenceOf: SentenceOf;
  /** Further buttons, such as the one that opens the conversations. */
  more: ReactNode;
};

/** The journey editor. Everything on the journey can be edited by pointer and by keyboard. */
export function JourneyEditor({
  business,
  journeyId,
  memberId,
  mayPublish,
  mayReadAnswers,
  editor: sheet,
  more,
  sentenceOf,
}: Props) {
  const say = useTranslations("journey");
  const [open, setOpen] = useState<OpenSpot | null>(null);
  const onRefused = useRefusedEdit({ business, journeyId, memberId }, setOpen);
  const editor = useEditor({ business, journeyId, memberId }, onRefused);
  const commands = useJourneyCommands(editor);
  const { journey } = editor;
  const [touchpoint, setTouchpoint] = useState<JourneyTouchpoint | null>(null);
  const [opening, setOpening] = useState<JourneyStage | null>(null);
  const [retiring, setRetiring] = useState<JourneySpot | null>(null);
  const [advancing, setAdvancing] = useState<JourneySpot | null>(null);
  const others = usePresence(business, journeyId, open?.stage.id ?? null);
  const { loaded: BoardSorting, grips, press, ready } = useSorting(boardSorting);
  const acts: JourneyActs = useMemo(
    () => ({
      place: (stage) => setOpen({ stage, spot: null }),
      open: (stage, spot) => setOpen({ stage, spot }),
      openTouchpoint: setTouchpoint,
      openInto: setOpening,
      retire: setRetiring,
      advance: setAdvancing,
    }),
    [],
  );
  const { stages } = journey;
  useAsked("spot", (spotId) => {
    const stage = stages.find(({ spots }) => spots.some(({ id }) => id === spotId));
    const spot = stage?.spots.find(({ id }) => id === spotId);
    if (stage && spot) setOpen({ stage, spot });
  });
  const names = stages.map(({ id, name }) => ({ id, name }));
  const namesKey = JSON.stringify(names);
  // The list is memoized by its content, so that an edit of one column does not render the others
  // again.
  const stageNames = useMemo<typeof names>(() => JSON.parse(namesKey), [namesKey]);
  const covered = useCoverage()(stages, journey.locations).all;
  const peak = peakOf(stages, hasDesignedSpot);
  const shape = useShape(business, journeyId);
  const measuredAt = (stageId: string) => {
    const recall = shape.of(stageId);
    return recall?.kind === "shown" ? recall : null;
  };
  return (
    <>
      <JourneyHead
        business={business}
        editor={editor}
        commands={commands}
        covered={covered}
        others={others}
        mayPublish={mayPublish}
        more={more}
      />
      <GripContext value={press}>
        <RoadBoard
          lanes
          label={say("stages")}
          peakLabel={say("peak")}
          endLabel={say("end")}
          stages={lightsOf(stages, journey.locations).map((light) => ({
            ...light,
            peak: light.id === peak?.id,
            measured: measuredAt(light.id),
          }))}
        >
          {stages.map((stage) => (
            <StageColumn
              key={stage.id}
              business={business}
              stage={stage}
              stages={stageNames}
              commands={commands}
              acts={acts}
              shape={shape}
              mayReadAnswers={mayReadAnswers}
              sentenceOf={sentenceOf}
              here={others
                .filter(({ at }) => at === stage.id)
                .map(({ name }) => name)
                .join(", ")}
            />
          ))}
        </RoadBoard>
      </GripContext>
      {BoardSorting && <BoardSorting stages={stages} commands={commands} grips={grips} onReady={ready} />}
      <p className="sr-only" role="status">
        {covered}
      </p>
      <JourneyFoot journey={journey} commands={commands} hasMeasured={shape.hasAny} />
      <JourneyHints journey={journey} acts={acts} shape={shape} />
      {sheet(open && asItIs(open, stages), commands, setOpen)}
      <LaterSheet of={touchpointDialog} open={touchpoint !== null} onClose={() => setTouchpoint(null)}>
        {(Dialog) => (
          <Dialog touchpoint={touchpoint} onKeep={commands.editTouchpoint} onClose={() => setTouchpoint(null)} />
        )}
      </LaterSheet>
      <LaterSheet of={openIntoDialog} open={opening !== null} onClose={() => setOpening(null)}>
        {(Dialog) => (
          <Dialog
            business={business}
            journeyId={journeyId}
            stage={opening}
            commands={commands}
            onClose={() => setOpening(null)}
          />
        )}
      </LaterSheet>
      <LaterSheet of={retireDialog} open={retiring !== null} onClose={() => setRetiring(null)}>
        {(Dialog) => <Dialog business={business} spot={retiring} onClose={() => setRetiring(null)} />}
      </LaterSheet>
      <LaterSheet of={advanceDialog} open={advancing !== null} onClose={() => setAdvancing(null)}>
        {(Dialog) => <Dialog business={business} spot={advancing} onClose={() => setAdvancing(null)} />}
      </LaterSheet>
      <ConflictNotice
        conflict={editor.conflict}
        nameOf={(field) => (say.has(`field.${field}` as "field.name") ? say(`field.${field}` as "field.name") : field)}
        onResolve={editor.resolve}
      />
    </>
  );
}

/** Returns what is open, in its current version on the journey. */
function asItIs({ stage, spot, ...rest }: OpenSpot, stages: readonly JourneyStage[]): OpenSpot {
  const holder = stages.find(({ id, spots }) => (spot ? spots.some((each) => each.id === spot.id) : id === stage.id));
  return { ...rest, stage: holder ?? stage, spot: holder?.spots.find(({ id }) => id === spot?.id) ?? spot };
}
