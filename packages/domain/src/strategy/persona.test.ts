import { expect, it } from "vitest";
import { AddPersonaNote, coverPersonas } from "./persona";

const id = (digit: number) => `01900000-0000-7000-8000-00000000000${digit}`;

it("a research note has a source and a real day", () => {
  const note = {
    id: id(1),
    personaId: id(2),
    text: "They come before a wedding.",
    source: "Six interviews",
    on: "2026-03-01",
  };
  expect(AddPersonaNote.safeParse(note).success).toBe(true);
  expect(AddPersonaNote.safeParse({ ...note, source: "  " }).error?.issues[0]).toMatchObject({
    path: ["source"],
    message: "required",
  });
  expect(AddPersonaNote.safeParse({ ...note, on: "2026-02-30" }).error?.issues[0]).toMatchObject({
    message: "badDate",
  });
});

it("names the personas without a journey, and the journeys without a persona", () => {
  const [regular, visitor] = [{ id: id(1) }, { id: id(2) }];
  const journeys = [
    { id: id(3), personaId: id(1) },
    { id: id(4), personaId: null },
    { id: id(5), personaId: id(1) },
  ];
  const { covered, without, forNobody } = coverPersonas([regular, visitor], journeys);
  expect(covered.map((each) => each.journeys.length)).toEqual([2, 0]);
  expect(without).toEqual([visitor]);
  expect(forNobody.map((journey) => journey.id)).toEqual([id(4)]);
});
