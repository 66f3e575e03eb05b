import type { Id, NewId } from "../kernel/ids";
import { positionBetween } from "../kernel/position";
import { draftStatusOf } from "../spot/opinion";
import { SpotContent, type SpotStatus } from "../spot/spot";
import { type FileJourney, type FileSpot, FileStatus, fileFormat, fileVersion, type JourneyFile } from "./journey-file";

type FileStage = FileJourney["stages"][number];
type FileTouchpoint = FileStage["touchpoints"][number];
type Assessment = NonNullable<FileSpot["assessment"]>;

type DraftSpot = SpotContent & {
  readonly status: SpotStatus;
  readonly touchpointId: Id | null;
  readonly reviewOn: string | null;
  readonly assessment: Assessment | null;
};
type DraftStage = Omit<FileStage, "opens" | "touchpoints" | "spots"> & {
  readonly opensId: Id | null;
  readonly touchpoints: readonly (FileTouchpoint & { readonly id: Id })[];
  readonly spots: readonly DraftSpot[];
};

/** A journey as it is drafted here, with its ids, everything in order. */
export type JourneyDraft = Pick<FileJourney, "name" | "product" | "persona"> & {
  readonly id: Id;
  readonly stages: readonly DraftStage[];
};

/** A journey as its file; `opened` are the journeys that its stages open into. One that is not among them is left out. */
export function toFile(journey: JourneyDraft, opened: readonly JourneyDraft[]): JourneyFile {
  const numberOf = (id: Id | null) => opened.findIndex((each) => each.id === id) + 1 || null;
  return {
    format: fileFormat,
    version: fileVersion,
    journey: journeyAsFile(journey, numberOf),
    opened: opened.map((each) => journeyAsFile(each, () => null)),
  };
}

function journeyAsFile(
  { name, product, persona, stages }: JourneyDraft,
  numberOf: (id: Id | null) => number | null,
): FileJourney {
  return {
    name,
    product,
    persona: persona && {
      name: persona.name,
      hopes: persona.hopes,
      worries: persona.worries,
      clues: persona.clues,
    },
    stages: stages.map(({ kind, name: called, goal, feeling, backstage, evidence, opensId, touchpoints, spots }) => ({
      kind,
      name: called,
      goal,
      feeling,
      backstage,
      evidence,
      opens: numberOf(opensId),
      touchpoints: touchpoints.map(({ id: _, ...facts }) => facts),
      spots: spots.flatMap((spot) => spotAsFile(spot, touchpoints)),
    })),
  };
}

function spotAsFile(spot: DraftSpot, touchpoints: DraftStage["touchpoints"]): FileSpot[] {
  const status = FileStatus.safeParse(spot.status).data;
  if (!status) return [];
  const { name, ...content } = SpotContent.parse(spot);
  const touchpoint = touchpoints.findIndex(({ id }) => id === spot.touchpointId) + 1 || null;
  return [{ name, status, touchpoint, ...content, reviewOn: spot.reviewOn, assessment: spot.assessment }];
}

/** How a spot arrives: it was live elsewhere, here it first goes out with a version of ours. What does not make a spot is an idea. */
export function arrivalOf(status: FileSpot["status"], content: SpotContent): "idea" | "ready" {
  return status === "idea" ? "idea" : draftStatusOf(content);
}

/** Positions for so many things, one after the other. */
function positions(count: number): readonly string[] {
  const places: string[] = [];
  for (let index = 0; index < count; index += 1) places.push(positionBetween(places.at(-1) ?? null, null));
  return places;
}

/** The things of a list, each with its place in it. */
const placed = <Thing>(things: readonly Thing[]) => {
  const places = positions(things.length);
  return things.map((thing, at) => ({ thing, position: places[at] ?? "" }));
};

/** The rows that a file becomes, each with an id of its own; the journeys that are opened come before the one that opens them. */
export function rowsOf(file: JourneyFile, { id, newId }: { readonly id: Id; readonly newId: NewId }) {
  const opened = file.opened.map((journey) => ({ id: newId(), journey }));
  const idOf = (number: number | null) => (number === null ? null : (opened[number - 1]?.id ?? null));
  return [...opened, { id, journey: file.journey }].map(({ id: journeyId, journey }) => ({
    id: journeyId,
    name: journey.name,
    product: journey.product,
    persona: journey.persona,
    stages: placed(journey.stages).map(({ thing: { touchpoints, spots, opens, ...facts }, position }) => {
      const touched = placed(touchpoints).map(({ thing, position: at }) => ({ ...thing, id: newId(), position: at }));
      return {
        ...facts,
        id: newId(),
        position,
        opensId: idOf(opens),
        touchpoints: touched,
        spots: placed(spots).map(
          ({ thing: { touchpoint, status, assessment, reviewOn, ...content }, position: at }) => ({
            ...content,
            id: newId(),
            position: at,
            reviewOn,
            assessment,
            status: arrivalOf(status, content),
            touchpointId: touchpoint === null ? null : (touched[touchpoint - 1]?.id ?? null),
          }),
        ),
      };
    }),
  }));
}
