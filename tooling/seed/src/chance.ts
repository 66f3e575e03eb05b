import { createHash } from "node:crypto";
import { unsafeUniformIntDistribution, xoroshiro128plus } from "pure-rand";

/** A seeded random generator: the same seed gives the same sequence. */
export type Chance = {
  /** A number from 0 up to, but not including, 1. */
  share(): number;
  happens(probability: number): boolean;
  below(count: number): number;
  oneOf<Thing>(things: readonly Thing[]): Thing;
};

const steps = 0x7fffffff;

export function chanceOf(seed: number): Chance {
  const source = xoroshiro128plus(seed);
  const share = () => unsafeUniformIntDistribution(0, steps - 1, source) / steps;
  const below = (count: number) => Math.floor(share() * count);
  return {
    share,
    below,
    happens: (probability) => share() < probability,
    oneOf(things) {
      const thing = things[below(things.length)];
      if (thing === undefined) throw new Error("there is nothing to choose from");
      return thing;
    },
  };
}

/** The generator of a named thing: the same name has the same numbers. */
export const chanceFor = (...name: readonly string[]): Chance =>
  chanceOf(createHash("sha256").update(name.join(" ")).digest().readInt32BE(0));
