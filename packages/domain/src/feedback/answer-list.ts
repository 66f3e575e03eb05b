import { ListReference } from "../delivery/visit-import";
import { locationOf } from "../delivery/visit-report";
import type { Id } from "../kernel/ids";
import { type Locale, Locales } from "../kernel/locales";
import { Email, Paragraph } from "../kernel/text";
import {
  type BadRow,
  type Fault as FaultOf,
  type InList,
  isFault,
  type ListChoices,
  type ReadList,
  readList,
} from "../list/read-list";
import { partsOf, readSpan } from "../list/written-span";
import type { DayOrder } from "../list/written-times";
import { type AnswerColumn, answerColumnsNamed, usualAnswerColumns } from "./answer-columns";
import { mostImportedAnswers } from "./import-limits";

/** What a list can name, and what was answered about it. */
export type AnswerChoices = ListChoices<AnswerColumn> & {
  readonly locations: readonly { readonly id: Id; readonly name: string }[];
};

export type GoodAnswer = InList & {
  readonly reference: string;
  readonly locationId: Id;
  readonly answeredAt: string;
  readonly recommend: number | null;
  readonly recallText: string;
  readonly comment: string;
  readonly contact: string;
  readonly locale: Locale | null;
  /** Whether the list has an address without consent, which is left out. */
  readonly isContactLeftOut: boolean;
};
/** A key of the catalogue under `answerImport.reason`. */
type Reason =
  | "badReference"
  | "noLocation"
  | "unknownLocation"
  | "badDate"
  | "whichOrder"
  | "badTime"
  | "withOffset"
  | "badScore"
  | "badText"
  | "noAnswer"
  | "badLanguage"
  | "badContact"
  | "badConsent";
export type BadAnswer = BadRow<AnswerColumn, Reason>;
export type AnswerList = ReadList<AnswerColumn, Omit<GoodAnswer, keyof InList>, Reason>;

/** A time with its offset from UTC, such as `19:00:00Z` or `19:00+01:00`. */
const offset = /\d:\d{2}(?::\d{2})?(?:[.,]\d{1,9})?\s?(?:z|utc|gmt|[+-]\d{2}(?::?\d{2})?)$/i;
/** The local time of a day that the list has no time for. */
const noon = "12:00";

type Fault = FaultOf<AnswerColumn, Reason>;
type Said = ReadonlyMap<AnswerColumn, string>;
const dayCell = (said: Said): string => partsOf(said.get("date") ?? "").day || (said.get("date") ?? "");

function locationIn(cell: string, locations: AnswerChoices["locations"]): Id | Fault {
  const [only, ...others] = locations;
  if (cell === "" && only && others.length === 0) return only.id;
  const found = cell === "" ? null : locationOf(locations, cell);
  return found?.id ?? { reason: cell === "" ? "noLocation" : "unknownLocation", column: "location", cell };
}

/** When an answer was given: a date with its time, or in a column of its own, or at noon. */
function answeredAtIn(said: Said, order: DayOrder | null): string | Fault {
  const [day = "", ownTime = ""] = [said.get("date"), said.get("time")];
  if (offset.test(day)) return { reason: "withOffset", column: "date", cell: day };
  const { day: within, time } = partsOf(day);
  const from = ownTime || (within === "" ? noon : time);
  const span = readSpan({ date: within || day, from, to: "", endDate: "" }, order);
  if (!("of" in span)) return span.startsAt;
  const isOfTime = span.reason === "badTime" && ownTime !== "";
  return { reason: span.reason, column: isOfTime ? "time" : "date", cell: isOfTime ? ownTime : day };
}

function scoreIn(cell: string): number | null | Fault {
  if (cell === "") return null;
  const score = /^\d{1,2}(?:[.,]0+)?(?:\s?\/\s?10)?$/.test(cell) ? Number.parseInt(cell, 10) : Number.NaN;
  return score >= 0 && score <= 10 ? score : { reason: "badScore", column: "score", cell };
}

