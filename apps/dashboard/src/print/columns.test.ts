import { Columns, readSpotList } from "@spots/domain/transfer/transfer-list";
import { messagesIn } from "@spots/messages/catalog";
import { describe, expect, it } from "vitest";

describe("an exported list of spots", () => {
  it.each(["en", "de"] as const)("with the column names of %s is read correctly when it is pasted back", (locale) => {
    const { column } = messagesIn(locale).transfer;
    expect(Object.keys(column)).toEqual([...Columns]);
    const csv = Columns.map((each) => column[each]).join(",");
    const said = { stage: "Arrival", touchpoint: "The door", name: "The cup", cue1: "Look", aliases: "cup; mug" };
    const row = Columns.map((each) => Reflect.get(said, each) ?? (each === "status" ? "ready" : each)).join(",");
    const id = "0199a2b4-0000-7000-8000-000000000001";
    const stages = [{ id, name: "Arrival", touchpoints: [{ id, name: "The door" }], spots: [] }];
    const { good, bad } = readSpotList(`${csv}\n${row}`, stages);
    expect(bad).toEqual([]);
    expect(good).toMatchObject([
      {
        touchpointId: id,
        content: {
          name: "The cup",
          happens: "happens",
          retold: "retold",
          talkLine: "talkLine",
          anchor: "anchor",
          emotion: "emotion",
          stopRule: "stopRule",
          cues: ["Look", "cue2", "cue3"],
          briefWhat: "briefWhat",
          briefWhy: "briefWhy",
          briefHow: "briefHow",
          aliases: ["cup", "mug"],
        },
      },
    ]);
  });
});
