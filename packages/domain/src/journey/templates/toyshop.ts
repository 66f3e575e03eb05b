import type { JourneyTemplate } from "../template-shape";

export const toyshop: JourneyTemplate = {
  journey: { en: "The hunt for a toy", de: "Auf der Suche nach dem Spielzeug" },
  persona: {
    en: {
      name: "The grown-up with a child at the hand",
      hopes: "To find the one thing that is still loved in March.",
      worries: "Tears at the shelf, and a choice made for the box.",
      clues: "Looks at ages on boxes, is pulled by the sleeve, asks twice whether it can be exchanged.",
    },
    de: {
      name: "Die Großen mit einem Kind an der Hand",
      hopes: "Das eine Ding zu finden, das im März noch geliebt wird.",
      worries: "Tränen am Regal, und eine Wahl, die der Karton getroffen hat.",
      clues: "Schaut auf Altersangaben, wird am Ärmel gezogen, fragt zweimal nach dem Umtausch.",
    },
  },
  stages: [
    {
      kind: "preconception",
      feeling: 1,
      words: {
        en: { name: "Passing the window", goal: "See at once that playing is allowed here." },
        de: { name: "Am Schaufenster", goal: "Sofort sehen, dass man hier spielen darf." },
      },
      touchpoints: [
        {
          element: "environment",
          weight: 4,
          isTruth: true,
          name: { en: "The window at child's height", de: "Das Fenster auf Kinderhöhe" },
        },
        {
          element: "product",
          weight: 2,
          isTruth: false,
          name: { en: "What other children have", de: "Was andere Kinder haben" },
        },
      ],
      spots: [
        {
          en: {
            name: "The button in the wall",
            happens:
              "Under the window, at the height of a four-year-old, a brass button starts the train behind the glass, also at night and on Sundays.",
            retold: "The shop is closed and plays with you all the same.",
            talkLine: "There's a button outside, and it starts the train even when they're closed.",
            anchor: "The brass button, and the whistle through the glass",
            emotion: "delighted",
            stopRule: "Neighbours complain after nine: then the whistle is silent and the train still runs.",
            cues: ["Wave when a child presses it", "Do not come out to sell"],
            briefWhat: "The button outside starts the train, day and night. Keep it running.",
            briefWhy: "Families change their way home for it.",
            briefHow: "Check it at opening; wave, and stay where you are.",
            aliases: ["train in the window", "brass button", "button outside"],
          },
          de: {
            name: "Der Knopf in der Wand",
            happens:
              "Unter dem Fenster, so hoch wie ein Vierjähriger, sitzt ein Messingknopf: Er lässt hinter der Scheibe die Eisenbahn fahren, auch nachts und sonntags.",
            retold: "Der Laden hat zu und spielt trotzdem mit dir.",
            talkLine: "Draußen ist ein Knopf, der lässt die Eisenbahn fahren, sogar wenn zu ist.",
            anchor: "Der Messingknopf und der Pfiff durch die Scheibe",
            emotion: "begeistert",
            stopRule: "Nach neun beschweren sich Nachbarn: Dann schweigt der Pfiff, und die Bahn fährt doch.",
            cues: ["Wink, wenn ein Kind drückt", "Geh nicht hinaus, um zu verkaufen"],
            briefWhat: "Der Knopf draußen startet die Bahn, Tag und Nacht. Halt sie am Laufen.",
            briefWhy: "Familien machen dafür einen Umweg.",
            briefHow: "Beim Öffnen prüfen; winken und bleiben, wo du bist.",
            aliases: ["Eisenbahn im Fenster", "Messingknopf", "Knopf draußen"],
          },
        },
      ],
    },
    {
      kind: "introduction",
      feeling: 0,
      words: {
        en: { name: "Coming in", goal: "Find the right corner without being followed." },
        de: { name: "Hereinkommen", goal: "Die richtige Ecke finden, ohne verfolgt zu werden." },
      },
      touchpoints: [
        {
          element: "environment",
          weight: 3,
          isTruth: false,
          name: { en: "The first three steps", de: "Die ersten drei Schritte" },
        },
        { element: "service", weight: 4, isTruth: true, name: { en: "The first word", de: "Das erste Wort" } },
      ],
      spots: [],
    },
    {
      kind: "interaction",
      feeling: 2,
      words: {
        en: { name: "Playing", goal: "Be taken seriously, child and grown-up alike." },
        de: { name: "Spielen", goal: "Ernst genommen werden, das Kind wie die Großen." },
      },
      touchpoints: [
        { element: "service", weight: 5, isTruth: true, name: { en: "Being asked", de: "Gefragt werden" } },
        { element: "product", weight: 4, isTruth: true, name: { en: "Trying it out", de: "Ausprobieren" } },
      ],
      spots: [
        {
          en: {
            name: "Three silly questions",
            happens:
              "The seller sits down on the floor, asks the child three silly questions, and fetches one single toy that fits the answers.",
            retold: "Somebody sat on the floor for a child and brought one thing, not ten.",
            talkLine: "He asked her whether she'd rather be a dragon or a baker, and then he knew.",
            anchor: "The answer card with a dragon or a baker ticked",
            emotion: "understood",
            stopRule: "The child hides or the grown-up looks at the time: hand over the card and step away.",
            cues: ["Eye to eye with the child first", "Be curious, not quick", "One toy, and why"],
            briefWhat: "Down on the floor: three silly questions, then the one toy that fits.",
            briefWhy: "The child tells it at supper, and at school.",
            briefHow: "Ask the child, not the parent. Bring one thing and say why.",
            aliases: ["three questions", "dragon or baker", "sat on the floor with her"],
          },
          de: {
            name: "Drei alberne Fragen",
            happens:
              "Der Verkäufer setzt sich auf den Boden, stellt dem Kind drei alberne Fragen und holt ein einziges Spielzeug, das zu den Antworten passt.",
            retold: "Jemand hat sich für ein Kind auf den Boden gesetzt und eins gebracht statt zehn.",
            talkLine: "Er hat sie gefragt, ob sie lieber Drache oder Bäckerin wäre, und dann wusste er es.",
            anchor: "Die Antwortkarte, auf der Drache oder Bäckerin angekreuzt ist",
            emotion: "verstanden",
            stopRule: "Das Kind versteckt sich, oder die Großen schauen auf die Uhr: Karte geben und zurücktreten.",
            cues: ["Erst auf Augenhöhe mit dem Kind", "Neugierig, nicht schnell", "Ein Spielzeug, und warum"],
            briefWhat: "Runter auf den Boden: drei alberne Fragen, dann das eine Spielzeug.",
            briefWhy: "Das Kind erzählt es beim Abendbrot, und in der Schule.",
            briefHow: "Frag das Kind, nicht die Eltern. Bring eins und sag, warum.",
            aliases: ["drei Fragen", "Drache oder Bäckerin", "hat sich zu ihr auf den Boden gesetzt"],
          },
        },
      ],
    },
    {
      kind: "purchase",
      feeling: 1,
      words: {
        en: { name: "At the till", goal: "Leave proud, with the toy already theirs." },
        de: { name: "An der Kasse", goal: "Stolz gehen, und das Spielzeug ist schon ihrs." },
      },
      touchpoints: [
        {
          element: "service",
          weight: 4,
          isTruth: true,
          name: { en: "Paying and wrapping", de: "Zahlen und Einpacken" },
        },
        { element: "product", weight: 2, isTruth: false, name: { en: "The bag", de: "Die Tüte" } },
      ],
      spots: [
        {
          en: {
            name: "The toy's passport",
            happens:
              "At the till the child names the toy, and the name, the day and a stamp go into a small passport that travels with it.",
            retold: "A toy with papers is not a thing any more but somebody.",
            talkLine: "His bear has a passport, stamped and all.",
            anchor: "The little passport with the stamp",
            emotion: "proud",
            stopRule: "A queue behind them, or a gift to be wrapped: the passport goes in blank, with a pencil.",
            cues: ["Let the child press the stamp"],
            briefWhat: "Name, day, stamp: every soft toy leaves with a passport.",
            briefWhy: "It is shown to every grandparent.",
            briefHow: "Ask for the name, write it, let the child stamp.",
            aliases: ["passport", "the stamp", "papers for the bear"],
          },
          de: {
            name: "Der Pass für das Spielzeug",
            happens:
              "An der Kasse gibt das Kind dem Spielzeug einen Namen, und Name, Tag und Stempel kommen in einen kleinen Pass, der mitreist.",
            retold: "Ein Spielzeug mit Papieren ist kein Ding mehr, sondern jemand.",
            talkLine: "Sein Bär hat einen Pass, mit Stempel und allem.",
            anchor: "Der kleine Pass mit dem Stempel",
            emotion: "stolz",
            stopRule: "Eine Schlange dahinter, oder es wird ein Geschenk: Der Pass geht leer mit, mit Bleistift.",
            cues: ["Lass das Kind stempeln"],
            briefWhat: "Name, Tag, Stempel: Jedes Kuscheltier geht mit einem Pass.",
            briefWhy: "Er wird allen Großeltern gezeigt.",
            briefHow: "Nach dem Namen fragen, schreiben, das Kind stempeln lassen.",
            aliases: ["Pass", "der Stempel", "Papiere für den Bären"],
          },
        },
      ],
    },
    {
      kind: "adoption",
      feeling: 0,
      words: {
        en: { name: "Playing at home", goal: "Still be played with, and come back for the friend." },
        de: { name: "Daheim spielen", goal: "Immer noch bespielt werden, und wiederkommen für den Freund." },
      },
      touchpoints: [
        { element: "product", weight: 4, isTruth: true, name: { en: "The first week", de: "Die erste Woche" } },
        {
          element: "service",
          weight: 3,
          isTruth: true,
          name: { en: "When something breaks", de: "Wenn etwas kaputtgeht" },
        },
      ],
      spots: [],
    },
  ],
};
