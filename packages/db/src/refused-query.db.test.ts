import { logLine } from "@spots/domain/platform/log-line";
import { afterAll, expect, it } from "vitest";
import { openIdentities } from "./database";
import { databaseEnv } from "./env";

const identities = openIdentities(databaseEnv().DATABASE_URL, { connections: 1 });
afterAll(() => identities.close());

it("a query that Prisma refuses is logged with the fault and its place, and with none of its values", async () => {
  // What the types forbid: a row that comes from elsewhere as it is.
  const data = { email: "anna@harbour.example", name: 12 } as never;
  const cause = await identities.prisma.user.create({ data }).catch((error: unknown) => error);
  const line = logLine({ level: "error", message: "failed", cause }, new Date());
  expect(JSON.parse(line).cause.message).toBe(
    "Argument `name`: Invalid value provided. Expected String or Null, provided Int.",
  );
  expect(JSON.parse(line).cause.stack).toContain("refused-query.db.test");
  expect(line).not.toContain("anna@harbour.example");
});
