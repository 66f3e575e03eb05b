import { z } from "zod";
import { Feeling, mostStages, StageKind } from "../journey/stage";
import { Element, Weight } from "../journey/touchpoint";
import { Ordinal } from "../kernel/ids";
import { Name, Paragraph, Sentence, textUpTo } from "../kernel/text";
import { Day } from "../kernel/time";
import { SpotContent } from "../spot/spot";
import { AssessSpot } from "../spot/spot-life";

/** What every file of ours says of itself first. */
export const fileFormat = "magic-spots/journey";
/** The version of the format that is written; older ones are read, newer ones are refused by name. */
export const fileVersion = 1;

/** Characters a file may have: a road as full as roads may be stays under it. */
export const mostCharacters = 5_000_000;
/** Spots that one road may carry. */
export const mostSpots = 500;

/** Where a spot stands when it travels. Retired ones stay at home. */
export const FileStatus = z.enum(["idea", "ready", "pilot", "live"]);

const FilePersona = z
  .strictObject({ name: Name, hopes: Paragraph, worries: Paragraph, clues: Paragraph })
  .describe("Who travels the road: what they hope for, what worries them, and by which clues staff recognise them.");

const FileTouchpoint = z.strictObject({
  name: Name,
  element: Element.describe("Of what it is made."),
  channel: textUpTo(40).describe("By what it reaches the customer, in a word: phone, web, in person."),
  weight: Weight.describe("How much it weighs in the customer's judgement, 1 to 5."),
  isTruth: z.boolean().describe("Whether the customer judges here: a moment of truth."),
  emotion: textUpTo(80).describe("What the customer should feel here."),
});

const { shape: said } = AssessSpot;
const FileAssessment = z
  .strictObject({
    distinctive: said.distinctive,
    distinctiveEvidence: said.distinctiveEvidence,
    unforgettable: said.unforgettable,
    unforgettableEvidence: said.unforgettableEvidence,
    defendable: said.defendable,
    defendableEvidence: said.defendableEvidence,
    qualities: said.qualities,
    equivalents: z.array(said.equivalents.element.strict()).max(20, "tooMany"),
  })
  .describe("Three scores, 1 to 5 or null, each with what it rests on; the qualities it has; who else does it.");

const { shape: words } = SpotContent;
const FileSpot = z.strictObject({
  name: words.name,
  status: FileStatus.describe("What was ready, piloted or live comes in as ready; an idea stays one."),
  touchpoint: Ordinal.nullable().describe("The touchpoint it stands at: its number in this stage, from 1."),
  happens: words.happens.describe("What happens: who does what, when, where."),
  retold: words.retold.describe("Why a customer would retell it."),
  talkLine: words.talkLine.describe("What we hope they will say."),
  anchor: words.anchor.describe("The object, phrase or scent they keep."),
  emotion: words.emotion,
  stopRule: words.stopRule.describe("When to step back."),
  cues: words.cues.describe("At most three, and never a script."),
  briefWhat: words.briefWhat,
  briefWhy: words.briefWhy,
  briefHow: words.briefHow,
  aliases: words.aliases.describe("Other words that customers use for it."),
  reviewOn: Day.nullable().describe("When it should be looked at again, as 2026-11-23."),
  assessment: FileAssessment.nullable(),
});
export type FileSpot = z.infer<typeof FileSpot>;

const FileStage = z.strictObject({
  kind: StageKind.describe("What the stage is for, whatever it is called."),
  name: Name,
  goal: Sentence.describe("What the customer wants here."),
  feeling: Feeling.describe("The feeling planned here, -2 (dread) to 2 (delight)."),
  backstage: Paragraph.describe("What goes on unseen so that the stage works."),
  evidence: Paragraph.describe("What shows that it is so."),
  opens: Ordinal.nullable().describe("The journey it opens into: its number in `opened`, from 1."),
  touchpoints: z.array(FileTouchpoint),
  spots: z.array(FileSpot),
});

const FileJourney = z.strictObject({
  name: Name,
  product: textUpTo(80).describe("What it is a journey to or with, when a business has several; may be empty."),
  persona: FilePersona.nullable(),
  stages: z.array(FileStage).min(1, "tooFew").max(mostStages, "tooMany").describe("In the order of the road."),
});
export type FileJourney = z.infer<typeof FileJourney>;

/**
 * A journey as a file: everything that is designed, nothing of who did it, and no id of any database. Things point at each other by their number in the list.
 * Fields that are not listed are refused, so that nothing is lost in silence.
 */
export const JourneyFile = z
  .strictObject({
    format: z.literal(fileFormat),
    version: z.literal(fileVersion),
    journey: FileJourney,
    opened: z
      .array(FileJourney)
      .max(mostStages, "tooMany")
      .describe("Journeys that stages of the first one open into; one level deep."),
  })
  .describe("A Magic Spots journey.");
export type JourneyFile = z.infer<typeof JourneyFile>;

/** The format as a JSON schema, for programs of others. What one schema cannot say stands in docs/journey-file.md. */
export const journeyFileSchema = () => z.toJSONSchema(JourneyFile, { io: "input" });
