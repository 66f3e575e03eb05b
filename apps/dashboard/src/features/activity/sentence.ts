import type { Outputs } from "@spots/api/trpc/root";
import type { useTranslations } from "next-intl";

type Row = Outputs["event"]["list"]["rows"][number];

/** Returns the first text that the event's data has under one of these names. */
function textIn(data: unknown, ...names: readonly string[]): string | null {
  if (typeof data !== "object" || data === null) return null;
  for (const side of ["after", "before"]) {
    const kept = (data as Readonly<Record<string, unknown>>)[side];
    if (typeof kept !== "object" || kept === null) continue;
    for (const name of names) {
      const value = (kept as Readonly<Record<string, unknown>>)[name];
      if (typeof value === "string" && value !== "") return value;
      if (typeof value === "number") return String(value);
    }
  }
  return null;
}

/** Names who acted when it was no member: a customer, the product, or a program by its key. */
function actorOf(say: ReturnType<typeof useTranslations<"activity">>, { actor, data }: Row): string {
  const key = actor === "program" && typeof data === "object" && data !== null && "key" in data ? data.key : null;
  return typeof key === "string" ? say("actors.programOf", { key }) : say(`actors.${actor as "clock"}`);
}

/** Returns an event as a sentence: who did what to which thing. */
export function sentenceOf(say: ReturnType<typeof useTranslations<"activity">>, row: Row): string {
  const by = row.by ?? actorOf(say, row);
  const thing = textIn(row.data, "name", "email", "number", "description", "reason") ?? "";
  const reason = textIn(row.data, "despitePressure");
  if (reason !== null) return say("despitePressure", { by, thing, reason });
  const key = `happened.${row.type.replace(".", "_")}`;
  return say.has(key as "title") ? say(key as "title", { by, thing }) : row.type;
}
