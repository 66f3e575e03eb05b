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
