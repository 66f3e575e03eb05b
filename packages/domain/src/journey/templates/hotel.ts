import type { JourneyTemplate } from "../template-shape";

export const hotel: JourneyTemplate = {
  journey: { en: "One night, or three", de: "Eine Nacht oder drei" },
  persona: {
    en: {
      name: "The traveller who arrives late",
      hopes: "To be expected at the end of a long day.",
      worries: "A dark entrance, a long form, a room like every other.",
      clues: "Calls from the road, asks about the last train, travels with a child asleep.",
    },
    de: {
      name: "Wer spät ankommt",
      hopes: "Am Ende eines langen Tages erwartet zu werden.",
      worries: "Ein dunkler Eingang, ein langes Formular, ein Zimmer wie jedes andere.",
      clues: "Ruft von unterwegs an, fragt nach dem letzten Zug, reist mit einem schlafenden Kind.",
    },
  },
  stages: [
    {
      kind: "preconception",
      feeling: 0,
      words: {
        en: { name: "Booking", goal: "Know what they are in for." },
        de: { name: "Buchen", goal: "Wissen, worauf sie sich einlassen." },
      },
      touchpoints: [
        { element: "product", weight: 3, isTruth: true, name: { en: "Pictures of the room", de: "Bilder vom Zimmer" } },
        { element: "service", weight: 2, isTruth: false, name: { en: "The confirmation", de: "Die Bestätigung" } },
      ],
      spots: [],
    },
    {
      kind: "introduction",
      feeling: 1,
      words: {
        en: { name: "Arriving", goal: "Put the bags down and breathe out." },
        de: { name: "Ankommen", goal: "Die Taschen abstellen und ausatmen." },
      },
      touchpoints: [
        { element: "service", weight: 5, isTruth: true, name: { en: "Check-in", de: "Einchecken" } },
        {
          element: "environment",
          weight: 4,
          isTruth: true,
          name: { en: "The room's first minute", de: "Die erste Minute im Zimmer" },
        },
      ],
      spots: [
        {
          en: {
            name: "The lamp that waited up",
            happens:
              "When guests arrive after nine, the lamp in their room is already on, and under it stands a pot of tea with a note signed by the night porter.",
            retold: "In a strange town, somebody had stayed up for them.",
            talkLine: "From the street we saw one window lit, and it was ours.",
            anchor: "The one lit window seen from the street",
            emotion: "awaited",
            stopRule: "They asked not to be disturbed, or the room was entered before: then no tea and no note.",
            cues: ["Ask when they call: about what time?", "Sign with your own first name"],
            briefWhat: "Lamp on, tea warm, your name on a note, before late guests come.",
            briefWhy: "They tell of the window, never of the check-in.",
            briefHow: "Half an hour before they come; one line, in ink.",
            aliases: ["lamp was on", "lit window", "tea in the room", "note from the porter"],
          },
          de: {
            name: "Die Lampe, die wach blieb",
            happens:
              "Wenn Gäste nach neun ankommen, brennt in ihrem Zimmer schon die Lampe, und darunter steht eine Kanne Tee mit einem Zettel vom Nachtportier.",
            retold: "In einer fremden Stadt war jemand für sie wach geblieben.",
            talkLine: "Von der Straße sahen wir ein Fenster leuchten, und es war unseres.",
            anchor: "Das eine helle Fenster, von der Straße gesehen",
            emotion: "erwartet",
            stopRule: "Sie wollten nicht gestört werden oder waren schon im Zimmer: Dann kein Tee und kein Zettel.",
            cues: ["Frag am Telefon: Um wie viel Uhr etwa?", "Unterschreib mit deinem Vornamen"],
            briefWhat: "Lampe an, Tee warm, dein Name auf dem Zettel, bevor späte Gäste kommen.",
            briefWhy: "Sie erzählen vom Fenster, nie vom Einchecken.",
            briefHow: "Eine halbe Stunde vorher; eine Zeile, mit Tinte.",
            aliases: ["Lampe war an", "helles Fenster", "Tee im Zimmer", "Zettel vom Portier"],
          },
        },
      ],
    },
    {
      kind: "interaction",
      feeling: 2,
      words: {
        en: { name: "Staying", goal: "Find what only locals find." },
        de: { name: "Bleiben", goal: "Finden, was sonst nur Einheimische finden." },
      },
      touchpoints: [
        {
          element: "service",
          weight: 4,
          isTruth: true,
          name: { en: "Asking at the desk", de: "Fragen an der Rezeption" },
        },
        { element: "product", weight: 4, isTruth: true, name: { en: "Breakfast", de: "Frühstück" } },
        { element: "environment", weight: 4, isTruth: true, name: { en: "Sleep", de: "Schlaf" } },
      ],
      spots: [
        {
          en: {
            name: "The map drawn for you",
            happens:
              "Asked what there is to see, the receptionist takes a sheet and draws three places by hand that fit what the guest has mentioned, with one that is in no guidebook.",
            retold: "A map with their name on it, of which there is only one.",
            talkLine: "She drew us a map, and the third place was her grandmother's bakery.",
            anchor: "The folded hand-drawn map",
            emotion: "let in",
            stopRule: "They have a plan and want a bus time: give the bus time.",
            cues: ["Ask what they loved on their last trip", "Three places, no more"],
            briefWhat: "A map drawn by hand: three places, one of them yours alone.",
            briefWhy: "It is unfolded at every table where they tell of the trip.",
            briefHow: "Ask one question, draw while you talk, put their name on it.",
            aliases: ["hand-drawn map", "she drew us a map", "tip from the receptionist"],
          },
          de: {
            name: "Die Karte, für dich gezeichnet",
            happens:
              "Auf die Frage, was es zu sehen gibt, nimmt die Rezeption ein Blatt und zeichnet von Hand drei Orte, die zu dem passen, was der Gast erwähnt hat, einer davon in keinem Reiseführer.",
            retold: "Eine Karte mit ihrem Namen, die es nur einmal gibt.",
            talkLine: "Sie hat uns eine Karte gezeichnet, und der dritte Ort war die Bäckerei ihrer Oma.",
            anchor: "Die gefaltete, von Hand gezeichnete Karte",
            emotion: "dazugehören",
            stopRule: "Sie haben einen Plan und brauchen eine Abfahrtszeit: Gib die Abfahrtszeit.",
            cues: ["Frag, was sie auf der letzten Reise geliebt haben", "Drei Orte, nicht mehr"],
            briefWhat: "Eine Karte von Hand: drei Orte, einer davon nur deiner.",
            briefWhy: "Sie wird an jedem Tisch aufgefaltet, an dem sie von der Reise erzählen.",
            briefHow: "Eine Frage stellen, beim Reden zeichnen, ihren Namen daraufschreiben.",
            aliases: ["gezeichnete Karte", "sie hat uns eine Karte gezeichnet", "Tipp von der Rezeption"],
          },
        },
      ],
    },
    {
      kind: "purchase",
      feeling: -1,
      words: {
        en: { name: "Checking out", goal: "Leave without waiting, and without surprises." },
        de: { name: "Auschecken", goal: "Ohne Warten gehen, und ohne Überraschungen." },
      },
      touchpoints: [
        { element: "service", weight: 4, isTruth: true, name: { en: "The bill", de: "Die Rechnung" } },
        {
          element: "environment",
          weight: 2,
          isTruth: false,
          name: { en: "The way to the car", de: "Der Weg zum Auto" },
        },
      ],
      spots: [],
    },
    {
      kind: "adoption",
      feeling: 1,
      words: {
        en: { name: "Back home", goal: "Keep a piece of it." },
        de: { name: "Wieder daheim", goal: "Ein Stück davon behalten." },
      },
      touchpoints: [
        {
          element: "service",
          weight: 2,
          isTruth: false,
          name: { en: "Left behind in the room", de: "Im Zimmer vergessen" },
        },
        { element: "service", weight: 3, isTruth: true, name: { en: "The next booking", de: "Die nächste Buchung" } },
      ],
      spots: [
        {
          en: {
            name: "The postcard to yourself",
            happens:
              "On the last evening guests find a stamped postcard on the pillow to write to themselves; the house posts it a month later.",
            retold: "A month on, their own handwriting brings the holiday back through the letterbox.",
            talkLine: "I got a postcard, and it was from me.",
            anchor: "The postcard in their own hand",
            emotion: "touched",
            stopRule: "They came for a sad reason: leave the pillow as it is.",
            cues: ["Put the pen beside it", "Never read what they wrote"],
            briefWhat: "A stamped card on the pillow on the last evening; we post it after a month.",
            briefWhy: "The trip is told a second time, when it arrives.",
            briefHow: "Card, pen, one line that explains it. Drop it into the month's box.",
            aliases: ["postcard", "card from myself"],
          },
          de: {
            name: "Die Postkarte an dich selbst",
            happens:
              "Am letzten Abend liegt eine frankierte Postkarte auf dem Kissen, die Gäste an sich selbst schreiben; das Haus schickt sie einen Monat später ab.",
            retold: "Nach einem Monat bringt die eigene Schrift die Reise durch den Briefschlitz zurück.",
            talkLine: "Ich habe eine Postkarte bekommen, und sie war von mir.",
            anchor: "Die Postkarte in der eigenen Schrift",
            emotion: "berührt",
            stopRule: "Sie sind aus einem traurigen Grund da: Lass das Kissen, wie es ist.",
            cues: ["Leg den Stift daneben", "Lies nie, was sie schreiben"],
            briefWhat: "Am letzten Abend eine frankierte Karte aufs Kissen; wir schicken sie nach einem Monat.",
            briefWhy: "Wenn sie ankommt, wird die Reise ein zweites Mal erzählt.",
            briefHow: "Karte, Stift, eine Zeile dazu. In den Kasten des Monats werfen.",
            aliases: ["Postkarte", "Karte von mir selbst"],
          },
        },
      ],
    },
  ],
};
