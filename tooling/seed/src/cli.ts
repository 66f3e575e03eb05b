import { hashPassword } from "@spots/auth/password";
import { bootPostgres } from "@spots/database/embedded-postgres";
import { migrate } from "@spots/database/migrate";
import { openHand, seedAdmin, seedDemo } from "./demo";
import { demoPassword, demoSignIns, stories } from "./demo-sign-ins";
import { seedLarge } from "./large";

const usage =
  "usage: pnpm seed demo    four living businesses\n       pnpm seed empty   a platform admin and nothing else\n       pnpm seed large   200 businesses, a million answers";
const say = (line: string) => process.stdout.write(`${line}\n`);

async function seedEmpty(url: string): Promise<void> {
  const client = await openHand(url);
  const { rows } = await client.query('select 1 from "user" limit 1');
  if (rows.length === 0) await seedAdmin(client, await hashPassword(demoPassword));
  await client.end();
  say(
    rows.length === 0
      ? `The platform admin is there: ${demoSignIns[0]?.email}, password ${demoPassword}`
      : "There is something in this database already; nothing was changed.",
  );
}

async function run(scenario: string, url: string): Promise<void> {
  const began = performance.now();
  if (scenario === "empty") await seedEmpty(url);
  else if (scenario === "large") await seedLarge(url, say);
  else if (await seedDemo(url)) {
    for (const { who, email, password } of demoSignIns) say(`${who}: ${email}, password ${password}`);
    for (const { name, slug } of stories) say(`${name}: ${process.env.PUBLIC_URL ?? "http://localhost:3000"}/${slug}`);
  } else say("There is something in this database already; nothing was changed.");
  say(`done in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

const scenario = process.argv[2] ?? "";
if (!["demo", "empty", "large"].includes(scenario)) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
const own = process.env.DATABASE_URL ? null : await bootPostgres();
const url = process.env.DATABASE_URL ?? own?.url ?? "";
try {
  if (own) await migrate(url);
  await run(scenario, url);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await own?.stop();
}
