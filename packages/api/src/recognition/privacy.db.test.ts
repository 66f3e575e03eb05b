import { newChannelToken } from "@spots/db/link-secret";
import { mayInsult } from "@spots/domain/recognition/insults";
import { aLocation, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { findShareReader, readShared } from "../sharing/share-reader.queries";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

/*
 * Who can read which words, through any procedure that shows some. Maria got the thanks, Jonas gave
 * those of a colleague, Carla works with them, `far` manages another location, `link` has a link to
 * the wall.
 */
const matrix = `
words                              maria jonas carla manager owner far link
praise of a customer               yes   .     .     yes     yes   .   .
a customer's 8 without a decision  .     .     .     .       .     .   .
a customer's 8, released           yes   .     .     yes     yes   .   .
praise of a colleague              yes   yes   .     yes     yes   .   .
the same, hidden by Maria          yes   yes   .     yes     yes   .   .
the same, deleted by Maria         .     .     .     .       .     .   .
an insult, held                    .     yes   .     yes     yes   .   .
an insult, kept back               .     yes   .     .       .     .   .
a story, Maria has not answered    yes   yes   .     yes     yes   .   .
a story, all agree                 yes   yes   yes   yes     yes   yes yes
a story, Maria withdrew            yes   yes   .     yes     yes   .   .
a story, hidden by Maria           yes   yes   .     yes     yes   .   .
a story, taken down                yes   yes   .     yes     yes   .   .
the words of a thank-you           yes   .     .     yes     yes   .   .
`;

it("the words of thanks and stories are read by whom they concern, as the table says", async () => {
  const shop = await aShopWithStaff(testDb, database, now);
  const { slug: business, businessId, location, maria } = shop;
  const elsewhere = await aLocation(testDb, businessId);
  const member = async (more: object) => as(database, (await aMember(testDb, businessId, more)).userId, { now });
  const callers = {
    maria: shop.asMaria,
    jonas: as(database, shop.jonas.userId, { now }),
    carla: await member({ name: "Carla" }),
    manager: shop.asManager,
    owner: as(database, shop.owner.userId, { now }),
    far: await member({ role: "manager", locationIds: [elsewhere.id] }),
  };
  const { jonas, manager, owner } = callers;
  const token = await newChannelToken(testDb, businessId);
  const channelId = newId();
  await testDb.channel.create({ data: { businessId, id: channelId, token, name: "Door", locationId: location.id } });
  const said = async (recallText: string, recommend: number) => {
    const at = { businessId, locationId: location.id, channelId, answeredAt: now, locale: "en" };
    const { id: responseId } = await testDb.response.create({ data: { ...at, id: newId(), recallText, recommend } });
    const kudos = { businessId, id: newId(), responseId, memberId: maria.id, givenAt: now };
    return (await testDb.kudos.create({ data: kudos })).id;
  };
  /** Kudos of Jonas as `kudos.give` stores them; only three a day may be given to one person. */
  const give = async (words: string) => {
    const given = { businessId, id: newId(), memberId: maria.id, givenById: shop.jonas.id, words, givenAt: now };
    return (await testDb.kudos.create({ data: { ...given, isHeld: mayInsult(words) } })).id;
  };
  const story = async (words: string, answers: boolean | null) => {
    const kudosId = await give(words);
    const id = newId();
    await manager.wall.propose({ business, id, kudosId });
    await jonas.wall.answer({ business, storyId: id, isAgreed: true });
    if (answers !== null) await callers.maria.wall.answer({ business, storyId: id, isAgreed: answers });
    return { storyId: id, kudosId };
  };
  const words = {
    "praise of a customer": "w01",
    "a customer's 8 without a decision": "w02",
    "a customer's 8, released": "w03",
    "praise of a colleague": "w04",
    "the same, hidden by Maria": "w05",
    "the same, deleted by Maria": "w06",
    "an insult, held": "idiot w07",
    "an insult, kept back": "idiot w08",
    "a story, Maria has not answered": "w09",
    "a story, all agree": "w10",
    "a story, Maria withdrew": "w11",
    "a story, hidden by Maria": "w12",
    "a story, taken down": "w13",
    "the words of a thank-you": "w14",
  };
  await said("w01", 10);
  await said("w02", 8);
  await owner.kudos.decide({ business, kudosId: await said("w03", 8), decision: "released" });
  await give("w04");
  await callers.maria.kudos.hide({ business, kudosId: await give("w05"), isHidden: true });
  await callers.maria.kudos.delete({ business, kudosId: await give("w06") });
  await give("idiot w07");
  await owner.kudos.decide({ business, kudosId: await give("idiot w08"), decision: "keptBack" });
  await story("w09", null);
  await story("w10", true);
  const { storyId } = await story("w11", true);
  await callers.maria.wall.answer({ business, storyId, isAgreed: false });
  const { kudosId } = await story("w12", true);
  await callers.maria.kudos.hide({ business, kudosId, isHidden: true });
  await manager.wall.takeDown({ business, storyId: (await story("w13", true)).storyId, isDown: true });
  const kindId = newId();
  await owner.thanks.addKind({ business, id: kindId, name: "A coffee", pieces: 1, period: "week" });
  await owner.thanks.give({ business, id: newId(), kindId, memberId: maria.id, words: "w14" });
  const link = await manager.wall.share({ business, id: newId(), expiresOn: "2026-12-24", note: "" });

  const read = async (ask: () => Promise<unknown>) => JSON.stringify(await ask().catch(() => null));
  /** Everything of recognition that a caller can read. */
  const all = async (caller: typeof jonas) =>
    (
      await Promise.all([
        read(() => caller.kudos.mine({ business })),
        read(() => caller.kudos.choices({ business })),
        ...(["held", "colleagues", "customers"] as const).map((show) =>
          read(() => caller.kudos.list({ business, show })),
        ),
        read(() => caller.recognition.mine({ business })),
        read(() => caller.recognition.export({ business })),
        read(() => caller.wall.stories({ business })),
        read(() => caller.wall.mine({ business })),
        read(() => caller.wall.all({ business })),
        read(() => caller.wall.shares({ business })),
        read(() => caller.thanks.list({ business })),
        read(() => caller.event.list({ business })),
        read(() => caller.notification.list({ business })),
        read(() => caller.lineUp.read({ business, locationId: location.id, day: "2026-11-23" })),
      ])
    ).join("\n");
  const reader = await findShareReader({ database, now: () => now }, link.address.split("/").at(-1) ?? "");
  if (!reader) throw new Error("the link is open");
  const seen: Record<string, string> = { link: JSON.stringify(await readShared({ database }, reader)) };
  for (const [name, caller] of Object.entries(callers)) seen[name] = await all(caller);

  const [head = "", ...lines] = matrix.trim().split("\n");
  const names = head.trim().split(/\s+/).slice(1);
  const isRead = (row: string, name: string) => (seen[name]?.includes(words[row as keyof typeof words]) ? "yes" : ".");
  const table = Object.keys(words).map((row) =>
    `${row.padEnd(35)}${names.map((name) => isRead(row, name).padEnd(name.length + 1)).join("")}`.trimEnd(),
  );
  expect(table).toEqual(lines.map((line) => line.trimEnd()));
});
