import type { Counter } from "../floor";

/** The toy shop's: what happens at its test tables. Its till reports who was served there. */
export const tinDrumCounter: Counter = {
  slug: "tin-drum-toys",
  keyName: "Till",
  visits: { fromHour: 10, toHour: 17, minutes: 30, seats: ["Test table", "Train window", "Till"] },
  clues: [
    { kind: "occasion", words: "A birthday present for a nephew" },
    { kind: "preference", words: "Talks of nothing but racing cars" },
    { kind: "preference", words: "Has a broken toy at home that should be repaired" },
    { kind: "arrival", words: "Stopped outside for the train in the window" },
    { kind: "company", words: "Came with a boy of four" },
    { kind: "hesitation", words: "Finds the wooden train too expensive" },
  ],
};
