import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aJourney } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

const text = "In Lyon the baker wrote my daughter's name on the loaf. She carried it home herself.";
const span = { start: text.indexOf("wrote"), end: text.indexOf(".") };

/** A business whose member Maria has told a story. */
async function aTold() {
  const shop = await aBusiness(testDb);
  const { journey, stages } = await aJourney(testDb, shop.businessId);
  const maria = await aMember(testDb, shop.businessId, { name: "Maria" });
  const jonas = await aMember(testDb, shop.businessId, { name: "Jonas" });
  const business = shop.slug;
  const [asOwner, asMaria, asJonas] = [shop.owner, maria, jonas].map(({ userId }) => as(database, userId));
  if (!asOwner || !asMaria || !asJonas) throw new Error("three people");
  const storyId = newId();
  const tell = () =>
    asMaria.story.tell({ business, id: storyId, setting: "a bakery", text, lesson: "Nobody expects it." });
  await tell();
  const stories = async (who = asOwner) => (await who.story.list({ business })).rows;
  return { ...shop, business, journey, stages, asOwner, asMaria, asJonas, storyId, tell, stories };
}

describe("a story", () => {
  it("is stored once, and is visible to its author and to those who shape journeys, and to no colleague", async () => {
    const { tell, stories, asMaria, asJonas, storyId } = await aTold();
    await tell();
    expect(await stories()).toMatchObject([{ id: storyId, by: "Maria", isMine: false, span: null, spot: null }]);
    expect(await stories(asMaria)).toMatchObject([{ id: storyId, isMine: true }]);
    expect(await stories(asJonas)).toEqual([]);
  });

  it("is marked at word boundaries, and the mark can be moved and removed", async () => {
    const { business, asOwner, storyId, stories } = await aTold();
    const mark = (at: typeof span | null) => asOwner.story.mark({ business, storyId, span: at });
    await mark({ start: span.start - 1, end: span.end });
    expect(await stories()).toMatchObject([{ span }]);
    await expect(mark({ start: 2, end: 3 })).rejects.toMatchObject({ cause: { reason: "nothingMarked" } });
    await mark(null);
    expect(await stories()).toMatchObject([{ span: null }]);
  });

  it("cannot be marked or turned into a draft by staff", async () => {
    const { business, asMaria, storyId, stages } = await aTold();
    await expect(asMaria.story.mark({ business, storyId, span })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const draft = { business, storyId, spotId: newId(), stageId: stages[0]?.id ?? "", name: "Name", happens: "" };
    await expect(asMaria.story.draftSpot(draft)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("becomes one draft for repeated calls, and no second one", async () => {
    const { business, asOwner, storyId, stages, stories, journey } = await aTold();
    const draft = {
      business,
      storyId,
      spotId: newId(),
      stageId: stages[1]?.id ?? "",
      name: "Your name on the loaf",
      happens: "We write the child's name on the loaf.",
    };
    await Promise.all([asOwner.story.draftSpot(draft), asOwner.story.draftSpot(draft)]);
    await expect(asOwner.story.draftSpot({ ...draft, spotId: newId() })).rejects.toMatchObject({
      cause: { reason: "storyDrafted" },
    });
    expect(await stories()).toMatchObject([{ spot: { name: "Your name on the loaf", status: "idea" } }]);
    const design = await asOwner.journey.read({ business, journeyId: journey.id });
    expect(design.stages[1]?.spots.map(({ content }) => content)).toMatchObject([
      { happens: "We write the child's name on the loaf.", retold: "Nobody expects it." },
    ]);
  });

  it("can be withdrawn only by its author, and not after it has become a draft", async () => {
    const { business, asOwner, asMaria, asJonas, storyId, stages, stories } = await aTold();
    for (const other of [asOwner, asJonas])
      await expect(other.story.withdraw({ business, storyId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await asMaria.story.withdraw({ business, storyId });
    expect(await stories()).toEqual([]);
    const again = { id: newId(), setting: "", text, lesson: "" };
    await asMaria.story.tell({ business, ...again });
    const draft = { storyId: again.id, spotId: newId(), stageId: stages[0]?.id ?? "", name: "Name", happens: "" };
    await asOwner.story.draftSpot({ business, ...draft });
    await expect(asMaria.story.withdraw({ business, storyId: again.id })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("is listed exactly once across pages, newest first", async () => {
    const { business, asMaria, asOwner } = await aTold();
    for (let told = 0; told < 4; told += 1)
      await asMaria.story.tell({ business, id: newId(), setting: "", text: `Story ${told}`, lesson: "" });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await asOwner.story.list({ business, limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.rows.map((row) => row.text));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(["Story 3", "Story 2", "Story 1", "Story 0", text]);
  });
});
