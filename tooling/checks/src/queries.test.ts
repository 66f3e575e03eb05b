import { describe, expect, it } from "vitest";
import { queryFindings } from "./queries";
import { allowedQueries } from "./queries-allowed";
import { productQueryFindings } from "./queries-product";

const model = (name: string) => ({ name, dbName: name.toLowerCase(), fields: [], primaryKey: null, uniqueFields: [] });
const models = [model("Cup"), model("Saucer")];
/** @param text with `#{` in place of `${` */
const findings = (text: string, path = "a.ts") =>
  queryFindings([{ path, text: text.replaceAll("#{", "$\u007b") }], models, {}).map((each) =>
    each.replace(/ binds no business_id[\s\S]*/, ""),
  );

describe("the check of queries", () => {
  it.each([
    ["a call without the business", "db.cup.findMany({ where: { id } })", "a.ts: cup.findMany"],
    [
      "a call by the ids that another query found",
      "const ids = await db.saucer.findMany({ where: { businessId } });\nawait db.cup.deleteMany({ where: { id: { in: ids } } });",
      "a.ts: cup.deleteMany",
    ],
    [
      "a call over several lines",
      "await tx.saucer\n  .updateMany({\n    where: { id },\n    data: { name },\n  })",
      "a.ts: saucer.updateMany",
    ],
    ["a call without an argument", "db.cup.count()", "a.ts: cup.count"],
    ["SQL without the business", "db.$queryRaw`select name from cup where id = #{id}`", "a.ts: from cup"],
    ["SQL that only reads the column", "db.$queryRaw`select business_id from cup where id = #{id}`", "a.ts: from cup"],
    [
      "one table of a join",
      "db.$queryRaw`select 1 from cup c join saucer s on s.id = c.saucer_id where c.business_id = #{id}`",
      "a.ts: join saucer",
    ],
    ["an insert that names no business", 'pool.query("insert into cup (id) values ($1)")', "a.ts: into cup"],
    ["an update without the business", 'pool.query("update cup set name = $1 where id = $2")', "a.ts: update cup"],
  ])("finds %s", (_what, text, finding) => {
    expect(findings(text)).toEqual([finding]);
  });

  it("finds both tables of a join that names no given business", () => {
    const sql = "select 1 from cup c join saucer s on s.business_id = c.business_id";
    expect(findings(`db.$queryRaw\`${sql}\``)).toEqual(["a.ts: from cup", "a.ts: join saucer"]);
  });

  it("finds such a query in a function of a migration", () => {
    const sql = "CREATE FUNCTION f() RETURNS int AS $$ BEGIN RETURN (SELECT count(*) FROM cup); END $$;";
    expect(findings(sql, "b.sql")).toEqual(["b.sql: f, FROM cup".replace("FROM", "from")]);
  });

  it.each([
    "db.cup.findMany({ where: { businessId, id } })",
    "db.cup.findUnique({ where: { businessId_id: { businessId, id } } })",
    "db.cup.update({ where: tenantKey(ctx, id), data })",
    "const where = { businessId, id };\nawait db.cup.findMany({ where });",
    "const scope = (at: Date) => ({\n  at,\n  businessId,\n});\nawait db.cup.count({ where: scope(now) });",
    "db.person.findMany({ where: { id } })",
    "db.$queryRaw`select 1 from cup c join saucer s on s.business_id = c.business_id and s.id = c.id where c.business_id = #{id}`",
    "const theirs = Prisma.sql`business_id = any(#{ids})`;\ndb.$queryRaw`select 1 from cup where #{theirs}`",
    'pool.query("insert into cup (business_id, id) values ($1, $2)")',
  ])("accepts %s", (text) => {
    expect(findings(text)).toEqual([]);
  });

  it("reports an exception that no query needs any more", () => {
    const old = { "a.ts: cup.count": "a reason" };
    expect(queryFindings([], models, old)).toEqual([expect.stringContaining("take it off")]);
  });
});

it("finds each query of this product bound to a business or allowed for a reason", async () => {
  expect(await productQueryFindings()).toEqual([]);
  for (const reason of Object.values(allowedQueries)) expect(reason.length).toBeGreaterThan(20);
});