const tongues: Readonly<Record<string, Locale>> = { english: "en", englisch: "en", german: "de", deutsch: "de" };

function localeIn(cell: string): Locale | null | Fault {
  if (cell === "") return null;
  const said = cell.toLowerCase();
  const found = Locales.find((locale) => new RegExp(`^${locale}([-_]|$)`).test(said)) ?? tongues[said];
  return found ?? { reason: "badLanguage", column: "language", cell };
}

const yes = /^(?:yes|y|true|1|x|ja|j|wahr)$/i;
const no = /^(?:no|n|false|0|-|nein|falsch|)$/i;

function contactIn(said: Said): Pick<GoodAnswer, "contact" | "isContactLeftOut"> | Fault {
  const [cell = "", consent = ""] = [said.get("contact"), said.get("consent")];
  if (!yes.test(consent) && !no.test(consent)) return { reason: "badConsent", column: "consent", cell: consent };
  if (cell === "") return { contact: "", isContactLeftOut: false };
  const contact = Email.safeParse(cell);
  if (!contact.success) return { reason: "badContact", column: "contact", cell };
  return yes.test(consent)
    ? { contact: contact.data, isContactLeftOut: false }
    : { contact: "", isContactLeftOut: true };
}

function answerOf(
  said: Said,
  { locations, order }: Omit<AnswerChoices, "columns">,
): Omit<GoodAnswer, keyof InList> | Fault {
  const reference = ListReference.safeParse(said.get("reference") ?? "");
  if (!reference.success) return { reason: "badReference", column: "reference", cell: said.get("reference") ?? "" };
  const locationId = locationIn(said.get("location") ?? "", locations);
  if (isFault(locationId)) return locationId;
  const answeredAt = answeredAtIn(said, order);
  if (isFault(answeredAt)) return answeredAt;
  const recommend = scoreIn(said.get("score") ?? "");
  if (isFault(recommend)) return recommend;
  const recall = Paragraph.safeParse(said.get("recall") ?? "");
  if (!recall.success) return { reason: "badText", column: "recall", cell: (said.get("recall") ?? "").slice(0, 60) };
  const comment = Paragraph.safeParse(said.get("comment") ?? "");
  if (!comment.success) return { reason: "badText", column: "comment", cell: (said.get("comment") ?? "").slice(0, 60) };
  const texts = { recallText: recall.data, comment: comment.data };
  if (recommend === null && recall.data === "" && comment.data === "")
    return { reason: "noAnswer", column: null, cell: "" };
  const locale = localeIn(said.get("language") ?? "");
  if (isFault(locale)) return locale;
  const contact = contactIn(said);
  if (isFault(contact)) return contact;
  return { reference: reference.data, locationId, answeredAt, recommend, ...texts, locale, ...contact };
}

/**
 * What makes two rows the same answer: the location with the reference, or without one all that it
 * says.
 */
export const keyOfAnswer = ({
  reference,
  locationId,
  answeredAt,
  recommend,
  recallText,
  comment,
}: Omit<GoodAnswer, keyof InList | "contact" | "locale" | "isContactLeftOut">): string =>
  JSON.stringify(reference === "" ? [locationId, answeredAt, recommend, recallText, comment] : [locationId, reference]);

/**
 * Parses a list of answers that was pasted or read from a file: a row for each answer, with its
 * date in the local time of the location. Never throws.
 */
export const readAnswerList = (text: string, { locations, ...choices }: AnswerChoices): AnswerList =>
  readList(
    text,
    {
      named: answerColumnsNamed,
      usual: usualAnswerColumns,
      most: mostImportedAnswers,
      missing: (columns) => [
        ...(columns.date === undefined ? (["date"] as const) : []),
        ...(columns.location === undefined && locations.length > 1 ? (["location"] as const) : []),
        ...(columns.score === undefined && columns.recall === undefined && columns.comment === undefined
          ? (["recall"] as const)
          : []),
      ],
      dayCell,
      rowOf: (said, order) => answerOf(said, { locations, order }),
      keyOf: keyOfAnswer,
    },
    choices,
  );
