import { z } from "zod";
import { Competencies, mostNeeds } from "../growth/topics";
import { Id, Ordinal } from "../kernel/ids";
import { Name, Paragraph, requiredText, Sentence, textUpTo } from "../kernel/text";
import { Day } from "../kernel/time";
import { mostSteps, RelayStepDesign } from "../relay/relay";
import { SpotContent, type StoredTexts } from "../spot/spot";
import { AssessSpot } from "../spot/spot-life";
import { Feeling, mostStages, StageKind } from "./stage";
import { Element, Weight } from "./touchpoint";

/** Spots that one journey may have. */
export const mostSpots = 500;
/** Personas that one journey may include. */
export const mostPersonas = 12;

/** The statuses in a design. A retired spot is not part of it. */
export const DesignStatus = z.enum(["idea", "ready", "pilot", "live"]);

export const DesignPersona = z
  .strictObject({
    name: Name,
    hopes: Paragraph.default(""),
    worries: Paragraph.default(""),
    clues: Paragraph.default(""),
  })
  .describe("A kind of customer: what they hope for, what worries them, and by which clues staff recognise them.");
export type DesignPersona = z.infer<typeof DesignPersona>;

const DesignTouchpoint = z.strictObject({
  name: Name,
  element: Element.describe("Of what it is made."),
  medium: textUpTo(40).default("").describe("By what it reaches the customer, in a word: phone, web, in person."),
  weight: Weight.default(3).describe("How much it weighs in the customer's judgement, 1 to 5."),
  isTruth: z.boolean().default(false).describe("Whether the customer judges here: a moment of truth."),
  emotion: textUpTo(80).default("").describe("What the customer should feel here."),
});

const { shape: given } = AssessSpot;
const DesignAssessment = z
  .strictObject({
    distinctive: given.distinctive,
    distinctiveEvidence: given.distinctiveEvidence,
    unforgettable: given.unforgettable,
    unforgettableEvidence: given.unforgettableEvidence,
    defendable: given.defendable,
    defendableEvidence: given.defendableEvidence,
    qualities: given.qualities,
    equivalents: z.array(given.equivalents.element.strict()).max(20, "tooMany"),
  })
  .describe("Three scores, 1 to 5 or null, each with its evidence; the qualities it has; who else does it.");
export type DesignAssessment = z.infer<typeof DesignAssessment>;

/** A step of a spot's relay. A role is named, since each business has roles of its own. */
const DesignRelayStep = z.strictObject({
  what: RelayStepDesign.shape.what.describe("What is to be done; it may hold the slots of a briefing."),
  role: requiredText(40).describe("The role that does it. One that the business does not have is added."),
  minutes: RelayStepDesign.shape.minutes.describe("How long it may take."),
});
export type DesignRelayStep = z.infer<typeof DesignRelayStep>;

const { name, ...words } = SpotContent.shape;
const DesignSpot = z.strictObject({
  name,
  status: DesignStatus.default("ready").describe("ready, pilot and live come in as ready; an idea stays one."),
  touchpoint: Ordinal.nullable()
    .default(null)
    .describe("The touchpoint it stands at: its number in this stage, from 1."),
  ...words,
  happens: words.happens.describe("What happens: who does what, when, where."),
  retold: words.retold.describe("Why a customer would retell it."),
  talkLine: words.talkLine.describe("What we hope they will say."),
  anchor: words.anchor.describe("The object, phrase or scent they keep."),
  stopRule: words.stopRule.describe("When not to do it."),
  cues: words.cues.describe("At most three, and never a script."),
  aliases: words.aliases.describe("Other words that customers use for it."),
  translations: words.translations.describe("The texts in further languages, by language; a field may be left out."),
  reviewOn: Day.nullable().default(null).describe("When it should be looked at again, as 2026-11-23."),
  assessment: DesignAssessment.nullable().default(null),
  needs: z
    .array(z.enum(Competencies))
    .max(mostNeeds, "tooMany")
    .refine((topics) => new Set(topics).size === topics.length, "tooMany")
    .default([])
    .describe("What it needs of whoever delivers it: at most two competencies."),
  relay: z
    .array(DesignRelayStep)
    .max(mostSteps, "tooMany")
    .default([])
    .describe("The steps by which several roles deliver it, in their order."),
});
export type DesignSpot = z.infer<typeof DesignSpot>;

