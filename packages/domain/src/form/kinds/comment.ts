import { wordsKind } from "./kind";

/** "Anything else?" Its words are read as those of the recall question are. */
export const comment = wordsKind("comment", "comment");
