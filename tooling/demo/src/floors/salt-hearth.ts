import type { Floor } from "../floor";

/**
 * The restaurant: service, the door, the kitchen, and somebody at the coats without an e-mail
 * address.
 */
export const saltHearthFloor: Floor = {
  slug: "salz-und-herd",
  keyName: "Kasse und Dienstplan",
  daily: { duty: "Service", from: "17:00", to: "22:00" },
  shifts: [
    { duty: "Service", from: "16:00", to: "22:30" },
    { duty: "Empfang", from: "11:30", to: "19:00" },
    { duty: "Küche", from: "15:00", to: "22:00" },
  ],
  withoutAccount: {
    name: "Gregor Pohl",
    jobTitle: "Garderobe",
    location: 0,
    duty: "Garderobe",
    from: "18:00",
    to: "23:00",
  },
  visits: {
    fromHour: 12,
    toHour: 21,
    minutes: 110,
    seats: ["Tisch 1", "Tisch 2", "Tisch 4", "Tisch 5", "Tisch 7", "Tisch 9", "Tisch 12"],
  },
  clues: [
    { kind: "occasion", words: "Die Tochter wird heute sieben" },
    { kind: "company", words: "Mit zwei Kindern da" },
    { kind: "arrival", words: "Über zwei Stunden gefahren" },
    { kind: "preference", words: "Fragt nach dem Rezept der Suppe" },
    { kind: "occasion", words: "Zwölfter Hochzeitstag" },
    { kind: "preference", words: "Freut sich auf das warme Brot" },
  ],
  did: [
    "Nachtisch vom Koch, mit Namen aus Schokolade.",
    "Das warme Brot am Tisch gebrochen und gesagt, wer es gebacken hat.",
    "Die Kinder durften in die Küche und im großen Topf rühren.",
    "Das Rezept des Abends zur Jacke gelegt.",
    "Mittags angerufen: Wir freuen uns auf Sie.",
  ],
  declines: ["Die Küche kam nicht hinterher.", "Die Gäste wollten unter sich bleiben.", "Drei Tische gleichzeitig."],
  notes: [
    "Der ganze Tisch hat gelacht.",
    "Sie haben gefragt, ob wir das immer machen.",
    "Sie haben ein Foto gemacht.",
    "Die Oma hat sich die Augen gewischt.",
  ],
  wrong: { spot: 0, text: "Auf dem Teller stand der falsche Name. Das Kind hieß Jonte, nicht Jonas." },
  suggestion: {
    spot: 1,
    text: "Mittags haben viele nur eine Stunde. Könnten wir das Brot dann gleich mit der Karte bringen?",
  },
  briefing: {
    spot: 1,
    check: {
      question: "Die Gäste sind mitten im Gespräch. Was machst du?",
      answers: ["Kurz unterbrechen, das Brot ist warm", "Warten, bis sie aufschauen", "Das Brot wortlos hinstellen"],
      right: 1,
    },
  },
  recognition: {
    values: [
      ["Wir schauen hin", "Erst der Gast, dann der Teller."],
      ["Wir halten Wort", "Wer es zusagt, bringt es auch."],
      ["Alle gehören dazu", "Küche, Service, Spüle: ein Team."],
    ],
    alike: [
      "Mit dem großen Schirm bis zum Auto begleitet",
      "Regenschirm bis zum Taxi getragen",
      "Gäste im Regen mit dem Schirm zum Auto gebracht",
      "Dem Hund eine Schüssel Wasser gebracht",
    ],
    spotName: "Der große Schirm",
    thanks: {
      colleague: "Du bist mit dem Schirm raus, obwohl drei Tische gewartet haben. Das hat alle gefreut.",
      withoutAccount: "Du hast die Hintertür für den Kinderwagen geöffnet, bevor jemand gefragt hat.",
      gift: "Für Samstag, als du zwei Stationen hattest",
    },
    thanksKind: "Eine freie Stunde",
  },
  form: {
    name: "Nach dem Essen",
    scales: ["csat", "ces", "pressured"],
    own: [
      {
        kind: "choices",
        words: ["What did you come for?", "Weswegen sind Sie gekommen?"],
        options: [
          ["An occasion", "Ein Anlass"],
          ["The food", "Das Essen"],
          ["Time together", "Zeit miteinander"],
          ["It was close by", "Es lag am Weg"],
        ],
      },
    ],
    thanks: [
      "The fire is lit for you again from Tuesday to Sunday.",
      "Dienstag bis Sonntag brennt der Herd wieder für Sie.",
    ],
  },
  relay: {
    spot: 0,
    steps: [
      { what: "{occasion}: Nachtisch mit {name} aus Schokolade anrichten", duty: "Küche", minutes: 10 },
      { what: "Die Kerze anzünden und an den Tisch bringen", duty: "Service", minutes: 3 },
    ],
    noes: ["Die Schokolade ist aus.", "Zu viele Teller gleichzeitig."],
  },
  gesture: {
    spot: 0,
    what: "Ein Nachtisch aufs Haus",
    ...{ unit: "money", currency: "EUR", usual: 480, most: 700 },
    budgets: [
      { scope: "business", amount: 60_000, period: "month" },
      { scope: "everyone", amount: 4_000, period: "day" },
    ],
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
