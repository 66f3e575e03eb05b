import type { JourneyTemplate } from "../template-shape";

export const onlineshop: JourneyTemplate = {
  journey: { en: "From click to parcel", de: "Vom Klick zum Paket" },
  persona: {
    en: {
      name: "The first-time buyer",
      hopes: "To get the right thing the first time, from people and not from a machine.",
      worries: "Sending it back, and a warehouse that knows nobody.",
      clues: "Opens the same page three times, reads the worst reviews, asks in the chat at night.",
    },
    de: {
      name: "Wer zum ersten Mal bestellt",
      hopes: "Gleich das Richtige zu bekommen, von Menschen und nicht von einer Maschine.",
      worries: "Zurückschicken zu müssen, und ein Lager, das niemanden kennt.",
      clues: "Öffnet dieselbe Seite dreimal, liest die schlechtesten Bewertungen, fragt nachts im Chat.",
    },
  },
  stages: [
    {
      kind: "preconception",
      feeling: 0,
      words: {
        en: { name: "Hearing of us", goal: "See who is behind it." },
        de: { name: "Von uns hören", goal: "Sehen, wer dahintersteckt." },
      },
      touchpoints: [
        { element: "environment", weight: 3, isTruth: false, name: { en: "The first page", de: "Die erste Seite" } },
        { element: "product", weight: 3, isTruth: true, name: { en: "What others say", de: "Was andere sagen" } },
      ],
      spots: [],
    },
    {
      kind: "introduction",
      feeling: 0,
      words: {
        en: { name: "Looking through", goal: "Find the few that matter." },
        de: { name: "Stöbern", goal: "Die wenigen finden, auf die es ankommt." },
      },
      touchpoints: [
        { element: "environment", weight: 4, isTruth: true, name: { en: "Searching", de: "Suchen" } },
        { element: "product", weight: 4, isTruth: true, name: { en: "Pictures and sizes", de: "Bilder und Größen" } },
      ],
      spots: [],
    },
    {
      kind: "interaction",
      feeling: 1,
      words: {
        en: { name: "Asking", goal: "Get an answer from somebody who has held it." },
        de: { name: "Fragen", goal: "Eine Antwort von jemandem, der es in der Hand hatte." },
      },
      touchpoints: [
        { element: "service", weight: 5, isTruth: true, name: { en: "The chat", de: "Der Chat" } },
        { element: "product", weight: 3, isTruth: false, name: { en: "Comparing two", de: "Zwei vergleichen" } },
      ],
      spots: [
        {
          en: {
            name: "The honest no",
            happens:
              "When a buyer in the chat describes what it is for and another thing would do better, the adviser says so, takes a photo of both side by side on the desk and sends it.",
            retold: "A shop advised against its own dearer thing.",
            talkLine: "They told me not to buy it, and sent a photo to show why.",
            anchor: "The photo of both things on a desk",
            emotion: "in good hands",
            stopRule: "They have decided and only want to know when it comes: answer that.",
            cues: ["Ask what it is for, once", "Get up and take the photo"],
            briefWhat: "If something else fits better, say so, with a photo of both.",
            briefWhy: "Whoever was warned once, asks you first the next time.",
            briefHow: "Ask, fetch both, one photo, one sentence.",
            aliases: ["told me not to buy", "photo of both", "honest advice"],
          },
          de: {
            name: "Das ehrliche Nein",
            happens:
              "Wenn jemand im Chat erzählt, wofür es ist, und etwas anderes besser taugt, sagt die Beratung das, fotografiert beides nebeneinander auf dem Tisch und schickt das Bild.",
            retold: "Ein Laden hat vom eigenen teureren Ding abgeraten.",
            talkLine: "Die haben mir abgeraten und ein Foto geschickt, um zu zeigen, warum.",
            anchor: "Das Foto von beiden auf einem Schreibtisch",
            emotion: "gut aufgehoben",
            stopRule: "Sie haben entschieden und wollen nur wissen, wann es kommt: Sag das.",
            cues: ["Frag einmal, wofür es ist", "Steh auf und mach das Foto"],
            briefWhat: "Passt etwas anderes besser, sag es, mit einem Foto von beiden.",
            briefWhy: "Wer einmal gewarnt wurde, fragt dich beim nächsten Mal zuerst.",
            briefHow: "Fragen, beides holen, ein Foto, ein Satz.",
            aliases: ["haben mir abgeraten", "Foto von beiden", "ehrlicher Rat"],
          },
        },
      ],
    },
    {
      kind: "purchase",
      feeling: 1,
      words: {
        en: { name: "Ordering", goal: "Be sure that it is on its way." },
        de: { name: "Bestellen", goal: "Sicher sein, dass es unterwegs ist." },
      },
      touchpoints: [
        { element: "environment", weight: 4, isTruth: true, name: { en: "Paying", de: "Bezahlen" } },
        { element: "service", weight: 3, isTruth: true, name: { en: "The confirmation", de: "Die Bestätigung" } },
      ],
      spots: [
        {
          en: {
            name: "The hands that packed it",
            happens:
              "When the parcel is closed, whoever packed it photographs it on the bench with their first name chalked on the slate, and that picture is the shipping mail.",
            retold: "Among a hundred tracking mails, one had a person in it.",
            talkLine: "I got a photo of my parcel, with Nadia's name on a slate next to it.",
            anchor: "The slate with the first name in chalk",
            emotion: "personally meant",
            stopRule: "It is a gift to be kept secret: the photo shows the closed box only.",
            cues: ["Write the slate at the start of the shift", "No faces, just hands"],
            briefWhat: "One photo of the closed parcel with your name on the slate.",
            briefWhy: "They write back to you by name.",
            briefHow: "Slate beside the box, one picture, send.",
            aliases: ["photo of my parcel", "name on the slate", "who packed it"],
          },
          de: {
            name: "Die Hände, die gepackt haben",
            happens:
              "Wenn das Paket zu ist, fotografiert es, wer es gepackt hat, auf der Werkbank neben einer Tafel mit dem eigenen Vornamen, und dieses Bild ist die Versandmail.",
            retold: "Unter hundert Versandmails war in einer ein Mensch.",
            talkLine: "Ich bekam ein Foto von meinem Paket, daneben stand auf der Tafel Nadia.",
            anchor: "Die Tafel mit dem Vornamen in Kreide",
            emotion: "persönlich gemeint",
            stopRule: "Es ist ein heimliches Geschenk: Dann zeigt das Bild nur den geschlossenen Karton.",
            cues: ["Schreib die Tafel zu Beginn der Schicht", "Keine Gesichter, nur Hände"],
            briefWhat: "Ein Foto vom geschlossenen Paket mit deinem Namen auf der Tafel.",
            briefWhy: "Sie schreiben dir zurück, mit Namen.",
            briefHow: "Tafel neben den Karton, ein Bild, abschicken.",
            aliases: ["Foto von meinem Paket", "Name auf der Tafel", "wer gepackt hat"],
          },
        },
      ],
    },
    {
      kind: "adoption",
      feeling: 2,
      words: {
        en: { name: "Unwrapping", goal: "Be glad, and stay glad." },
        de: { name: "Auspacken", goal: "Sich freuen, und froh bleiben." },
      },
      touchpoints: [
        { element: "product", weight: 5, isTruth: true, name: { en: "Opening the box", de: "Den Karton öffnen" } },
        { element: "service", weight: 4, isTruth: true, name: { en: "Sending it back", de: "Zurückschicken" } },
      ],
      spots: [
        {
          en: {
            name: "The second unwrapping",
            happens:
              "Under the lid lies a sealed envelope that says when to open it, ten days later; inside is a small thing that makes the bought one better.",
            retold: "A parcel that is opened twice, and the second time when nobody thinks of it any more.",
            talkLine: "There was an envelope in it that I wasn't allowed to open for ten days.",
            anchor: "The sealed envelope with the date",
            emotion: "curious",
            stopRule: "It goes straight to somebody else as a gift: leave the envelope out.",
            cues: ["Write the date by hand", "Never put advertising in it"],
            briefWhat: "A sealed envelope with a date ten days on, under the lid.",
            briefWhy: "On day ten they tell it a second time.",
            briefHow: "Date in ink, something that fits the thing, seal it.",
            aliases: ["sealed envelope", "open in ten days", "second present"],
          },
          de: {
            name: "Das zweite Auspacken",
            happens:
              "Unter dem Deckel liegt ein versiegelter Umschlag mit einem Datum in zehn Tagen; darin ist eine Kleinigkeit, die das Gekaufte besser macht.",
            retold: "Ein Paket, das man zweimal öffnet, das zweite Mal, wenn niemand mehr daran denkt.",
            talkLine: "Da war ein Umschlag drin, den ich zehn Tage lang nicht öffnen durfte.",
            anchor: "Der versiegelte Umschlag mit dem Datum",
            emotion: "neugierig",
            stopRule: "Es geht direkt als Geschenk an jemand anderen: Lass den Umschlag weg.",
            cues: ["Schreib das Datum von Hand", "Nie Werbung hinein"],
            briefWhat: "Ein versiegelter Umschlag mit einem Datum in zehn Tagen, unter dem Deckel.",
            briefWhy: "Am zehnten Tag erzählen sie es noch einmal.",
            briefHow: "Datum in Tinte, etwas, das dazu passt, versiegeln.",
            aliases: ["versiegelter Umschlag", "in zehn Tagen öffnen", "zweites Geschenk"],
          },
        },
      ],
    },
  ],
};