const DesignStage = z.strictObject({
  kind: StageKind.describe("What the stage is for, whatever it is called."),
  name: Name,
  goal: Sentence.default("").describe("What the customer wants here."),
  feeling: Feeling.default(0).describe("The feeling planned here, -2 (dread) to 2 (delight)."),
  backstage: Paragraph.default("").describe("What goes on unseen so that the stage works."),
  evidence: Paragraph.default("").describe("What shows that it is so."),
  opens: Ordinal.nullable().default(null).describe("The journey it opens into: its number in `opened`, from 1."),
  touchpoints: z.array(DesignTouchpoint).default([]),
  spots: z.array(DesignSpot).default([]),
});
export type DesignStage = z.infer<typeof DesignStage>;

/**
 * The design of a journey: the one document that is read from the rows and written to them.
 * Versions, templates, journey files and copies wrap it. It has no ids: entities refer to each
 * other by their number in a list, from 1. Unknown fields are refused.
 */
export const JourneyDesign = z.strictObject({
  name: Name,
  product: textUpTo(80)
    .default("")
    .describe("What it is a journey to or with, when a business has several; may be empty."),
  personas: z
    .array(DesignPersona)
    .max(mostPersonas, "tooMany")
    .default([])
    .describe("The first is the customer of this journey; the others come along."),
  stages: z.array(DesignStage).min(1, "tooFew").max(mostStages, "tooMany").describe("In their order."),
});
export type JourneyDesign = z.infer<typeof JourneyDesign>;

/** A design with the id of each stage, touchpoint and spot: the current draft, and a version. */
export const JourneySnapshot = JourneyDesign.extend({
  stages: z.array(
    DesignStage.extend({
      id: Id,
      touchpoints: z.array(DesignTouchpoint.extend({ id: Id })),
      spots: z.array(DesignSpot.extend({ id: Id })),
    }),
  ),
});
export type JourneySnapshot = z.infer<typeof JourneySnapshot>;
type SnapshotSpot = JourneySnapshot["stages"][number]["spots"][number];

/** The text fields of a spot alone, from a row or a design with more fields. */
export function contentOf(row: StoredTexts): SpotContent {
  return SpotContent.parse(row);
}

/**
 * The content of a version: stages, touchpoints, and the texts of each spot that is not an idea.
 */
export function publishedOf({ name, stages }: JourneySnapshot): JourneySnapshot {
  return {
    name,
    product: "",
    personas: [],
    stages: stages.map((stage) => ({
      ...stage,
      opens: null,
      spots: stage.spots.filter(({ status }) => status !== "idea").map(asWords),
    })),
  };
}

/**
 * A design as a template: personas, stages, touchpoints, and of each spot its texts, needs and
 * relay.
 */
export function templateOf(design: JourneySnapshot): JourneyDesign {
  const { name, personas, stages } = withoutIds(design);
  return {
    name,
    product: "",
    personas,
    stages: stages.map((stage) => ({ ...stage, opens: null, spots: stage.spots.map(asWords) })),
  };
}

const asWords = <Spot extends DesignSpot>(spot: Spot): Spot => ({
  ...spot,
  status: "ready",
  reviewOn: null,
  assessment: null,
});

/** The same design with ids left out. */
export function withoutIds({ stages, ...design }: JourneySnapshot): JourneyDesign {
  return {
    ...design,
    stages: stages.map(({ id: _, ...stage }) => ({
      ...stage,
      touchpoints: stage.touchpoints.map(({ id: __, ...touchpoint }) => touchpoint),
      spots: stage.spots.map(({ id: __, ...spot }: SnapshotSpot) => spot),
    })),
  };
}
