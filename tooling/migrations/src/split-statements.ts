/**
 * A statement of a file of SQL, without its semicolon, and the offset in the file at which it
 * begins.
 */
export type Statement = { readonly text: string; readonly begins: number };

/**
 * What a semicolon does not end: strings with and without backslash escapes, quoted names, dollar
 * quotes, comments. Each alternative also matches up to the end of the text when its end is
 * missing: Postgres reports that better.
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
 * Cuts a file of SQL at the semicolons between its statements. Text without a statement (comments,
 * white space) is left out. Not known: the SQL-standard function body (`BEGIN ATOMIC … END`), whose
 * semicolons would cut it; quote the body instead.
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

/** Comments between slash and star nest in Postgres. */
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
