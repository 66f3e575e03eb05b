import { beginAs, type DatabaseRole, unlimited } from "@spots/db/connection/role";
import { nameBusiness } from "@spots/db/tenancy/as-tenant";
import pg from "pg";
import { z } from "zod";

type Statement = { readonly text: string; readonly values: readonly unknown[] };

const Asked = z.object({ text: z.string(), values: z.array(z.unknown()).optional() });

/** What one page asks of Postgres. */
export type Asked = {
  /** Statements besides those that begin and end transactions. */
  readonly statements: number;
  readonly transactions: number;
  /** Planning and execution in Postgres, in milliseconds. */
  readonly databaseMs: number;
  /** Rows that the scans of all plans returned or filtered out. */
  readonly rowsRead: number;
  /** Pages of 8 kB that were read, cached or not. */
  readonly pagesRead: number;
  /** The slowest statements. */
  readonly slowest: readonly { readonly ms: number; readonly sql: string }[];
};

const sent: Statement[] = [];
let isRecording = false;

/** Makes statements of pg connections that open from now on recordable. Call it before the first one opens. */
export function recordStatements(): void {
  const { query } = pg.Client.prototype;
  function recording(this: pg.Client, ...asked: unknown[]) {
    const [first] = asked;
    const parsed = isRecording ? Asked.safeParse(typeof first === "string" ? { text: first } : first) : null;
    if (parsed?.success) sent.push({ text: parsed.data.text, values: parsed.data.values ?? [] });
    return Reflect.apply(query, this, asked);
  }
  Object.assign(pg.Client.prototype, { query: recording });
}

/** Returns the statements that `work` sends over any connection of this process. */
async function recorded(work: () => Promise<unknown>): Promise<readonly Statement[]> {
  sent.length = 0;
  isRecording = true;
  try {
    await work();
  } finally {
    isRecording = false;
  }
  return sent.splice(0);
}

const Plan: z.ZodType<{ rows: number }> = z
  .object({
    "Node Type": z.string(),
    "Actual Rows": z.number(),
    "Actual Loops": z.number(),
    "Rows Removed by Filter": z.number().default(0),
    Plans: z.array(z.lazy(() => Plan)).default([]),
  })
  .transform((node) => {
    const type = node["Node Type"];
    const isTable = /(Seq|Index|Index Only|Bitmap Heap|Function) Scan$/.test(type);
    const own = isTable ? (node["Actual Rows"] + node["Rows Removed by Filter"]) * node["Actual Loops"] : 0;
    return { rows: node.Plans.reduce((sum, { rows }) => sum + rows, own) };
  });
const Explained = z.tuple([
  z.object({
    Plan: z.intersection(Plan, z.object({ "Shared Hit Blocks": z.number(), "Shared Read Blocks": z.number() })),
    "Planning Time": z.number(),
    "Execution Time": z.number(),
  }),
]);

const isControl = ({ text }: Statement) => /^(begin|commit|rollback|set local|select 1$)/i.test(text);
const isStart = ({ text }: Statement) => /^begin/i.test(text);

/**
 * Runs `work` once, and its statements again in their role and business with EXPLAIN ANALYZE: the
 * times are those of Postgres alone, without the connection, the client and other processes' turns.
 * @param url of a login that may take the role
 */
export async function askedBy(
  url: string,
  businessId: string,
  work: () => Promise<unknown>,
  role: DatabaseRole = "spots_app",
): Promise<Asked> {
  const all = await recorded(work);
  const statements = all.filter((each) => !isControl(each));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const costs: { ms: number; rows: number; pages: number; sql: string }[] = [];
    for (const statement of statements) costs.push(await costOf(client, { statement, businessId, role }));
    const sum = (of: (cost: (typeof costs)[number]) => number) => costs.reduce((total, cost) => total + of(cost), 0);
    return {
      statements: statements.length,
      transactions: all.filter(isStart).length,
      databaseMs: tenths(sum(({ ms }) => ms)),
      rowsRead: Math.round(sum(({ rows }) => rows)),
      pagesRead: sum(({ pages }) => pages),
      slowest: costs
        .toSorted((a, b) => b.ms - a.ms)
        .slice(0, 4)
        .map(({ ms, sql }) => ({ ms: tenths(ms), sql: sql.replace(/\s+/g, " ").trim().slice(0, 160) })),
    };
  } finally {
    await client.end();
  }
}

/** The cost of a statement in a transaction that is rolled back: the least time of three runs. */
async function costOf(
  client: pg.Client,
  { statement, businessId, role }: { statement: Statement; businessId: string; role: DatabaseRole },
) {
  const runs = [];
  for (let run = 0; run < 3; run += 1) {
    await client.query(beginAs(role, unlimited));
    await client.query(nameBusiness(businessId));
    const { rows } = await client.query(`explain (analyze, timing off, buffers, format json) ${statement.text}`, [
      ...statement.values,
    ]);
    await client.query("rollback");
    const [explained] = Explained.parse(rows[0]?.["QUERY PLAN"]);
    const { Plan: plan, "Planning Time": planning, "Execution Time": execution } = explained;
    const pages = plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
    runs.push({ ms: planning + execution, rows: plan.rows, pages, sql: statement.text });
    if (planning + execution > 2000) break;
  }
  const [least] = runs.toSorted((a, b) => a.ms - b.ms);
  if (!least) throw new Error("a statement runs at least once");
  return least;
}

const tenths = (value: number) => Math.round(value * 10) / 10;
