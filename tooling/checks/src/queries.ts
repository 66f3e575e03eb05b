import type { Model } from "./datamodel";

/** A file of TypeScript or SQL, from the project's root. */
type Source = { readonly path: string; readonly text: string };

/**
 * Queries that name no business, each for a reason: `file: what is asked`. One that no query needs
 * is a finding.
 */
type Allowed = Readonly<Record<string, string>>;

const methods =
  "findMany|findFirst|findFirstOrThrow|findUnique|findUniqueOrThrow|count|aggregate|groupBy|create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany";

/**
 * What binds the business: the column by either name, or the helper that makes a primary key with
 * it.
 */
const binds = /\bbusinessId\b|\bbusinessId_|\btenantKey\b|\bbusiness_id\b/;

/**
 * Names each query that does not bind `business_id` on a table of a business: spread over machines,
 * it would ask all of them. Reads text, no types. A Prisma call is content when its argument, or a
 * constant or function of the same file that the argument names, mentions the business; joins that
 * Prisma makes for a relation carry it by their composite key. SQL is content when each table of a
 * business that it names has its alias's (or, where it is the only table, any) `business_id`
 * compared or written. Not seen: SQL that is put together from another file's parts.
 */
export function queryFindings(sources: readonly Source[], models: readonly Model[], allowed: Allowed): string[] {
  const byAccessor = new Map(models.map(({ name }) => [name.charAt(0).toLowerCase() + name.slice(1), name]));
  const tables = models.map(({ name, dbName }) => dbName ?? name);
  const found = sources.flatMap(({ path, text }) => {
    const asked = path.endsWith(".sql") ? looseInMigration(text, tables) : looseInTypeScript(text, byAccessor, tables);
    return asked.map((what) => `${path}: ${what}`);
  });
  return [
    ...found
      .filter((each) => !(each in allowed))
      .map(
        (each) =>
          `${each} binds no business_id. Bind it on each table, or list it with its reason in tooling/checks/src/queries-allowed.ts.`,
      ),
    ...Object.keys(allowed)
      .filter((each) => !found.includes(each))
      .map((each) => `${each} is on the list of queries without a business and is no such query: take it off.`),
  ];
}

function looseInTypeScript(text: string, byAccessor: ReadonlyMap<string, string>, tables: readonly string[]): string[] {
  const calls = [...text.matchAll(new RegExp(`\\.(\\w+)\\s*\\.(${methods})\\(`, "g"))].flatMap((call) => {
    const [whole, accessor = "", method] = call;
    if (!byAccessor.has(accessor)) return [];
    const argument = balanced(text, (call.index ?? 0) + whole.length - 1);
    return binds.test(withDefinitions(text, argument)) ? [] : [`${accessor}.${method}`];
  });
  const sql = templatesOf(text).flatMap((template) => looseInSql(withDefinitions(text, template), tables, template));
  return [...calls, ...sql];
}

/**
 * What a migration's functions ask when they are called; its other statements change the schema.
 */
function looseInMigration(text: string, tables: readonly string[]): string[] {
  return [...text.matchAll(/CREATE (?:OR REPLACE )?FUNCTION (\w+)[\s\S]*?AS \$\$([\s\S]*?)\$\$/g)].flatMap(
    ([, name, body = ""]) =>
      body
        .replace(/--.*$/gm, "")
        .split(/;|\bLOOP\b|\bTHEN\b/)
        .flatMap((statement) => looseInSql(statement, tables))
        .map((what) => `${name}, ${what}`),
  );
}

const notAlias =
  /^(where|set|on|join|left|inner|order|group|limit|using|values|returning|select|for|and|cross|as|union)$/i;

/** @param shown the text whose tables count; `sql` may hold more, put in for what it names */
function looseInSql(sql: string, tables: readonly string[], shown = sql): string[] {
  const names = [...shown.matchAll(/\b(from|join|into|update)\s+"?([a-z_]+)"?(?:\s+(?:as\s+)?([a-z_]\w*))?/gi)]
    .map(([, verb = "", table = "", alias = ""]) => ({
      verb: verb.toLowerCase(),
      table,
      alias: notAlias.test(alias) ? "" : alias,
    }))
    .filter(({ table }) => tables.includes(table));
  // A column without an alias serves one table without an alias, in their order.
  let bare = [...sql.matchAll(compared("(?<![.\\w])"))].length;
  // Tables that are joined by the business alone are those of all businesses: one must be compared
  // with a given one.
  const isGiven = /business_id"?\s*(?:=|in\b)(?!\s*\w+\.business_id)/i.test(sql) || /\w\.\$\{/.test(sql);
  return names
    .filter(({ verb, table, alias }) => {
      if (verb === "into") return !/\bbusiness_id\b/.test(sql);
      if (!isGiven) return true;
      if (compared(`\\b(?:${[alias, table].filter(Boolean).join("|")})\\.`).test(sql)) return false;
      if (alias !== "" && names.length > 1) return true;
      bare -= 1;
      return bare < 0;
    })
    .map(({ verb, table }) => `${verb} ${table}`);
}

/**
 * The business compared, by a column with this before it: an alias, whose `${` may put the
 * comparison in, or none.
 */
const compared = (before: string) =>
  new RegExp(
    `${before}"?business_id"?\\s*(?:=|in\\b)|=\\s*${before}business_id\\b|\\(${before}business_id,[^;]*?=${before.startsWith("(?<!") ? "" : `|${before}\\$\\{`}`,
    "gi",
  );

/** A text with the constants and functions of its file that it names, two steps far. */
function withDefinitions(file: string, text: string): string {
  let whole = text;
  const seen = new Set<string>();
  for (let step = 0; step < 2; step += 1)
    for (const [name] of whole.matchAll(/\b[A-Za-z_]\w*\b/g)) {
      if (seen.has(name)) continue;
      seen.add(name);
      for (const made of file.matchAll(
        new RegExp(`(?:const ${name}\\b[^=;]*=|function ${name}\\b|\\{[^{}]*\\b${name}\\b[^{}]*\\} =)`, "g"),
      ))
        whole += `\n${withoutResults(definitionAt(file, made.index ?? 0))}`;
    }
  return whole;
}

/** What another query answered says nothing about what this one asks. */
const withoutResults = (definition: string) =>
  /=\s*\(?await\b/.test(definition.split("\n")[0] ?? "") ? "" : definition;

/**
 * From where a name is defined to the next line that begins as far left: the end of the constant or
 * function.
 */
function definitionAt(file: string, from: number): string {
  const indent = /[^\n]*$/.exec(file.slice(0, from))?.[0].match(/^\s*/)?.[0].length ?? 0;
  const [first = "", ...lines] = file.slice(from).split("\n");
  const end = lines.findIndex((line) => line.trim() !== "" && line.search(/\S/) <= indent && !/^\s*[)}\]]/.test(line));
  return [first, ...(end < 0 ? lines : lines.slice(0, end))].join("\n");
}

/** From an opening bracket to the one that closes it. */
function balanced(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if ("([{".includes(text.charAt(at))) depth += 1;
    else if (")]}".includes(text.charAt(at))) depth -= 1;
    if (depth === 0) return text.slice(from, at + 1);
  }
  return text.slice(from);
}

/** The strings of a file that hold SQL, with what is put into them. */
function templatesOf(text: string): string[] {
  const code = text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, "");
  return [...code.matchAll(/`((?:[^`\\]|\\.)*)`|"((?:[^"\\\n]|\\.)*)"/g)]
    .map(([, template, quoted]) => template ?? quoted ?? "")
    .filter((each) => /^\s*(?:select|insert|update|delete|with)\b/i.test(each));
}
