import type { Outputs } from "@spots/api/trpc/root";

/** An answer in the list, and one that is open. */
export type ListedAnswer = Outputs["response"]["list"]["rows"][number];
export type Answer = Outputs["response"]["read"];
/** The words of an answer without masking. */
export type Revealed = Outputs["response"]["reveal"];
export type AnswerCounts = Outputs["response"]["counts"];

/** The most answers that can be selected: what one command takes. */
export const mostSelected = 100;

/** The answers of one page of the list. The page on the server asks for the same. */
export const answersPerPage = 100;
