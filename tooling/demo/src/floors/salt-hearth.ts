import type { Floor } from "../floor";

/** The restaurant: service, the door, and somebody at the coats without an e-mail address. */
export const saltHearthFloor: Floor = {
  slug: "salz-und-herd",
  keyName: "Kasse und Dienstplan",
  daily: { duty: "Service", from: "17:00", to: "22:00" },
  shifts: [
    { duty: "Service", from: "16:00", to: "22:30" },
    { duty: "Empfang", from: "11:30", to: "19:00" },
  ],
  withoutAccount: {
    name: "Gregor Pohl",
    jobTitle: "Garderobe",
    location: 0,
    duty: "Garderobe",
    from: "18:00",
    to: "23:00",
  },
  plans: [
    { spot: 1, location: 0, duty: "Service", repeat: { every: "day" }, at: { kind: "shifts", minutes: 60 } },
    { spot: 1, location: 1, duty: "Service", repeat: { every: "day" }, at: { kind: "shifts", minutes: 75 } },
    {
      spot: 2,
      location: 0,
      duty: "Empfang",
      repeat: { every: "day" },
      at: { kind: "times", times: ["12:30", "18:00"] },
    },
    { spot: 3, location: 1, duty: null, repeat: { every: "day" }, at: { kind: "times", times: ["13:30", "21:00"] } },
    { spot: 4, location: 0, duty: "Empfang", repeat: { every: "day" }, at: { kind: "shifts", minutes: 30 } },
    {
      spot: 0,
      location: 0,
      duty: null,
      repeat: { every: "week", weekdays: [5, 6, 7] },
      at: { kind: "times", times: ["19:30"] },
      places: ["Tisch 4", "Tisch 9"],
    },
  ],
};
