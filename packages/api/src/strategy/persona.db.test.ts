import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aJourney } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

const groom = { name: "The groom", hopes: "To look like himself", worries: "A cut too short", clues: "Asks twice" };

/** A business with one persona, its owner and a manager. */
async function aPersona() {
  const shop = await aBusiness(testDb);
  const business = shop.slug;
  const owner = as(database, shop.owner.userId);
  const manager = as(database, (await aMember(testDb, shop.businessId, { role: "manager", name: "Theo" })).userId);
  const personaId = newId();
  await owner.persona.add({ business, id: personaId, ...groom });
  const persona = async () => (await owner.persona.list({ business })).personas[0];
  return { ...shop, business, owner, manager, personaId, persona };
}

describe("a persona", () => {
  it("is stored and recorded once for repeated calls", async () => {
    const { business, businessId, owner, personaId, persona } = await aPersona();
    await owner.persona.add({ business, id: personaId, ...groom });
    expect(await persona()).toEqual({ id: personaId, ...groom, journeys: [], notes: [] });
    expect(await testDb.event.count({ where: { businessId, type: "persona.added" } })).toBe(1);
  });

  it("is changed field by field: the second of two editors sees the other value, and nothing is overwritten", async () => {
    const { business, owner, manager, personaId, persona } = await aPersona();
    const worries = (to: string) => ({ business, personaId, edits: { worries: { was: groom.worries, to } } });
    await manager.persona.edit(worries("Being late"));
    await owner.persona.edit({ business, personaId, edits: { clues: { was: groom.clues, to: "Brings a friend" } } });
    await expect(owner.persona.edit(worries("The photographs"))).rejects.toMatchObject({
      code: "CONFLICT",
      cause: {
        reason: "editedMeanwhile",
        detail: { conflicts: { worries: { theirs: "Being late", yours: "The photographs" } } },
      },
    });
    expect(await persona()).toMatchObject({ ...groom, worries: "Being late", clues: "Brings a friend" });
  });

  it("cannot be deleted while a journey has it, and is deleted with its research", async () => {
    const { business, businessId, owner, personaId } = await aPersona();
    const { journey } = await aJourney(testDb, businessId, { name: "The wedding cut" });
    await owner.persona.addNote({ business, id: newId(), personaId, text: "t", source: "s", on: "2026-03-01" });
    await owner.journey.edit({ business, journeyId: journey.id, edits: { personaId: { was: null, to: personaId } } });
    await expect(owner.persona.remove({ business, personaId })).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "personaTravels", detail: { values: { count: 1, journey: "The wedding cut" } } },
    });
    await testDb.journey.updateMany({ where: { businessId }, data: { archivedAt: new Date() } });
    await owner.persona.remove({ business, personaId });
    expect(await testDb.personaNote.count({ where: { businessId } })).toBe(0);
    expect(await testDb.journey.findFirst({ where: { businessId } })).toMatchObject({ personaId: null });
  });

  it("of another business cannot be set on a journey or given a note", async () => {
    const [mine, theirs] = [await aPersona(), await aPersona()];
    const { business, owner } = mine;
    const { journey } = await aJourney(testDb, mine.businessId);
    const edits = { personaId: { was: null, to: theirs.personaId } };
    const note = { id: newId(), personaId: theirs.personaId, text: "t", source: "s", on: "2026-03-01" };
    await expect(owner.journey.edit({ business, journeyId: journey.id, edits })).rejects.toThrow("notFound");
    await expect(owner.persona.addNote({ business, ...note })).rejects.toThrow("notFound");
    expect(await testDb.personaNote.count({ where: { businessId: theirs.businessId } })).toBe(0);
  });

  it("lists its journeys, and journeys without a persona are listed apart", async () => {
    const { business, businessId, owner, personaId, persona } = await aPersona();
    const { journey } = await aJourney(testDb, businessId, { name: "The wedding cut" });
    expect((await owner.persona.list({ business })).forNobody).toEqual([{ id: journey.id, name: "The wedding cut" }]);
    await owner.journey.edit({ business, journeyId: journey.id, edits: { personaId: { was: null, to: personaId } } });
    expect((await persona())?.journeys).toEqual([{ id: journey.id, name: "The wedding cut" }]);
    expect((await owner.persona.list({ business })).forNobody).toEqual([]);
  });
});

describe("research about a persona", () => {
  const note = { text: "They come a day before.", source: "Six interviews", on: "2026-03-01" };

  it("is stored once with source, day and author, and can be edited and deleted", async () => {
    const { business, owner, manager, personaId, persona } = await aPersona();
    const id = newId();
    for (const _ of [1, 2]) await manager.persona.addNote({ business, id, personaId, ...note });
    expect((await persona())?.notes).toEqual([{ id, ...note, by: "Theo" }]);
    await owner.persona.editNote({ business, noteId: id, edits: { on: { was: note.on, to: "2026-03-02" } } });
    expect((await persona())?.notes[0]).toMatchObject({ ...note, on: "2026-03-02" });
    await expect(
      manager.persona.editNote({ business, noteId: id, edits: { on: { was: note.on, to: "2026-03-03" } } }),
    ).rejects.toMatchObject({
      cause: { detail: { conflicts: { on: { theirs: "2026-03-02", yours: "2026-03-03" } } } },
    });
    await owner.persona.removeNote({ business, noteId: id });
    expect((await persona())?.notes).toEqual([]);
  });

  it("is refused at the field without a source", async () => {
    const { business, owner, personaId } = await aPersona();
    const refused = owner.persona.addNote({ business, id: newId(), personaId, ...note, source: " " });
    await expect(refused).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("cannot be read by staff", async () => {
    const { business, businessId } = await aPersona();
    const staff = as(database, (await aMember(testDb, businessId, { role: "staff" })).userId);
    await expect(staff.persona.list({ business })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
