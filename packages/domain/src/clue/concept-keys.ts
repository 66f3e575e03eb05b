import type { ClueKind } from "./kinds";

/** The concepts that clues are compared by; their words are in `content/words/clues.*.json`. */
export const kindOfConcept = {
  birthday: "occasion",
  anniversary: "occasion",
  success: "occasion",
  farewell: "occasion",
  reunion: "occasion",
  gift: "occasion",
  farTravel: "arrival",
  firstVisit: "arrival",
  regular: "arrival",
  rain: "arrival",
  cold: "arrival",
  heat: "arrival",
  upset: "mood",
  tired: "mood",
  nervous: "mood",
  hurry: "mood",
  relaxed: "mood",
  happy: "mood",
  undecided: "hesitation",
  price: "hesitation",
  comparing: "hesitation",
  quiet: "preference",
  talkative: "preference",
  hotDrink: "preference",
  sweet: "preference",
  child: "company",
  partner: "company",
  parents: "company",
  friends: "company",
  alone: "company",
  dog: "company",
} as const satisfies Readonly<Record<string, ClueKind>>;
export type Concept = keyof typeof kindOfConcept;

/** All concepts. The cast states that the record has no other keys. */
export const Concepts = Object.keys(kindOfConcept) as readonly Concept[];
