import type { JourneyTemplate } from "../template-shape";

export const restaurant: JourneyTemplate = {
  journey: { en: "An evening out", de: "Ein Abend auswärts" },
  persona: {
    en: {
      name: "The table with a reason",
      hopes: "An evening that feels made for them, not for table seven.",
      worries: "Being rushed, being forgotten, or being sung at.",
      clues: "Books for an odd number, dresses up a little, mentions a day, a trip or a name.",
    },
    de: {
      name: "Der Tisch mit einem Anlass",
      hopes: "Ein Abend, der für sie gemacht ist und nicht für Tisch sieben.",
      worries: "Gehetzt zu werden, vergessen zu werden oder ein Ständchen zu bekommen.",
      clues: "Bucht für eine ungerade Zahl, ist etwas feiner angezogen, erwähnt einen Tag, eine Reise, einen Namen.",
    },
  },
  stages: [
    {
      kind: "preconception",
      feeling: 0,
      words: {
        en: { name: "Choosing where", goal: "Be sure that the evening will not be spoilt." },
        de: { name: "Aussuchen", goal: "Sicher sein, dass der Abend nicht verdorben wird." },
      },
      touchpoints: [
        { element: "environment", weight: 2, isTruth: false, name: { en: "Menu at the door", de: "Karte an der Tür" } },
        { element: "service", weight: 4, isTruth: true, name: { en: "Booking a table", de: "Tisch reservieren" } },
      ],
      spots: [],
    },
    {
      kind: "introduction",
      feeling: 1,
      words: {
        en: { name: "At the door", goal: "Feel that they were waited for." },
        de: { name: "An der Tür", goal: "Merken, dass man auf sie gewartet hat." },
      },
      touchpoints: [
        { element: "service", weight: 5, isTruth: true, name: { en: "Being received", de: "Empfang" } },
        {
          element: "environment",
          weight: 3,
          isTruth: false,
          name: { en: "The first look round", de: "Der erste Blick in den Raum" },
        },
      ],
      spots: [
        {
          en: {
            name: "The handwritten card",
            happens:
              "Before the doors open, the host writes a card for each booked table with the names and the reason given, and sets it against the candle.",
            retold: "A stranger took a pen for them before they had even arrived.",
            talkLine: "There was a card with our names on the table, written by hand.",
            anchor: "The card, which goes home in a handbag",
            emotion: "awaited",
            stopRule: "They booked without a name or a reason: then the card just says good evening.",
            cues: ["Read the booking's remark aloud to yourself", "Let them find it, do not point at it"],
            briefWhat: "A card in ink against the candle, with their names and their reason.",
            briefWhy: "It is photographed before the menu is opened.",
            briefHow: "Write it at five, one line, your own hand.",
            aliases: ["card on the table", "our names by hand", "handwritten note"],
          },
          de: {
            name: "Die Karte von Hand",
            happens:
              "Bevor die Tür aufgeht, schreibt der Gastgeber für jeden reservierten Tisch eine Karte mit den Namen und dem Anlass und lehnt sie an die Kerze.",
            retold: "Jemand Fremdes hat für sie zum Stift gegriffen, bevor sie überhaupt da waren.",
            talkLine: "Auf dem Tisch stand eine Karte mit unseren Namen, von Hand geschrieben.",
            anchor: "Die Karte, die in der Handtasche heimreist",
            emotion: "erwartet",
            stopRule: "Sie haben ohne Namen oder Anlass reserviert: Dann steht nur ein guter Abend darauf.",
            cues: ["Lies dir die Bemerkung der Reservierung laut vor", "Lass sie die Karte finden, zeig nicht darauf"],
            briefWhat: "Eine Karte in Tinte an der Kerze, mit Namen und Anlass.",
            briefWhy: "Sie wird fotografiert, bevor jemand die Speisekarte öffnet.",
            briefHow: "Um fünf schreiben, eine Zeile, deine eigene Schrift.",
            aliases: ["Karte auf dem Tisch", "unsere Namen von Hand", "handgeschriebene Karte"],
          },
        },
      ],
    },
    {
      kind: "interaction",
      feeling: 2,
      words: {
        en: { name: "At the table", goal: "Eat well, and have the evening to themselves." },
        de: { name: "Am Tisch", goal: "Gut essen und den Abend für sich haben." },
      },
      touchpoints: [
        { element: "service", weight: 4, isTruth: true, name: { en: "Advice on the menu", de: "Rat zur Karte" } },
        { element: "product", weight: 5, isTruth: true, name: { en: "The main dish", de: "Der Hauptgang" } },
        { element: "environment", weight: 2, isTruth: false, name: { en: "Light and noise", de: "Licht und Lärm" } },
      ],
      spots: [
        {
          en: {
            name: "The plate that was not on the menu",
            happens:
              "When a guest lets slip what is being celebrated, the server tells the kitchen, and a cook carries out a small dessert made for that one person and says how it came about.",
            retold: "The cook left the stove for one child, and no other plate in the room looked like it.",
            talkLine: "The cook came out herself with something she had made just for him.",
            anchor: "The name written in cocoa on the rim of the plate",
            emotion: "honoured",
            stopRule: "They speak low, or the one celebrated dislikes being looked at: then it arrives quietly.",
            cues: ["Listen for a day, a first or a last time", "Tell the kitchen the name and one thing they love"],
            briefWhat: "Server hears it, kitchen makes it, a cook brings it. One plate, one person.",
            briefWhy: "They remember who came out, long after what was on the plate.",
            briefHow: "Pass on name and reason at once; two sentences at the table, then leave.",
            aliases: ["the chef came out", "birthday dessert", "name on the plate", "special dessert"],
          },
          de: {
            name: "Der Teller, der nicht auf der Karte stand",
            happens:
              "Wenn ein Gast verrät, was gefeiert wird, sagt es der Service der Küche, und jemand vom Herd bringt ein kleines Dessert für genau diese eine Person und erzählt, wie es entstand.",
            retold: "Für ein einziges Kind hat jemand den Herd verlassen, und kein Teller im Raum sah so aus.",
            talkLine: "Die Köchin kam selbst heraus, mit etwas, das sie nur für ihn gemacht hatte.",
            anchor: "Der Name in Kakao auf dem Tellerrand",
            emotion: "geehrt",
            stopRule: "Sie sprechen leise, oder wer gefeiert wird, mag keine Blicke: Dann kommt der Teller still.",
            cues: [
              "Hör auf einen Tag, ein erstes oder letztes Mal",
              "Sag der Küche den Namen und etwas, das die Person liebt",
            ],
            briefWhat: "Der Service hört es, die Küche macht es, jemand vom Herd bringt es. Ein Teller, ein Mensch.",
            briefWhy: "Sie erinnern sich, wer herauskam, länger als daran, was auf dem Teller war.",
            briefHow: "Name und Anlass sofort weitersagen; am Tisch zwei Sätze, dann gehen.",
            aliases: ["die Köchin kam heraus", "Geburtstagsdessert", "Name auf dem Teller", "besonderes Dessert"],
          },
        },
      ],
    },
    {
      kind: "purchase",
      feeling: -1,
      words: {
        en: { name: "The bill", goal: "Pay without breaking the mood." },
        de: { name: "Die Rechnung", goal: "Zahlen, ohne dass die Stimmung reißt." },
      },
      touchpoints: [
        {
          element: "service",
          weight: 4,
          isTruth: true,
          name: { en: "Asking for the bill", de: "Um die Rechnung bitten" },
        },
        { element: "product", weight: 2, isTruth: false, name: { en: "The slip of paper", de: "Der Zettel" } },
      ],
      spots: [],
    },
    {
      kind: "adoption",
      feeling: 1,
      words: {
        en: { name: "The way home", goal: "Have something to tell, and a reason to return." },
        de: { name: "Der Heimweg", goal: "Etwas zu erzählen haben und einen Grund, wiederzukommen." },
      },
      touchpoints: [
        { element: "service", weight: 3, isTruth: true, name: { en: "The goodbye", de: "Der Abschied" } },
        {
          element: "product",
          weight: 2,
          isTruth: false,
          name: { en: "What goes home with them", de: "Was mit heimgeht" },
        },
      ],
      spots: [
        {
          en: {
            name: "The recipe in the coat pocket",
            happens:
              "Whoever praised a dish finds its recipe at the coat stand, on a kitchen slip in the cook's hand, with one ingredient underlined.",
            retold: "Kitchens keep their secrets, and this one gave theirs away.",
            talkLine: "They gave us the recipe, with the secret ingredient underlined.",
            anchor: "The kitchen slip on the fridge at home",
            emotion: "let in on it",
            stopRule: "They praised to be polite and have moved on: leave it at the praise.",
            cues: ["Note which dish and in which words"],
            briefWhat: "The recipe of the dish they loved, in ink, at the coat stand.",
            briefWhy: "They cook it badly, laugh, and come back for the real one.",
            briefHow: "Ask the kitchen by dessert; hand it over with the coat.",
            aliases: ["the recipe", "secret ingredient"],
          },
          de: {
            name: "Das Rezept in der Manteltasche",
            happens:
              "Wer ein Gericht gelobt hat, bekommt an der Garderobe sein Rezept, auf einem Küchenzettel in der Schrift des Kochs, mit einer unterstrichenen Zutat.",
            retold: "Küchen hüten ihre Geheimnisse, und diese hat ihres verschenkt.",
            talkLine: "Sie haben uns das Rezept gegeben, die geheime Zutat war unterstrichen.",
            anchor: "Der Küchenzettel am Kühlschrank daheim",
            emotion: "eingeweiht",
            stopRule: "Das Lob war Höflichkeit und ist vorbei: Lass es beim Lob.",
            cues: ["Merk dir, welches Gericht und mit welchen Worten"],
            briefWhat: "Das Rezept des Gerichts, das sie liebten, in Tinte, an der Garderobe.",
            briefWhy: "Es misslingt ihnen, sie lachen und kommen für das echte zurück.",
            briefHow: "Bis zum Dessert die Küche fragen; mit dem Mantel überreichen.",
            aliases: ["das Rezept", "geheime Zutat"],
          },
        },
      ],
    },
  ],
};
