import { migrate } from "@spots/migrations/migrate";
import { bootPostgres } from "@spots/postgres/embedded-postgres";
import { makePlatformAdmin } from "./admin";
import { seedDemo } from "./demo";
import { demoSignIns, scenarios } from "./demo-sign-ins";
import { seedLarge } from "./large";

const usage =
  "usage: pnpm seed demo    four living businesses, in an empty database; everybody knows their password\n       pnpm seed admin <e-mail>   makes this person a platform admin, who onboards businesses\n       pnpm seed large   200 businesses, a million answers";
const say = (line: string) => process.stdout.write(`${line}\n`);

async function seedAdminAt(url: string, email: string): Promise<void> {
  const password = await makePlatformAdmin(url, email);
  say(
    `${email} is a platform admin${password ? `, password ${password}. It is shown once; change it at /account` : " and keeps their password"}.`,
  );
}

async function run(scenario: string, url: string, email: string): Promise<void> {
  const began = performance.now();
  if (scenario === "admin") await seedAdminAt(url, email);
  else if (scenario === "large") await seedLarge(url, say);
  else if (await seedDemo(url, { tied: 0.6, askedAgain: "answered" })) {
    for (const { who, email, password } of demoSignIns) say(`${who}: ${email}, password ${password}`);
    for (const { name, slug } of scenarios)
      say(`${name}: ${process.env.PUBLIC_URL ?? "http://localhost:3000"}/${slug}`);
  } else say("There is something in this database already; nothing was changed.");
  say(`done in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

const [scenario = "", email = ""] = process.argv.slice(2);
if (!["demo", "admin", "large"].includes(scenario) || (scenario === "admin") !== email.includes("@")) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
const own = process.env.DATABASE_URL ? null : await bootPostgres();
const url = process.env.DATABASE_URL ?? own?.url ?? "";
try {
  if (own) await migrate(url);
  await run(scenario, url, email);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await own?.stop();
}
