import { wordsKind } from "./kind";

/** The unaided question: first in every form, shown to everybody. */
export const recall = wordsKind("recall", "recallText");
