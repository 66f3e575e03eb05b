import type { Model } from "./datamodel";

/** A TypeScript or SQL file. The path is relative to the repository's root. */
type Source = { readonly path: string; readonly text: string };

/**
 * The reason for each query without a business, by `file: query`. An entry that no query needs is a
 * finding.
 */
type Allowed = Readonly<Record<string, string>>;

const methods =
  "findMany|findFirst|findFirstOrThrow|findUnique|findUniqueOrThrow|count|aggregate|groupBy|create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany";

/**
 * Expressions that bind the business: the column by either name, or the helper that builds a
 * primary key with it.
 */
const binds = /\bbusinessId\b|\bbusinessId_|\btenantKey\b|\bbusiness_id\b/;

/**
 * Finds each query on a tenant table that does not bind `business_id`. On a distributed database
 * such a query would run on every machine. The check reads text, not types. A Prisma call passes
 * when its argument mentions the business, or a constant or function of the same file that the
 * argument names does. Prisma's joins for a relation include the business through the composite
 * key. SQL passes when each tenant table in it has a comparison or assignment of `business_id`
 * through its alias; without an alias, if it is the only table. SQL composed from parts in another
 * file is not checked.
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

/** The queries in the functions of a migration. Its other statements change the schema. */
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

/**
 * @param shown the text whose tables are checked; `sql` may also contain the inlined definitions
 */
function looseInSql(sql: string, tables: readonly string[], shown = sql): string[] {
  const names = [...shown.matchAll(/\b(from|join|into|update)\s+"?([a-z_]+)"?(?:\s+(?:as\s+)?([a-z_]\w*))?/gi)]
    .map(([, verb = "", table = "", alias = ""]) => ({
      verb: verb.toLowerCase(),
      table,
      alias: notAlias.test(alias) ? "" : alias,
    }))
    .filter(({ table }) => tables.includes(table));
  // A column without an alias counts for one table without an alias, in order.
  let bare = [...sql.matchAll(compared("(?<![.\\w])"))].length;
  // Tables that are joined only by `business_id` cover all businesses, so one of them must be
  // compared with a given business.
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
 * Matches a comparison of the business column after this prefix: an alias, whose `${` may insert
 * the comparison, or none.
 */
const compared = (before: string) =>
  new RegExp(
    `${before}"?business_id"?\\s*(?:=|in\\b)|=\\s*${before}business_id\\b|\\(${before}business_id,[^;]*?=${before.startsWith("(?<!") ? "" : `|${before}\\$\\{`}`,
    "gi",
  );

/** A text with the constants and functions of its file that it names inlined, two levels deep. */
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

/** The result of another query does not bind the business of this one. */
const withoutResults = (definition: string) =>
  /=\s*\(?await\b/.test(definition.split("\n")[0] ?? "") ? "" : definition;

/** A definition, from its name to the next line with the same or less indentation. */
function definitionAt(file: string, from: number): string {
  const indent = /[^\n]*$/.exec(file.slice(0, from))?.[0].match(/^\s*/)?.[0].length ?? 0;
  const [first = "", ...lines] = file.slice(from).split("\n");
  const end = lines.findIndex((line) => line.trim() !== "" && line.search(/\S/) <= indent && !/^\s*[)}\]]/.test(line));
  return [first, ...(end < 0 ? lines : lines.slice(0, end))].join("\n");
}

/** The text from an opening bracket to its matching closing bracket. */
function balanced(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if ("([{".includes(text.charAt(at))) depth += 1;
    else if (")]}".includes(text.charAt(at))) depth -= 1;
    if (depth === 0) return text.slice(from, at + 1);
  }
  return text.slice(from);
}

/** The strings of a file that contain SQL, with their interpolations. */
function templatesOf(text: string): string[] {
  const code = text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, "");
  return [...code.matchAll(/`((?:[^`\\]|\\.)*)`|"((?:[^"\\\n]|\\.)*)"/g)]
    .map(([, template, quoted]) => template ?? quoted ?? "")
    .filter((each) => /^\s*(?:select|insert|update|delete|with)\b/i.test(each));
}
