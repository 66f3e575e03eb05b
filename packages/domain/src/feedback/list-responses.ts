import { z } from "zod";
import { Id } from "../kernel/ids";
import { lineUpTo } from "../kernel/text";
import { Day } from "../kernel/time";
import { readAnswerClue } from "./answer-clue";
import {
  AnswerCases,
  AnswerPeriods,
  AnswerSorts,
  AnswerThanks,
  aboutPattern,
  languageTag,
  mostSearched,
  mostValues,
  myself,
  nobody,
} from "./answer-filter";
import { MentionQuestion, mostCoded } from "./mention";
import { Tones } from "./reading/keys";

const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).max(mostValues).readonly().default([]);
const Ids = listOf(Id);

/** The validated filter of `answer-filter.ts`; a part that is missing does not filter. */
export const AnswerFilterInput = z.strictObject({
  text: lineUpTo(mostSearched).default(""),
  period: z.literal(AnswerPeriods).nullable().default(null),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  locationIds: Ids,
  channelIds: Ids,
  atSpotIds: Ids,
  spotIds: Ids,
  stageIds: Ids,
  personaIds: Ids,
  locales: listOf(z.string().regex(languageTag, "invalid")),
  scores: listOf(z.union([z.literal("none"), z.int().min(0).max(10)])),
  cases: listOf(z.enum(AnswerCases)),
  assignees: listOf(z.union([z.enum([myself, nobody]), Id])),
  contact: z.boolean().nullable().default(null),
  waiting: z.boolean().nullable().default(null),
  mention: z.boolean().nullable().default(null),
  thanks: z.enum(AnswerThanks).nullable().default(null),
  tone: z.enum(Tones).nullable().default(null),
  about: z.string().regex(aboutPattern, "invalid").nullable().default(null),
  clue: z
    .string()
    .refine((text) => readAnswerClue(text) !== null, "invalid")
    .nullable()
    .default(null),
  sort: z.enum(AnswerSorts).default("newest"),
});

/** A page of customers' answers in the order of the filter. */
export const ListResponses = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).default(50),
  filter: AnswerFilterInput.prefault({}),
});
export type ListResponses = z.infer<typeof ListResponses>;

/** The number of answers for each value that the filter can have. */
export const CountResponses = z.object({ filter: AnswerFilterInput.prefault({}) });
export type CountResponses = z.infer<typeof CountResponses>;

/** The spots that selected answers mention or can mention in the text of one question. */
export const ListChoices = z.object({
  responseIds: z.array(Id).min(1).max(mostCoded),
  question: MentionQuestion.default("recall"),
});
export type ListChoices = z.infer<typeof ListChoices>;

/** A photo or recording of an answer. */
export const ReadAnswerFile = z.object({ responseId: Id, fileId: Id });
export type ReadAnswerFile = z.infer<typeof ReadAnswerFile>;

/** One answer. */
export const ReadResponse = z.object({ responseId: Id });
export type ReadResponse = z.infer<typeof ReadResponse>;
