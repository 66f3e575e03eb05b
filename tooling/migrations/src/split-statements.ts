/** A statement of an SQL file, without its semicolon, and its offset in the file. */
export type Statement = { readonly text: string; readonly begins: number };

/**
 * Text in which a semicolon does not end a statement: strings with and without backslash escapes,
 * quoted names, dollar quotes, comments. An unterminated one matches up to the end of the text,
 * because Postgres reports it better.
 */
const opaque = new RegExp(
  [
    /\b[eE]'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)/,
    /'(?:[^']|'')*(?:'|$)/,
    /"(?:[^"]|"")*(?:"|$)/,
    /(?<![\w$])\$(?<tag>(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?)\$[\s\S]*?(?:\$\k<tag>\$|$)/,
    /--[^\n]*/,
    /\/\*/,
    /;/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

/**
 * Splits an SQL file at the semicolons between its statements. Text without a statement (comments,
 * white space) is left out. The SQL-standard function body (`BEGIN ATOMIC … END`) is not supported,
 * because its semicolons would split it. Quote the body instead.
 */
export function splitStatements(sql: string): Statement[] {
  const statements: Statement[] = [];
  const end = (from: number, to: number, isEmpty: boolean) => {
    if (!isEmpty) statements.push({ text: sql.slice(from, to), begins: from });
  };
  let begins = 0;
  let seen = 0;
  let isEmpty = true;
  const scan = new RegExp(opaque);
  for (let found = scan.exec(sql); found; found = scan.exec(sql)) {
    isEmpty &&= sql.slice(seen, found.index).trim() === "";
    const [token] = found;
    if (token === "/*") scan.lastIndex = endOfComment(sql, found.index);
    else if (token === ";") {
      end(begins, found.index, isEmpty);
      begins = scan.lastIndex;
      isEmpty = true;
    } else if (!token.startsWith("--")) isEmpty = false;
    seen = scan.lastIndex;
  }
  end(begins, sql.length, isEmpty && sql.slice(seen).trim() === "");
  return statements;
}

/** Block comments nest in Postgres. */
function endOfComment(sql: string, from: number): number {
  const marks = /\/\*|\*\//g;
  marks.lastIndex = from;
  let depth = 0;
  for (let mark = marks.exec(sql); mark; mark = marks.exec(sql)) {
    depth += mark[0] === "/*" ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return sql.length;
}
