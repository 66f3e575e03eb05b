import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** Every text of one language by its full key, such as `spot.card.title`. */
export type Catalogue = ReadonlyMap<string, string>;

type Tree = { readonly [key: string]: string | Tree };

/** Flattens the files of one language, by noun. */
export function catalogueOf(files: Readonly<Record<string, Tree>>): Catalogue {
  const flatten = (tree: Tree, prefix: string): [string, string][] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
    );
  return new Map(flatten(files, ""));
}

/**
 * The differences between a language and English: a missing or extra key, another placeholder, or
 * an empty text.
 */
export function catalogueFindings(english: Catalogue, other: Catalogue, language: string): string[] {
  const entry = (key: string) => `packages/messages/src/${language}/${key.split(".")[0]}.json: ${key}`;
  return [
    ...[...english.keys()].filter((key) => !other.has(key)).map((key) => `${entry(key)} is missing.`),
    ...[...other.keys()]
      .filter((key) => !english.has(key))
      .map((key) => `${entry(key)} is in no other language: English comes first.`),
    ...[...other].flatMap(([key, text]) => {
      const wanted = english.get(key);
      if (text.trim() === "") return [`${entry(key)} is empty.`];
      const said = placeholdersIn(text);
      if (typeof said === "string") return [`${entry(key)} cannot be read: ${said}.`];
      const asked = wanted === undefined ? said : placeholdersIn(wanted);
      if (typeof asked === "string" || asked.join() === said.join()) return [];
      return [`${entry(key)} takes {${said.join("}, {")}} and should take {${asked.join("}, {")}}.`];
    }),
  ];
}

/** The placeholders and tags of a text with their kind, sorted. Or the parser's error message. */
function placeholdersIn(text: string): string[] | string {
  try {
    return [...new Set(parse(text).flatMap(placeholdersOf))].sort();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function placeholdersOf(element: MessageFormatElement): string[] {
  switch (element.type) {
    case TYPE.argument:
      return [element.value];
    case TYPE.number:
    case TYPE.date:
    case TYPE.time:
      return [`${element.value}, ${TYPE[element.type]}`];
    case TYPE.plural:
      return [`${element.value}, plural`, ...branchesOf(element.options)];
    case TYPE.select:
      // The branches are values of the code, the same in every language.
      return [
        `${element.value}, select ${Object.keys(element.options).sort().join(" ")}`,
        ...branchesOf(element.options),
      ];
    case TYPE.tag:
      return [`<${element.value}>`, ...element.children.flatMap(placeholdersOf)];
    default:
      return [];
  }
}

const branchesOf = (options: Record<string, { value: MessageFormatElement[] }>) =>
  Object.values(options).flatMap(({ value }) => value.flatMap(placeholdersOf));

/** Returns the keys that no source can reference. */
export function unusedKeys(english: Catalogue, sources: readonly string[]): string[] {
  const scopes = new Set([...english.keys()].map((key) => key.split(".")[0] ?? ""));
  const asked = sources.map((source) => ({ literals: literalsIn(source), templates: templatesIn(source) }));
  const literals = new Set(asked.flatMap((source) => source.literals));
  const patterns = asked.flatMap((source) =>
    source.templates.flatMap((template) => {
      if (/\w/.test(template.join(""))) return [patternOf(template)];
      // A key that consists of variables only is searched for among the scopes that its source
      // names.
      return source.literals
        .filter((literal) => scopes.has(literal))
        .map((scope) => patternOf([`${scope}.`, ...template.slice(1)]));
    }),
  );
  const isAsked = (rest: string) => literals.has(rest) || patterns.some((pattern) => pattern.test(rest));
  return [...english.keys()].filter((key) => {
    const parts = key.split(".");
    return !parts.some((_, at) => {
      const scope = parts.slice(0, at).join(".");
      return (at === 0 || literals.has(scope)) && isAsked(parts.slice(at).join("."));
    });
  });
}

const literalsIn = (source: string) =>
  [...source.matchAll(/["'`]([\w-]+(?:\.[\w-]+)*)["'`]/g)].map(([, literal = ""]) => literal);

/**
 * Keys composed of several parts, such as `status.${status}`: the fixed text around each variable.
 */
const templatesIn = (source: string) =>
  [...source.matchAll(/`((?:[\w.-]|\$\{[^`{}]*\})+)`/g)]
    .map(([, template = ""]) => template.split(/\$\{[^{}]*\}/))
    .filter((fixed) => fixed.length > 1 && fixed.some((text) => text !== ""));

const patternOf = (fixed: string[]) =>
  new RegExp(`^${fixed.map((text) => text.replaceAll(".", "\\.")).join("[\\w.-]+")}$`);
