import type { Prisma } from "@spots/db/generated/client";
import { CaseOutcome } from "@spots/domain/case/case";

/**
 * The words of a case's event: the assignee's name, the status, and the former score of a changed
 * answer.
 */
export function changeIn(data: Prisma.JsonValue, names: ReadonlyMap<string, string>) {
  const read = (at: "before" | "after", key: string): unknown =>
    Reflect.get(Object(Reflect.get(Object(data), at)), key);
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  const count = (value: unknown) => (typeof value === "number" ? value : null);
  return {
    assignee: names.get(text(read("after", "assigneeId")) ?? "") ?? text(read("after", "assignee")),
    status: text(read("after", "status")),
    outcome: CaseOutcome.safeParse(read("after", "outcome")).data ?? null,
    /** How many managers were told that the case is overdue. */
    managers: count(read("after", "managers")),
    dueAt: text(read("after", "dueAt")),
    words: text(read("after", "words")),
    formerScore: count(read("before", "recommend")),
  };
}
