import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SpotStatuses } from "../spot/spot";
import { type Backing, backingStatus, isUnbacked, tracesOf } from "./backing";
import { AddBacking } from "./brand-promise";

const spot = (status: (typeof SpotStatuses)[number], isThere = true): Backing => ({ kind: "spot", status, isThere });
const touchpoint = (isThere = true, isPublished = true): Backing => ({ kind: "touchpoint", isThere, isPublished });

describe("a promise", () => {
  it.each([
    ["backed by a live spot", [spot("live")], "backed"],
    ["backed by a pilot: customers have it already", [spot("pilot")], "backed"],
    ["backed by a touchpoint of a published journey", [touchpoint()], "backed"],
    ["planned with a touchpoint of a draft", [touchpoint(true, false)], "planned"],
    ["planned with an idea", [spot("idea")], "planned"],
    ["planned with a draft that waits to be published", [spot("ready"), spot("retired")], "planned"],
    ["broken when its spot was retired", [spot("retired")], "broken"],
    ["broken when the journey was archived", [spot("live", false), touchpoint(false)], "broken"],
    ["backed by one of several, whatever the others are", [spot("retired"), spot("idea"), spot("live")], "backed"],
    ["unbacked without a link", [], "unbacked"],
  ] as const)("has the state %s", (_, backings, how) => {
    expect(backingStatus(backings)).toBe(how);
  });

  const backing = fc.oneof(
    fc.record({ kind: fc.constant("touchpoint" as const), isThere: fc.boolean(), isPublished: fc.boolean() }),
    fc.record({ kind: fc.constant("spot" as const), isThere: fc.boolean(), status: fc.constantFrom(...SpotStatuses) }),
  );

  it("never gets a worse state by one more working link, nor by another order of its links", () => {
    const worth = { backed: 3, planned: 2, broken: 1, unbacked: 0 };
    fc.assert(
      fc.property(fc.array(backing), backing, (backings, more) => {
        expect(worth[backingStatus([...backings, more])]).toBeGreaterThanOrEqual(worth[backingStatus(backings)]);
        expect(backingStatus(backings.toReversed())).toBe(backingStatus(backings));
      }),
    );
  });

  it("is backed up exactly when a linked spot is published or on trial", () => {
    fc.assert(
      fc.property(fc.array(backing), (backings) => {
        const canMeet = backings.some(
          (each) =>
            each.isThere &&
            (each.kind === "touchpoint" ? each.isPublished : each.status === "live" || each.status === "pilot"),
        );
        expect(backingStatus(backings) === "backed").toBe(canMeet);
        if (canMeet) expect(isUnbacked(backingStatus(backings))).toBe(false);
      }),
    );
  });

  it("is backed up by a touchpoint or a spot, each link by one of them", () => {
    const ids = { id: "01900000-0000-7000-8000-000000000001", brandPromiseId: "01900000-0000-7000-8000-000000000002" };
    const thing = "01900000-0000-7000-8000-000000000003";
    expect(AddBacking.safeParse({ ...ids, by: "spot", spotId: thing }).success).toBe(true);
    expect(AddBacking.safeParse({ ...ids, by: "spot", touchpointId: thing }).success).toBe(false);
    expect(AddBacking.safeParse(ids).success).toBe(false);
  });
});

describe("the trace of a promise", () => {
  type Touchpoint = { readonly id: string; readonly stageId: string };
  const chair = { id: "chair", stageId: "sit" };
  const till = { id: "till", stageId: "pay" };

  it("goes from the touchpoint to the spot at it, or at its stage", () => {
    const massage = { id: "massage", stageId: "sit", touchpoint: null };
    const comb = { id: "comb", stageId: "pay", touchpoint: till };
    expect(tracesOf([chair], [massage, comb])).toEqual([
      { touchpoint: chair, spot: massage },
      { touchpoint: till, spot: comb },
    ]);
    expect(tracesOf([till], [massage])).toEqual([
      { touchpoint: till, spot: null },
      { touchpoint: null, spot: massage },
    ]);
  });

  it("has every linked touchpoint and every linked spot, each once", () => {
    const stageId = fc.constantFrom("sit", "pay");
    const touchpoints = fc.uniqueArray(fc.record({ id: fc.constantFrom("a", "b", "c", "d"), stageId }), {
      selector: ({ id }) => id,
    });
    const spots = fc
      .array(fc.record({ stageId, touchpoint: fc.option(fc.constantFrom(chair, till)) }))
      .map((all) => all.map((spot, index) => ({ id: `s${index}`, ...spot })));
    fc.assert(
      fc.property(touchpoints, spots, (linked, kept) => {
        const traces = tracesOf<Touchpoint, (typeof kept)[number]>(linked, kept);
        expect(traces.flatMap(({ spot: each }) => (each ? [each.id] : []))).toEqual(kept.map(({ id }) => id));
        for (const { id } of linked) expect(traces.some((trace) => trace.touchpoint?.id === id)).toBe(true);
        for (const { spot: each, touchpoint: at } of traces)
          if (each?.touchpoint) expect(at).toBe(each.touchpoint);
          else if (each && at) expect(at.stageId).toBe(each.stageId);
        const alone = traces.filter((trace) => trace.spot === null).map((trace) => trace.touchpoint?.id);
        expect(new Set(alone).size).toBe(alone.length);
      }),
    );
  });
});
