/**
 * The personas, promises and goals of a demo business. They reference stages, touchpoints and spots
 * by name.
 */
export type StoryStrategy = {
  /** The first persona belongs to the existing journey. */
  readonly personas: readonly {
    readonly name: string;
    readonly hopes: string;
    readonly worries: string;
    readonly clues: string;
    readonly notes: readonly { readonly text: string; readonly source: string; readonly daysAgo: number }[];
  }[];
  readonly promises: readonly {
    readonly text: string;
    readonly madeIn: string;
    readonly touchpoint?: string;
    readonly spot?: string;
  }[];
  readonly goals: readonly {
    readonly text: string;
    readonly measure: "recall" | "nps" | "delivery" | "other";
    readonly target: string;
    readonly stages: readonly string[];
    readonly spots: readonly string[];
  }[];
};

export const strategies: Readonly<Record<string, StoryStrategy>> = {
  "copper-comb": {
    personas: [
      {
        name: "The regular",
        hopes: "To lean back for an hour with people who know him, and to leave looking like himself.",
        worries: "A new barber who starts from scratch, and a full bench on Saturdays.",
        clues: "Nods instead of asking, takes his usual seat, knows the dog's name.",
        notes: [
          {
            text: "“I come for the cut, I come back for the chair.” Five of eight said something like it.",
            source: "Talks with eight regulars, Hillside",
            daysAgo: 74,
          },
          {
            text: "Four in ten arrive early and are happy to wait.",
            source: "Booking diary, August",
            daysAgo: 96,
          },
        ],
      },
      {
        name: "The father with a first-timer",
        hopes: "That the first cut becomes a story and not a scene.",
        worries: "Tears, a crooked fringe, and other customers looking up.",
        clues: "Kneels at the door, carries a toy, asks how long it takes.",
        notes: [
          {
            text: "Parents photograph the chair before they photograph the cut.",
            source: "Two Saturdays of observation, Harbour",
            daysAgo: 31,
          },
        ],
      },
    ],
    promises: [
      {
        text: "Waiting is the best part.",
        madeIn: "Website, home page",
        touchpoint: "The cut",
        spot: "The two-minute massage",
      },
      {
        text: "A place for everyone, even before you have booked.",
        madeIn: "Shop window",
        spot: "The empty chair in the window",
      },
      { text: "Never a queue at the till.", madeIn: "Neighbourhood flyer" },
    ],
    goals: [
      {
        text: "Customers talk about their visit at home",
        measure: "recall",
        target: "1.5 spots remembered per customer by summer",
        stages: ["Arrival"],
        spots: ["The two-minute massage", "The photo of the first cut"],
      },
      {
        text: "Paying feels as good as the cut",
        measure: "nps",
        target: "NPS of 60 by June",
        stages: ["Paying"],
        spots: ["The sealed comb"],
      },
    ],
  },
  "tin-drum-toys": {
    personas: [
      {
        name: "A parent with a child by the hand",
        hopes: "To find the one toy without a fight, and to be the hero of the afternoon.",
        worries: "Something that is broken by Sunday.",
        clues: "Looks down more than up, carries two coats.",
        notes: [
          {
            text: "The child decides at knee height; parents read the shelf above.",
            source: "A morning on the shop floor, Ponsonby",
            daysAgo: 52,
          },
        ],
      },
      {
        name: "The aunt from far away",
        hopes: "To send something that doesn't come back.",
        worries: "Not knowing what five-year-olds play with these days.",
        clues: "Calls or writes, gives an age before a name.",
        notes: [{ text: "Seven in ten ask for “something that lasts”.", source: "Phone calls, October", daysAgo: 40 }],
      },
    ],
    promises: [
      { text: "You can try everything here.", madeIn: "Shop window", touchpoint: "Test table", spot: "The test race" },
      { text: "Birthdays are remembered here.", madeIn: "Loyalty card", spot: "The toy's birthday" },
      { text: "Delivered before the party, or we bring it ourselves.", madeIn: "Online shop" },
    ],
    goals: [
      {
        text: "Children ask to come back",
        measure: "recall",
        target: "Two spots mentioned per answer",
        stages: ["Playing"],
        spots: ["The knee greeting"],
      },
      {
        text: "What we plan really happens, every day",
        measure: "delivery",
        target: "95 % by spring",
        stages: ["At the till", "At home"],
        spots: [],
      },
    ],
  },
  "salz-und-herd": {
    personas: [
      {
        name: "Eine Familie mit etwas zu feiern",
        hopes: "Dass alle am Tisch lachen und niemand auf die Uhr sieht.",
        worries: "Dass die Kinder unruhig werden und es jemandem peinlich ist.",
        clues: "Kommt zu fünft oder mehr, jemand trägt eine Tüte, eine steht zum Fotografieren auf.",
        notes: [
          {
            text: "„Wir reden heute noch vom Nachtisch.“ Vier von sechs Familien nannten ihn, ohne danach gefragt zu werden.",
            source: "Gespräche mit sechs Familien, Am Markt",
            daysAgo: 61,
          },
        ],
      },
      {
        name: "Zwei, die sich lange nicht gesehen haben",
        hopes: "Einen Tisch, an dem man sich hört, und Zeit.",
        worries: "Nach dem Essen hinausgebeten zu werden.",
        clues: "Umarmen sich an der Tür, bestellen spät, legen das Handy weg.",
        notes: [
          { text: "Sie bleiben im Schnitt vierzig Minuten länger.", source: "Kassenzeiten, September", daysAgo: 70 },
        ],
      },
    ],
    promises: [
      {
        text: "Ein Abend, von dem ihr noch lange erzählt.",
        madeIn: "Website, Startseite",
        touchpoint: "Essen",
        spot: "Der Nachtisch vom Koch",
      },
      { text: "Euer Tisch wartet auf euch.", madeIn: "Bestätigung der Reservierung", spot: "Der Tisch mit dem Namen" },
      { text: "Ihr zahlt, wann ihr wollt.", madeIn: "Speisekarte, letzte Seite" },
    ],
    goals: [
      {
        text: "Gäste erzählen zu Hause von uns",
        measure: "recall",
        target: "1,5 Spots je Antwort bis zum Sommer",
        stages: ["Am Tisch"],
        spots: ["Die Karte vom Heimweg"],
      },
      {
        text: "Das Bezahlen ist nicht mehr der Tiefpunkt des Abends",
        measure: "nps",
        target: "NPS von 60 bis Juni",
        stages: ["Die Rechnung"],
        spots: ["Die Rechnung im Kochbuch"],
      },
    ],
  },
  "fern-and-field": {
    personas: [
      {
        name: "Someone who has guests tonight",
        hopes: "A table that looks effortless.",
        worries: "Choosing wrong in front of people who know flowers.",
        clues: "Comes after four, looks at the clock, shows a colour on the phone.",
        notes: [
          {
            text: "They decide within six minutes, and are grateful for every honest no.",
            source: "Thirty visits timed, Old Mill",
            daysAgo: 44,
          },
        ],
      },
      {
        name: "Someone saying sorry",
        hopes: "That the flowers speak first.",
        worries: "Too much, or too little.",
        clues: "Asks what “people usually take”, doesn't want a card.",
        notes: [{ text: "Nobody wants roses when asked twice.", source: "Notes at the counter, spring", daysAgo: 120 }],
      },
    ],
    promises: [
      {
        text: "You leave with more than you asked for.",
        madeIn: "Website",
        touchpoint: "Wrapping",
        spot: "The extra blooms",
      },
      { text: "Come in with nothing but a question.", madeIn: "Window", spot: "The question in the window" },
      { text: "Fresh for seven days, or we start again.", madeIn: "Poster at the till" },
    ],
    goals: [
      {
        text: "People talk about our flowers at the table",
        measure: "recall",
        target: "1.2 spots mentioned per answer",
        stages: ["Choosing"],
        spots: ["The extra blooms"],
      },
      {
        text: "Customers come back within a month",
        measure: "other",
        target: "A third of them, counted at the till",
        stages: ["At home"],
        spots: ["The ribbon you choose blind"],
      },
    ],
  },
};
