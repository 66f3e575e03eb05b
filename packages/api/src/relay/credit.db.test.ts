import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { as } from "../test/call";
import { aRelayShop } from "../test/relay-shop";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** A relay that Louis and Jonas did a step of, and Maria delivered. */
async function aDelivered() {
  const shop = await aRelayShop(testDb, database, now);
  const { business, by, start, act, design, steps, kitchen } = shop;
  // Louis takes two steps of three, and has one share.
  await design([...steps, { what: "A song", dutyId: kitchen, minutes: 2 }], 1);
  const relayId = await start();
  await by("louis").relay.finish(act(relayId, 1));
  await by("jonas").relay.finish(act(relayId, 2));
  await by("louis").relay.finish(act(relayId, 3));
  const deliver = { business, momentId: relayId, stepId: newId(), reaction: "delighted" as const };
  await by("maria", later(6)).moment.deliver(deliver);
  const mine = (who: "maria" | "louis" | "jonas" | "ana") => by(who, later(9)).recognition.mine({ business });
  return { ...shop, relayId, mine };
}

it("a relay is on the own page of everybody who had a share in it, once, with the others", async () => {
  const { relayId, mine, business, businessId, by } = await aDelivered();
  const withOthers = async (who: Parameters<typeof mine>[0]) => {
    const { together } = await mine(who);
    return [together.count, ...together.rows.map((row) => [row.id, ...row.with.toSorted()].join(" "))];
  };
  expect(await withOthers("maria")).toEqual([1, `${relayId} Jonas Louis`]);
  expect(await withOthers("louis")).toEqual([1, `${relayId} Jonas Maria`]);
  expect(await withOthers("jonas")).toEqual([1, `${relayId} Louis Maria`]);
  expect(await withOthers("ana")).toEqual([0]);
  // It stays one delivery.
  expect(await testDb.moment.count({ where: { businessId, status: "delivered" } })).toBe(1);
  const { deliveredTogether } = await by("louis", later(9)).recognition.export({ business });
  expect(deliveredTogether).toHaveLength(1);
});

it("a story about a relay asks everybody in it, and names them on the wall when all have agreed", async () => {
  const { relayId, business, by, maria, louis, jonas } = await aDelivered();
  const kudosId = newId();
  const given = { business, id: kudosId, memberId: maria.id, momentId: relayId, words: "What an evening" };
  await by("ana", later(9)).kudos.give(given);
  const storyId = newId();
  await by("manager", later(9)).wall.propose({ business, id: storyId, kudosId });
  const asked = await testDb.wallConsent.findMany({ where: { storyId }, select: { memberId: true } });
  expect(asked.map(({ memberId }) => memberId)).toEqual(expect.arrayContaining([maria.id, louis.id, jonas.id]));
  expect(asked).toHaveLength(4);
  const wall = () => by("owner", later(10)).wall.stories({ business });
  for (const who of ["maria", "ana", "louis"] as const)
    await by(who, later(10)).wall.answer({ business, storyId, isAgreed: true });
  expect(await wall()).toEqual([]);
  await by("jonas", later(10)).wall.answer({ business, storyId, isAgreed: true });
  const [story] = await wall();
  expect(story).toMatchObject({ of: "Maria", by: "Ana", words: "What an evening" });
  expect(story?.with.toSorted()).toEqual(["Jonas", "Louis"]);
  // Whoever withdraws is gone from the wall at once, with the story.
  await by("louis", later(11)).wall.answer({ business, storyId, isAgreed: false });
  expect(await wall()).toEqual([]);
});

it("a step is read in the language of whoever reads it, as it was when the relay was started", async () => {
  const shop = await aRelayShop(testDb, database, now);
  const { business, by, start, spot, kitchen, louis, asManager } = shop;
  const written = (de: string) => [{ what: "A cake for {name}", dutyId: kitchen, minutes: 10, translations: { de } }];
  const design = (de: string, was: number) =>
    asManager.relay.design({ business, spotId: spot.id, was, steps: written(de) });
  await expect(design("Kuchen für {niemand}", 1)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await design("Kuchen für {name}", 1);
  // The same again changes nothing.
  expect(await design("Kuchen für {name}", 1)).toEqual({ number: 2 });
  const { languages, steps: read } = await asManager.relay.readDesign({ business, spotId: spot.id });
  expect([languages, read[0]?.translations]).toEqual([["de"], { de: "Kuchen für {name}" }]);
  const relayId = await start();
  await design("", 2);
  const asked = async (language: "en" | "de") => {
    const { asks } = await as(database, louis.userId, { now, language }).relay.mine({ business });
    return asks.find(({ id }) => id === relayId)?.steps[0]?.what;
  };
  expect([await asked("de"), await asked("en")]).toEqual(["Kuchen für {name}", "A cake for {name}"]);
  const { designs } = await as(database, louis.userId, { now, language: "de" }).relay.mine({ business });
  expect(designs[0]?.steps[0]?.what).toBe("A cake for {name}");
  expect((await by("manager").relay.list({ business, show: "running" })).rows[0]?.steps[0]?.what).toBe(
    "A cake for {name}",
  );
});
