import type { JourneyTemplate } from "../template-shape";

export const florist: JourneyTemplate = {
  journey: { en: "Flowers for somebody", de: "Blumen für jemanden" },
  persona: {
    en: {
      name: "Somebody choosing for somebody else",
      hopes: "To bring home what they had in mind, or something better.",
      worries: "Being talked into more, and a bunch that says nothing.",
      clues: "Stands back and squints, holds two colours side by side, says who it is for.",
    },
    de: {
      name: "Wer für jemand anderen aussucht",
      hopes: "Heimzubringen, was sie im Kopf hatten, oder etwas Besseres.",
      worries: "Zu mehr überredet zu werden, und ein Strauß, der nichts sagt.",
      clues: "Tritt zurück und kneift die Augen zusammen, hält zwei Farben nebeneinander, sagt, für wen es ist.",
    },
  },
  stages: [
    {
      kind: "preconception",
      feeling: 0,
      words: {
        en: { name: "Before the shop", goal: "Know that there is more here than in a bucket." },
        de: { name: "Vor dem Laden", goal: "Wissen, dass es hier mehr gibt als im Eimer." },
      },
      touchpoints: [
        {
          element: "environment",
          weight: 4,
          isTruth: true,
          name: { en: "The pavement in front", de: "Der Gehweg davor" },
        },
        {
          element: "service",
          weight: 2,
          isTruth: false,
          name: { en: "Ordering by phone", de: "Bestellen am Telefon" },
        },
      ],
      spots: [],
    },
    {
      kind: "introduction",
      feeling: 1,
      words: {
        en: { name: "Looking round", goal: "Look in peace, and be helped when they wish." },
        de: { name: "Umschauen", goal: "In Ruhe schauen und Hilfe bekommen, wenn sie wollen." },
      },
      touchpoints: [
        {
          element: "environment",
          weight: 4,
          isTruth: true,
          name: { en: "Scent at the door", de: "Der Duft an der Tür" },
        },
        {
          element: "service",
          weight: 3,
          isTruth: true,
          name: { en: "Whoever stands nearest", de: "Wer am nächsten steht" },
        },
      ],
      spots: [
        {
          en: {
            name: "The colour of your room",
            happens:
              "Whoever stands nearest, the guard included, asks a hesitating guest what the room looks like and lays three ribbons side by side until one is right.",
            retold: "The best advice in the shop came from the man at the door.",
            talkLine: "Guess who found the right colour: the guard at the door.",
            anchor: "The ribbon in the colour of their room",
            emotion: "seen",
            stopRule: "They put the ribbons down: they have decided, or want to be alone with it.",
            cues: ["Ask about the room before the price", "Look at the ribbons, not at the guest"],
            briefWhat: "Three ribbons, one question about the room, and time.",
            briefWhy: "Help from somebody who sells nothing is believed.",
            briefHow: "Anyone may do it. Ask, lay them down, step back.",
            aliases: ["the guard helped", "three ribbons", "colour of our living room"],
          },
          de: {
            name: "Die Farbe deines Zimmers",
            happens:
              "Wer am nächsten steht, auch der Wachmann, fragt zögernde Gäste nach ihrem Zimmer und legt drei Bänder nebeneinander, bis eines stimmt.",
            retold: "Den besten Rat im Laden gab der Mann an der Tür.",
            talkLine: "Rate, wer die richtige Farbe gefunden hat: der Wachmann an der Tür.",
            anchor: "Das Band in der Farbe ihres Zimmers",
            emotion: "gesehen",
            stopRule: "Sie legen die Bänder hin: Sie haben entschieden oder wollen damit allein sein.",
            cues: ["Frag nach dem Zimmer, vor dem Preis", "Schau auf die Bänder, nicht auf den Gast"],
            briefWhat: "Drei Bänder, eine Frage nach dem Zimmer, und Zeit.",
            briefWhy: "Hilfe von jemandem, der nichts verkauft, wird geglaubt.",
            briefHow: "Alle dürfen es. Fragen, hinlegen, zurücktreten.",
            aliases: ["der Wachmann hat geholfen", "drei Bänder", "Farbe vom Wohnzimmer"],
          },
        },
      ],
    },
    {
      kind: "interaction",
      feeling: 2,
      words: {
        en: { name: "Choosing", goal: "Understand why this goes with that." },
        de: { name: "Aussuchen", goal: "Verstehen, warum das zu jenem passt." },
      },
      touchpoints: [
        {
          element: "service",
          weight: 5,
          isTruth: true,
          name: { en: "Advice at the table", de: "Beratung am Bindetisch" },
        },
        { element: "product", weight: 5, isTruth: true, name: { en: "The bunch", de: "Der Strauß" } },
      ],
      spots: [
        {
          en: {
            name: "The tag that tells",
            happens:
              "While binding, the florist asks for one memory of the person it is for, and writes on the tag which flower stands for it.",
            retold: "A bunch of flowers that tells a story about the one who gets it.",
            talkLine: "She wrote which flower is for our summer in the garden.",
            anchor: "The tag with the handwritten line",
            emotion: "moved",
            stopRule: "It is for a funeral, or they answer with one word: then only the name.",
            cues: ["Ask for a memory, not for an occasion", "Write while they watch"],
            briefWhat: "One memory, one flower, one line on the tag.",
            briefWhy: "The tag is kept when the flowers are gone.",
            briefHow: "Ask while you bind; write it in their words.",
            aliases: ["the tag", "flower for our summer", "handwritten line"],
          },
          de: {
            name: "Das Schildchen, das erzählt",
            happens:
              "Beim Binden fragt die Floristin nach einer Erinnerung an den Menschen, für den es ist, und schreibt aufs Schildchen, welche Blume dafür steht.",
            retold: "Ein Strauß, der von dem erzählt, der ihn bekommt.",
            talkLine: "Sie hat aufgeschrieben, welche Blume für unseren Sommer im Garten ist.",
            anchor: "Das Schildchen mit der Zeile von Hand",
            emotion: "gerührt",
            stopRule: "Es ist für eine Trauerfeier, oder sie antworten mit einem Wort: Dann nur der Name.",
            cues: ["Frag nach einer Erinnerung, nicht nach dem Anlass", "Schreib, während sie zuschauen"],
            briefWhat: "Eine Erinnerung, eine Blume, eine Zeile auf dem Schildchen.",
            briefWhy: "Das Schildchen bleibt, wenn die Blumen fort sind.",
            briefHow: "Frag beim Binden; schreib es mit ihren Worten.",
            aliases: ["das Schildchen", "Blume für unseren Sommer", "Zeile von Hand"],
          },
        },
      ],
    },
    {
      kind: "purchase",
      feeling: 1,
      words: {
        en: { name: "Paying", goal: "Feel that the price was right." },
        de: { name: "Bezahlen", goal: "Spüren, dass der Preis gestimmt hat." },
      },
      touchpoints: [
        { element: "service", weight: 4, isTruth: true, name: { en: "The price is named", de: "Der Preis fällt" } },
        { element: "product", weight: 3, isTruth: false, name: { en: "Paper and string", de: "Papier und Schnur" } },
      ],
      spots: [
        {
          en: {
            name: "Three stems for your own table",
            happens:
              "After the card is back in the wallet, the florist ties three loose stems together and says that these are for the buyer's own kitchen.",
            retold: "It came after paying, so nobody could have sold it.",
            talkLine: "And then she gave me three for my own kitchen, when I had already paid.",
            anchor: "The three stems in a water glass at home",
            emotion: "thought of",
            stopRule: "The purchase was a complaint made good: an extra would look like an excuse.",
            cues: ["Only after they have paid", "Say who they are for"],
            briefWhat: "Three stems, tied, for the buyer. After paying.",
            briefWhy: "A gift that sells nothing is told on.",
            briefHow: "Take what will not last until tomorrow; tie it with care.",
            aliases: ["extra flowers", "three stems", "some for my own table"],
          },
          de: {
            name: "Drei Stiele für den eigenen Tisch",
            happens:
              "Wenn die Karte schon wieder im Portemonnaie ist, bindet die Floristin drei lose Stiele zusammen und sagt, die seien für die eigene Küche.",
            retold: "Es kam nach dem Zahlen, also konnte es niemand verkauft haben.",
            talkLine: "Und dann bekam ich noch drei für meine Küche, als ich längst gezahlt hatte.",
            anchor: "Die drei Stiele daheim im Wasserglas",
            emotion: "bedacht",
            stopRule: "Es ging um eine Reklamation: Eine Zugabe sähe aus wie eine Ausrede.",
            cues: ["Erst nach dem Zahlen", "Sag, für wen sie sind"],
            briefWhat: "Drei Stiele, gebunden, für die Käuferin selbst. Nach dem Zahlen.",
            briefWhy: "Was nichts verkaufen will, wird weitererzählt.",
            briefHow: "Nimm, was morgen nicht mehr hält; bind es mit Sorgfalt.",
            aliases: ["Blumen dazu", "drei Stiele", "welche für meinen Tisch"],
          },
        },
      ],
    },
    {
      kind: "adoption",
      feeling: 0,
      words: {
        en: { name: "On the sideboard", goal: "Have joy in it for as long as it lasts." },
        de: { name: "Auf der Kommode", goal: "Freude daran haben, solange es hält." },
      },
      touchpoints: [
        {
          element: "product",
          weight: 4,
          isTruth: true,
          name: { en: "Day five in the vase", de: "Tag fünf in der Vase" },
        },
        { element: "service", weight: 2, isTruth: false, name: { en: "The next occasion", de: "Der nächste Anlass" } },
      ],
      spots: [],
    },
  ],
};
