import type { Floor } from "../floor";

/** The barber's: a chair each, somebody at the door, and a cleaner without an e-mail address. */
export const copperCombFloor: Floor = {
  slug: "copper-comb",
  keyName: "Till and roster",
  daily: { duty: "Chair", from: "10:00", to: "15:00" },
  shifts: [
    { duty: "Chair", from: "09:00", to: "15:00" },
    { duty: "Door", from: "12:00", to: "19:00" },
  ],
  withoutAccount: { name: "Otis Bell", jobTitle: "Cleaner", location: 0, duty: "Closing", from: "18:00", to: "20:00" },
  visits: { fromHour: 9, toHour: 18, minutes: 40, seats: ["Chair 1", "Chair 2", "Chair 3", "Chair 4"] },
  clues: [
    { kind: "occasion", words: "Getting married on Saturday" },
    { kind: "arrival", words: "Leans back and waits for the warm towel" },
    { kind: "company", words: "His little son gets his first haircut" },
    { kind: "hesitation", words: "Never had it cut this short" },
    { kind: "preference", words: "Would like a coffee while waiting" },
    { kind: "mood", words: "Nervous before a job interview" },
  ],
  did: [
    "Two-minute massage while the towel warmed.",
    "Their name was on the cup before they sat down.",
    "First haircut: one photo to take home, one for the wall.",
    "Handed over the brass mirror and stepped away.",
    "Took the hat, gave the token, with a little bow.",
  ],
  declines: ["Two people waiting already.", "They only had ten minutes.", "They asked for quiet."],
  notes: [
    "They laughed out loud.",
    "Asked whether we always do this.",
    "Took a picture of it.",
    "Will bring a friend.",
  ],
  wrong: { spot: 1, text: "The name on the cup was wrong: Stephen with a v. He noticed it before I did." },
  suggestion: {
    spot: 0,
    text: "On Saturdays the towel is warm long before I'm done. Could we start the massage when they sit down?",
  },
  briefing: {
    spot: 0,
    check: {
      question: "A customer is looking at their phone. What do you do?",
      answers: ["Start anyway, they'll like it", "Leave it, and offer it next time", "Ask them to put it away"],
      right: 1,
    },
  },
  recognition: {
    values: [
      ["We look up", "Eyes first, clippers second."],
      ["We finish what we promise", "Whoever says it, does it."],
      ["Nobody waits alone", "A word, a drink, a seat."],
    ],
    alike: [
      "Walked a customer to the bus under our big umbrella",
      "Took her to her car with the big umbrella",
      "Umbrella to the station in the rain",
      "A bowl of water for a customer's dog",
    ],
    spotName: "The big umbrella",
    thanks: {
      colleague: "You left your break to walk him to the bus. He told three people about it.",
      withoutAccount: "You opened the back door for the pram before anybody asked.",
      gift: "For Saturday, when you took both chairs",
    },
    thanksKind: "A coffee next door",
  },
  form: {
    name: "After the chair",
    scales: ["csat", "genuine", "pressured"],
    own: [
      {
        kind: "choice",
        words: ["How long did you wait?", "Wie lange hast du gewartet?"],
        options: [
          ["Not at all", "Gar nicht"],
          ["Up to ten minutes", "Bis zu zehn Minuten"],
          ["Longer", "Länger"],
        ],
      },
    ],
    thanks: ["See you in four weeks.", "Bis in vier Wochen."],
  },
  relay: {
    spot: 1,
    steps: [
      { what: "Write {name} on the cup and start the coffee", duty: "Door", minutes: 4 },
      { what: "Bring it to the chair", duty: "Chair", minutes: 3 },
    ],
    noes: ["The machine is being cleaned.", "Two people at the door."],
  },
  gesture: {
    spot: 0,
    what: "A few minutes more",
    ...{ unit: "minutes", currency: "", usual: 4, most: 6 },
    budgets: [{ scope: "everyone", amount: 45, period: "day" }],
  },
  plans: [
    { spot: 0, location: 0, duty: "Chair", repeat: { every: "day" }, at: { kind: "shifts", minutes: 60 } },
    { spot: 0, location: 1, duty: "Chair", repeat: { every: "day" }, at: { kind: "shifts", minutes: 90 } },
    { spot: 1, location: 0, duty: "Door", repeat: { every: "day" }, at: { kind: "times", times: ["13:00", "16:30"] } },
    { spot: 1, location: 1, duty: "Door", repeat: { every: "day" }, at: { kind: "shifts", minutes: 45 } },
    {
      spot: 4,
      location: 1,
      duty: null,
      repeat: { every: "week", weekdays: [5, 6, 7] },
      at: { kind: "times", times: ["11:00", "14:00"] },
      places: ["Chair 1", "Chair 3"],
    },
    {
      spot: 2,
      location: 0,
      duty: null,
      repeat: { every: "monthWeekday", nth: 1, weekday: 6 },
      at: { kind: "times", times: ["10:30"] },
    },
  ],
};
