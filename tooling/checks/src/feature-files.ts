import type { Words } from "./feature-words";

type Files = Record<string, string>;

/** What a noun needs below the screen: its table, its schemas, its commands and queries, and a test of each promise. */
export function featureFiles(words: Words): Files {
  const { kebab, room } = words;
  return {
    [`packages/db/prisma/models/${kebab}.prisma`]: model(words),
    [`packages/domain/src/${room}/${kebab}.ts`]: schemas(words),
    [`packages/domain/src/${room}/${kebab}.test.ts`]: schemasTest(words),
    [`packages/api/src/${room}/${kebab}.router.ts`]: router(words),
    [`packages/api/src/${room}/${kebab}.commands.ts`]: commands(words),
    [`packages/api/src/${room}/${kebab}.queries.ts`]: queries(words),
    [`packages/api/src/${room}/${kebab}.db.test.ts`]: apiTest(words),
  };
}

const model = ({ pascal, snake, spoken }: Words) => `/// TODO: what a ${spoken} is, in one sentence.
model ${pascal} {
  businessId String   @map("business_id") @db.Uuid
  id         String   @db.Uuid
  name       String
  createdAt  DateTime @default(now()) @map("created_at") @db.Timestamptz(3)

  business Business @relation(fields: [businessId], references: [id])

  @@id([businessId, id])
  @@index([businessId, createdAt, id]) // newest first
  @@map("${snake}")
}
`;

const schemas = ({ pascal, many }: Words) => `import { z } from "zod";
import { Id } from "../kernel/ids";
import { PageOf } from "../kernel/page";
import { Name } from "../kernel/text";

export const Add${pascal} = z.object({ id: Id, name: Name });
export type Add${pascal} = z.infer<typeof Add${pascal}>;

export const List${many.pascal} = PageOf;
export type List${many.pascal} = z.infer<typeof List${many.pascal}>;
`;

const schemasTest = ({ kebab, pascal, spoken }: Words) => `import { expect, it } from "vitest";
import { Add${pascal} } from "./${kebab}";

const id = "0198c000-0000-7000-8000-000000000001";

it("takes a ${spoken} with a name, and none without", () => {
  expect(Add${pascal}.safeParse({ id, name: "First" }).success).toBe(true);
  expect(Add${pascal}.safeParse({ id, name: " " }).success).toBe(false);
});
`;

const router = ({
  camel,
  kebab,
  pascal,
  many,
  room,
}: Words) => `import { Add${pascal}, List${many.pascal} } from "@spots/domain/${room}/${kebab}";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { add${pascal} } from "./${kebab}.commands";
import { list${many.pascal} } from "./${kebab}.queries";

export const ${camel}Router = t.router({
  add: allow("${camel}.add").input(Add${pascal}).mutation(add${pascal}),
  list: allow("${camel}.read").input(List${many.pascal}).query(list${many.pascal}),
});
`;

const commands = ({
  camel,
  kebab,
  pascal,
  spoken,
  room,
}: Words) => `import type { Add${pascal} } from "@spots/domain/${room}/${kebab}";
import { record } from "../writing/record";
import type { Call } from "../trpc/context";

/** Adds a ${spoken}. The same id twice is the same ${spoken}. */
export async function add${pascal}({ ctx, input }: Call<Add${pascal}>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const there = await db.${camel}.findUnique({ where: { businessId_id: { businessId, id: input.id } } });
  if (there) return there;
  const ${camel} = await db.${camel}.create({
    data: { businessId, id: input.id, name: input.name, createdAt: ctx.now() },
  });
  await record(ctx, { type: "${camel}.added", subjectId: ${camel}.id, after: { name: ${camel}.name } });
  return ${camel};
}
`;

const queries = ({
  camel,
  kebab,
  pascal,
  many,
  room,
}: Words) => `import type { List${many.pascal} } from "@spots/domain/${room}/${kebab}";
import { pageFrom, readCursor } from "@spots/domain/kernel/page";
import type { Call } from "../trpc/context";

/** Every ${pascal}, newest first. */
export async function list${many.pascal}({ ctx, input }: Call<List${many.pascal}>) {
  const { businessId } = ctx.tenant;
  const before = readCursor(input.cursor);
  const older =
    before === null ? {} : { OR: [{ createdAt: { lt: before.at } }, { createdAt: before.at, id: { lt: before.id } }] };
  const rows = await ctx.db.${camel}.findMany({
    where: { businessId, ...older },
    select: { id: true, name: true, createdAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
  });
  return pageFrom(rows, input.limit, ({ createdAt, id }) => ({ at: createdAt, id }));
}
`;

const apiTest = ({ camel, spoken, many }: Words) => `import { openDatabase } from "@spots/db/database";
import { databaseEnv } from "@spots/db/env";
import { aBusiness } from "@spots/seed/makers/business";
import { as } from "@spots/seed/makers/call";
import { openStage } from "@spots/seed/makers/client";
import { newId } from "@spots/seed/makers/ids";
import { afterAll, describe, expect, it } from "vitest";

const url = databaseEnv().DATABASE_URL;
const stage = openStage(url);
const database = openDatabase(url, { connections: 4 });

afterAll(async () => {
  await stage.$disconnect();
  await database.close();
});

async function aShop() {
  const shop = await aBusiness(stage);
  return { ...shop, asOwner: as(database, shop.owner.userId) };
}

describe("adding a ${spoken}", () => {
  it("keeps it once, however often it is sent", async () => {
    const { slug, asOwner } = await aShop();
    const input = { business: slug, id: newId(), name: "First" };
    await asOwner.${camel}.add(input);
    await asOwner.${camel}.add(input);
    const { rows } = await asOwner.${camel}.list({ business: slug });
    expect(rows.map(({ name }) => name)).toEqual(["First"]);
  });

  it("shows it to no other business", async () => {
    const [ours, theirs] = [await aShop(), await aShop()];
    await ours.asOwner.${camel}.add({ business: ours.slug, id: newId(), name: "Ours" });
    expect((await theirs.asOwner.${camel}.list({ business: theirs.slug })).rows).toEqual([]);
    await expect(theirs.asOwner.${camel}.list({ business: ours.slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the list of ${many.spoken}", () => {
  it("comes in pages, newest first", async () => {
    const { slug, owner } = await aShop();
    for (const [minute, name] of ["First", "Second", "Third"].entries()) {
      const now = new Date(Date.UTC(2026, 0, 1, 0, minute));
      await as(database, owner.userId, { now }).${camel}.add({ business: slug, id: newId(), name });
    }
    const asOwner = as(database, owner.userId);
    const page = await asOwner.${camel}.list({ business: slug, limit: 2 });
    expect(page.rows.map(({ name }) => name)).toEqual(["Third", "Second"]);
    const rest = await asOwner.${camel}.list({ business: slug, limit: 2, cursor: page.next ?? "" });
    expect(rest.rows.map(({ name }) => name)).toEqual(["First"]);
    expect(rest.next).toBeNull();
  });
});
`;
