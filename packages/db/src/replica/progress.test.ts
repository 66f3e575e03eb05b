import fc from "fast-check";
import { expect, it } from "vitest";
import { bytesAt, laterOf, Position } from "./position";
import { trackProgress } from "./progress";

const position = (bytes: number): Position =>
  `${Math.floor(bytes / 2 ** 32)
    .toString(16)
    .toUpperCase()}/${(bytes % 2 ** 32).toString(16).toUpperCase()}`;

it("positions are compared as numbers, not as text", () => {
  expect(laterOf("9/0", "10/0")).toBe("10/0");
  expect(laterOf("0/FF", "0/100")).toBe("0/100");
  expect(laterOf(null, "0/1")).toBe("0/1");
  expect(laterOf("0/1", null)).toBe("0/1");
  expect(laterOf(null, null)).toBeNull();
});

it("a text that is no position is refused", () => {
  for (const text of ["", "1", "/", "G/1", "1/1; drop", "123456789/0", "0/1 "])
    expect(Position.safeParse(text).success).toBe(false);
});

it("a replica of a primary without writes stays current", () => {
  const progress = trackProgress();
  for (const at of [1000, 2000, 3000]) {
    progress.notePrimary(at, "0/50");
    progress.noteReplayed("0/50");
    expect(progress.asOf()).toBe(at);
  }
});

it("a replica that receives nothing more stays at the last time it reached", () => {
  const progress = trackProgress();
  progress.notePrimary(1000, "0/50");
  progress.noteReplayed("0/50");
  for (const at of [2000, 3000, 4000]) {
    progress.notePrimary(at, position(0x50 + at));
    progress.noteReplayed("0/50");
  }
  expect(progress.asOf()).toBe(1000);
  progress.noteReplayed(position(0x50 + 3000));
  expect(progress.asOf()).toBe(3000);
});

it("the reached time is the newest one whose position was replayed, whatever the order of notes", () => {
  const step = fc.record({ writes: fc.nat(3), replays: fc.nat(4) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const progress = trackProgress();
      const notes: { at: number; bytes: number }[] = [];
      let [primary, replica] = [1, 0];
      for (const [at, { writes, replays }] of steps.entries()) {
        primary += writes;
        replica = Math.min(primary, replica + replays);
        notes.push({ at, bytes: primary });
        progress.notePrimary(at, position(primary));
        progress.noteReplayed(position(replica));
        const reached = notes.findLast(({ bytes }) => bytes <= replica)?.at ?? null;
        expect(progress.asOf()).toBe(reached);
        if (reached !== null) expect(progress.hasReplayed(position(replica))).toBe(true);
        expect(progress.hasReplayed(position(replica + 1))).toBe(false);
      }
      expect(bytesAt(position(primary))).toBe(BigInt(primary));
    }),
  );
});
