import type { Words } from "./feature-words";

/** A list somewhere in the house in which every noun must stand: where, after or before which words, and with what. */
export type Entry = { file: string; at: RegExp; add: string; before?: boolean };

/** Where a new noun is entered by hand otherwise. */
export function entriesFor(words: Words): Entry[] {
  const { camel, kebab, pascal, many, room, spoken } = words;
  const catalogue = (language: string): Entry[] => [
    {
      file: `packages/messages/src/${language}.ts`,
      at: /^import /m,
      add: `import ${camel} from "./${language}/${kebab}.json";\n`,
      before: true,
    },
    {
      file: `packages/messages/src/${language}.ts`,
      at: new RegExp(`export const ${language} = \\{`),
      add: ` ${camel === kebab ? camel : `"${kebab}": ${camel}`},`,
    },
  ];
  const sentence = (language: string, text: string): Entry => ({
    file: `packages/messages/src/${language}/activity.json`,
    at: /"happened": \{/,
    add: `\n    "${camel}_added": "${text}",`,
  });
  return [
    {
      file: "packages/db/prisma/models/business.prisma",
      at: /\n {2}@@map\("business"\)/,
      add: `\n  ${many.camel} ${pascal}[]\n`,
      before: true,
    },
    {
      file: "packages/domain/src/access/permissions.ts",
      at: /export const Actions = \[/,
      add: `\n  "${camel}.read",\n  "${camel}.add",`,
    },
    {
      file: "packages/domain/src/access/permissions.ts",
      at: /const manager = \[\n {2}\.\.\.staff,/,
      add: `\n  "${camel}.read",\n  "${camel}.add",`,
    },
    { file: "packages/domain/src/kernel/events.ts", at: /export const EventTypes = \[/, add: `\n  "${camel}.added",` },
    sentence("en", `{by} added the ${spoken} “{thing}”`),
    sentence("de", `TODO: {by} hat „{thing}“ hinzugefügt`),
    ...catalogue("en"),
    ...catalogue("de"),
    {
      file: "packages/api/src/trpc/root.ts",
      at: /^import \{ t \}/m,
      add: `import { ${camel}Router } from "../${room}/${kebab}.router";\n`,
      before: true,
    },
    {
      file: "packages/api/src/trpc/root.ts",
      at: /export const appRouter = t\.router\(\{/,
      add: `\n  ${camel}: ${camel}Router,`,
    },
    {
      file: "packages/api/src/enumeration/aims.ts",
      at: /export const aims[^=]*= \{/,
      add: `\n  "${camel}.list": noIds,`,
    },
  ];
}

/** The text with the entry in it; null when its place is not there any more. */
export function enter(text: string, { at, add, before = false }: Entry): string | null {
  const found = at.exec(text);
  if (!found) return null;
  const place = found.index + (before ? 0 : found[0].length);
  return text.slice(0, place) + add + text.slice(place);
}
