import { describe, expect, it } from "vitest";
import { migrationsFolder, readMigrations } from "./schema-files";
import { splitStatements } from "./split-statements";

const texts = (sql: string) => splitStatements(sql).map(({ text }) => text.trim());

/** Fragments with a semicolon that does not end a statement. */
const pieces = [
  "select ';'",
  "select 'it''s; '",
  String.raw`select E'a\';b'`,
  String.raw`select E'a\\', 'b;'`,
  String.raw`select 'ends in a backslash\', ';'`,
  'select 1 as "a;b"',
  'select 1 as "a"";b"',
  "do $$ begin perform 1; perform '$'; end $$",
  "do $body$ begin execute 'select 1;'; perform $f$ ;$f$; end $body$",
  "create function f(text) returns text language sql as $_1$ select $1; $_1$",
  "select 1 -- a comment; it's one",
  "select /* one; /* two; */ it's */ 2",
  "select $1, a$b$, 'c;'",
  "select 'two\n;lines'",
];

describe("splitting a file of SQL into statements", () => {
  it.each(pieces)("keeps %s whole", (piece) => {
    expect(texts(`${piece}\n;`)).toEqual([piece]);
  });

  it("splits statements in every order, and nowhere else", () => {
    for (const [i, first] of pieces.entries())
      for (const [j, second] of pieces.entries())
        expect(texts(`${first}\n;\n${second}\n;${first}`), `${i}, ${j}`).toEqual([first, second, first]);
  });

  it("returns every character except the semicolons between statements", () => {
    const sql = pieces.join("\n;\n");
    const statements = splitStatements(sql);
    expect(statements.map(({ text }) => text).join(";")).toBe(sql);
    for (const { text, begins } of statements) expect(sql.slice(begins, begins + text.length)).toBe(text);
  });

  it("leaves out text without a statement", () => {
    expect(texts("-- nothing;\n;;\n /* ; */ ; \n")).toEqual([]);
    expect(texts("-- why;\nselect 1;-- the end;\n")).toEqual(["-- why;\nselect 1"]);
  });

  it("reads an unterminated quote up to the end of the file, so that Postgres reports it", () => {
    for (const sql of ["select 'a; b", 'select "a; b', "do $$ a; b $x$", "select 1 /* a; /* b; */ c"])
      expect(texts(sql)).toEqual([sql]);
  });

  it("finds as many statements in this product's migrations as lines that end with a semicolon", async () => {
    for (const { sql } of await readMigrations(migrationsFolder)) {
      const bodies = sql.replace(/\$\$[\s\S]*?\$\$/g, "").replace(/\/\*[\s\S]*?\*\//g, "");
      const ends = bodies.split("\n").filter((line) => /;\s*(--.*)?$/.test(line.replace(/^\s*--.*/, "")));
      expect(splitStatements(sql)).toHaveLength(ends.length);
    }
  });
});
