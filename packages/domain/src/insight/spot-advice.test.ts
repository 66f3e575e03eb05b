import { describe, expect, it } from "vitest";
import { estimateOf, withWaiting } from "./estimate";
import { shareOf } from "./share";
import { adviceOf, rankedByAttention } from "./spot-advice";

const share = (hits: number, n: number) => ({ estimate: estimateOf(shareOf({ hits, n })) });
const page = { usual: 0.2, since: "2026-09-01", until: "2026-11-29" };
const aSpot = {
  name: "The massage",
  versions: [{ number: 1, liveOn: "2026-01-01" }],
  mention: share(20, 100),
  delivery: share(80, 100),
  reactions: share(40, 60),
  change: null,
};
const fell = { value: -0.2, low: -0.3, high: -0.1, verdict: "likely-real" } as const;
const rose = { value: 0.2, low: 0.1, high: 0.3, verdict: "likely-real" } as const;
const kind = (facts: Partial<Parameters<typeof adviceOf>[0]>, usual: number | null = page.usual) =>
  adviceOf({ ...aSpot, ...facts }, { ...page, usual }).kind;

describe("the next step of a spot", () => {
  it("is to look at the version that went live while the mentions fell, with its number and day", () => {
    const versions = [...aSpot.versions, { number: 3, liveOn: "2026-11-05" }];
    expect(adviceOf({ ...aSpot, versions, change: fell }, page)).toEqual({
      ...{ kind: "look-at-version", version: 3, liveOn: "2026-11-05", change: -0.2 },
    });
    expect(kind({ change: fell })).toBe("look-at-fall");
    expect(kind({ change: { ...fell, verdict: "could-be-chance" } })).toBe("wait");
  });

  it("is to check answers when many mentions wait", () => {
    expect(kind({ mention: { estimate: withWaiting(share(20, 100).estimate, 10, 0.3) } })).toBe("check-answers");
    expect(kind({ mention: { estimate: withWaiting(share(20, 100).estimate, 9, 0.29) } })).toBe("wait");
  });

  it("is what they take away when it is delivered often and never mentioned, and to retire it when that is sure", () => {
    expect(adviceOf({ ...aSpot, mention: share(0, 40) }, page)).toEqual({
      ...{ kind: "give-something-to-take-away", mentioned: 0, n: 40, delivered: 80 },
    });
    expect(kind({ mention: share(2, 300) })).toBe("retire");
    expect(kind({ mention: share(2, 300), delivery: share(5, 6) })).not.toBe("retire");
  });

  it("is to offer it more when many mention it and it is delivered rarely or never planned", () => {
    expect(adviceOf({ ...aSpot, mention: share(45, 100), delivery: share(10, 40) }, page)).toEqual({
      ...{ kind: "offer-more", mention: 0.45, usual: 0.2, due: 40 },
    });
    expect(kind({ mention: share(45, 100), delivery: share(0, 0) })).toBe("offer-more");
    expect(kind({ mention: share(45, 100), delivery: share(10, 40) }, null)).toBe("find-out-why-missed");
  });

  it("is to find out why most due moments are missed, or to watch the reactions", () => {
    expect(kind({ delivery: share(10, 40) })).toBe("find-out-why-missed");
    expect(kind({ reactions: share(4, 40) })).toBe("watch-reactions");
  });

  it("is to ask more customers while there are few answers, whatever the share", () => {
    expect(adviceOf({ ...aSpot, mention: share(20, 29) }, page)).toEqual({ kind: "ask-more", n: 29, needed: 30 });
    expect(kind({ mention: share(0, 3), delivery: share(0, 0) })).toBe("ask-more");
  });

  it("is to keep on when more mention it than before, or than the others", () => {
    expect(kind({ change: rose })).toBe("keep-on");
    expect(kind({ mention: share(45, 100) })).toBe("keep-on");
    expect(kind({})).toBe("wait");
  });
});

describe("the spots of a page", () => {
  it("begin with what deserves attention, and differ in their next steps", () => {
    const spots = [
      { ...aSpot, name: "usual" },
      { ...aSpot, name: "new", mention: share(1, 4) },
      { ...aSpot, name: "silent", mention: share(0, 60) },
      { ...aSpot, name: "good", mention: share(60, 100) },
      { ...aSpot, name: "fallen", change: fell },
    ];
    const ranked = rankedByAttention(spots, page);
    expect(ranked.map(({ name, next }) => [name, next.kind])).toEqual([
      ["fallen", "look-at-fall"],
      ["silent", "give-something-to-take-away"],
      ["new", "ask-more"],
      ["good", "keep-on"],
      ["usual", "wait"],
    ]);
  });

  it("have the one offered again that is mentioned most reliably, where nothing stands out about it", () => {
    const spots = [
      { ...aSpot, name: "best", mention: share(30, 100) },
      { ...aSpot, name: "usual" },
    ];
    expect(rankedByAttention(spots, page).map(({ name, next }) => [name, next])).toEqual([
      ["best", { kind: "offer-again", mentioned: 30, n: 100 }],
      ["usual", { kind: "wait" }],
    ]);
  });
});
