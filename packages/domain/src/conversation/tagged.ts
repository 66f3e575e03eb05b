import { Id } from "../kernel/ids";
import { partsOf } from "./person-tag";

/** The members that a comment tags, each once. An invalid id is text. */
export function taggedIn(text: string): Id[] {
  const ids = partsOf(text).flatMap((part) =>
    part.kind === "member" && Id.safeParse(part.id).success ? [part.id] : [],
  );
  return [...new Set(ids)];
}
