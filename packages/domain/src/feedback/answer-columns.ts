import { columnsIn, headNames } from "../list/head";

/** What the cells of a list of answers mean. */
export const answerColumns = [
  ...(["date", "time", "location", "score", "recall", "comment"] as const),
  ...(["language", "contact", "consent", "reference"] as const),
] as const;
export type AnswerColumn = (typeof answerColumns)[number];

const english: Readonly<Record<AnswerColumn, readonly string[]>> = {
  reference: ["Reference", "Ref", "ID", "Response ID", "Answer ID", "Submission ID", "Number", "No"],
  location: ["Location", "Branch", "Store", "Shop", "Site"],
  date: [
    "Date",
    "Day",
    "Answered at",
    "Answered",
    "Timestamp",
    "Submitted at",
    "Submitted",
    "Created at",
    "Start date",
  ],
  time: ["Time", "Time of day"],
  score: ["Score", "NPS", "NPS score", "Recommend", "Recommendation", "Likelihood to recommend", "Rating"],
  recall: ["Recall", "Moment", "What do you remember?", "Would tell a friend", "Story", "Answer"],
  comment: ["Comment", "Comments", "Remark", "Feedback", "Anything else?"],
  language: ["Language", "Locale", "Lang"],
  contact: ["Contact", "E-mail", "E-mail address", "Mail"],
  consent: ["Consent", "Agreed", "May contact", "Contact allowed", "Opt-in"],
};
const german: Readonly<Record<AnswerColumn, readonly string[]>> = {
  reference: ["Referenz", "Antwort-ID", "Nummer", "Nr"],
  location: ["Standort", "Filiale", "Betriebsstätte"],
  date: ["Datum", "Tag", "Beantwortet am", "Zeitstempel", "Erstellt am", "Abgegeben am"],
  time: ["Uhrzeit", "Zeit"],
  score: ["Punkte", "Punktzahl", "Empfehlung", "Weiterempfehlung", "Bewertung", "NPS-Wert"],
  recall: ["Erinnerung", "Moment im Kopf", "Woran erinnerst du dich?", "Antwort", "Geschichte"],
  comment: ["Kommentar", "Kommentare", "Anmerkung", "Bemerkung", "Sonst noch etwas?"],
  language: ["Sprache"],
  contact: ["Kontakt", "E-Mail-Adresse"],
  consent: ["Einwilligung", "Zustimmung", "Einverstanden", "Kontakt erlaubt"],
};

/** Names of columns in English and German lists. */
const heads = headNames<AnswerColumn>({
  reference: [...english.reference, ...german.reference],
  location: [...english.location, ...german.location],
  date: [...english.date, ...german.date],
  time: [...english.time, ...german.time],
  score: [...english.score, ...german.score],
  recall: [...english.recall, ...german.recall],
  comment: [...english.comment, ...german.comment],
  language: [...english.language, ...german.language],
  contact: [...english.contact, ...german.contact],
  consent: [...english.consent, ...german.consent],
});

/** The columns that a header names; null when the cells are not a header of a list of answers. */
export function answerColumnsNamed(cells: readonly string[]): (AnswerColumn | null)[] | null {
  const columns = columnsIn(cells, heads);
  const says = (["score", "recall", "comment"] as const).some((column) => columns.includes(column));
  return columns.includes("date") && says ? columns : null;
}

/** The columns of a list without a header. */
export const usualAnswerColumns: readonly AnswerColumn[] = [
  ...(["reference", "location", "date", "score", "recall", "comment"] as const),
  ...(["language", "contact", "consent"] as const),
];
