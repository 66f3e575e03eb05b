import type { WrittenTemplate } from "../template-content";

export const restaurantDe: WrittenTemplate = {
  journey: "Ein Abend auswärts",
  personas: [
    {
      name: "Der Tisch mit einem Anlass",
      hopes: "Ein Abend, der für genau diese Leute gemacht ist und nicht für Tisch sieben.",
      worries: "Gehetzt zu werden, vergessen zu werden oder ein Ständchen zu bekommen.",
      clues:
        "Fragt, welcher Tisch es sein wird, ist etwas feiner angezogen, erwähnt einen Tag, eine Reise, einen Namen.",
    },
    {
      name: "Der Nachbar am Dienstag",
      hopes: "Ein guter Teller ohne Anlass, und niemand fragt, warum allein.",
      worries: "Der Tisch neben den Toiletten.",
      clues: "Keine Reservierung, ein Buch unter dem Arm, sucht den Platz an der Wand.",
    },
  ],
  stages: [
    {
      kind: "preconception",
      name: "Aussuchen",
      goal: "Sicher sein, dass der Abend nicht verdorben wird.",
      feeling: 0,
      backstage: "Die Karte an der Tür ist die von heute, und vor dem Service geht jemand ans Telefon.",
      touchpoints: [
        { name: "Karte an der Tür", element: "environment", channel: "vor Ort", weight: 2, emotion: "hungrig" },
        {
          name: "Tisch reservieren",
          element: "service",
          channel: "Telefon",
          weight: 4,
          isTruth: true,
          emotion: "gut aufgehoben",
        },
      ],
      spots: [],
    },
    {
      kind: "introduction",
      name: "An der Tür",
      goal: "Merken, dass man auf sie gewartet hat.",
      feeling: 1,
      backstage: "Um fünf werden die Reservierungen vorgelesen und die Karten geschrieben.",
      touchpoints: [
        { name: "Empfang", element: "service", channel: "persönlich", weight: 5, isTruth: true, emotion: "erwartet" },
        {
          name: "Der erste Blick in den Raum",
          element: "environment",
          channel: "vor Ort",
          emotion: "froh, hier zu sein",
        },
      ],
      spots: [
        {
          touchpoint: 0,
          name: "Die Karte von Hand",
          happens:
            "Bevor die Tür aufgeht, schreibt der Gastgeber für jeden reservierten Tisch eine Karte mit den Namen und dem Anlass und lehnt sie an die Gläser.",
          retold: "Ein Fremder hat für sie zum Stift gegriffen, bevor sie überhaupt da waren.",
          talkLine: "Auf dem Tisch stand eine Karte mit unseren Namen, von Hand geschrieben.",
          anchor: "Die Karte, die in der Handtasche mit nach Hause geht",
          emotion: "erwartet",
          stopRule: "Sie haben ohne Namen oder Anlass reserviert: dann steht nur „Guten Abend“ darauf.",
          cues: ["Lies dir die Bemerkung der Reservierung laut vor", "Lass sie die Karte finden, zeig nicht darauf"],
          briefWhat: "Eine Karte in Tinte an den Gläsern, mit Namen und Anlass.",
          briefWhy: "Sie wird fotografiert, bevor jemand die Speisekarte öffnet.",
          briefHow: "Um fünf schreiben, eine Zeile, deine eigene Schrift.",
          aliases: ["Karte auf dem Tisch", "unsere Namen von Hand", "handgeschriebene Karte"],
        },
      ],
    },
    {
      kind: "interaction",
      name: "Am Tisch",
      goal: "Gut essen und den Abend für sich haben.",
      feeling: 2,
      backstage: "Ein Zettel geht vom Saal zum Herd: Name, Anlass, eine Sache, die sie lieben.",
      touchpoints: [
        {
          name: "Rat zur Karte",
          element: "service",
          channel: "persönlich",
          weight: 4,
          isTruth: true,
          emotion: "beraten statt überredet",
        },
        {
          name: "Der Hauptgang",
          element: "product",
          channel: "vor Ort",
          weight: 5,
          isTruth: true,
          emotion: "voller Staunen",
        },
        { name: "Licht und Lärm", element: "environment", channel: "vor Ort", weight: 2, emotion: "unter sich" },
      ],
      spots: [
        {
          touchpoint: 1,
          name: "Der Teller, der nicht auf der Karte stand",
          happens:
            "Wenn ein Gast verrät, was gefeiert wird, sagt es der Service der Küche, und jemand vom Herd bringt ein kleines Dessert für genau diese eine Person und erzählt, wie es entstand.",
          retold: "Für ein einziges Kind hat jemand den Herd verlassen, und kein Teller im Raum sah so aus.",
          talkLine: "Die Köchin kam selbst heraus, mit etwas, das sie nur für ihn gemacht hatte.",
          anchor: "Der Name in Kakao auf dem Tellerrand",
          emotion: "geehrt",
          stopRule: "Sie sprechen leise, oder wer gefeiert wird, mag keine Blicke: dann kommt der Teller still.",
          cues: [
            "Hör auf einen Tag, ein erstes oder letztes Mal",
            "Sag der Küche den Namen und etwas, das die Person liebt",
          ],
          briefWhat: "Der Service hört es, die Küche macht es, jemand vom Herd bringt es. Ein Teller, ein Mensch.",
          briefWhy: "Sie erinnern sich, wer herauskam, länger als daran, was auf dem Teller war.",
          briefHow: "Name und Anlass sofort weitersagen; am Tisch zwei Sätze, dann gehen.",
          aliases: ["die Köchin kam heraus", "Geburtstagsdessert", "Name auf dem Teller", "besonderes Dessert"],
        },
      ],
    },
    {
      kind: "purchase",
      name: "Die Rechnung",
      goal: "Zahlen, ohne dass die Stimmung kippt.",
      feeling: -1,
      backstage: "Die Rechnung ist fertig, wenn der Kaffee hinausgeht.",
      touchpoints: [
        {
          name: "Um die Rechnung bitten",
          element: "service",
          channel: "persönlich",
          weight: 4,
          isTruth: true,
          emotion: "nicht hingehalten",
        },
        { name: "Der Zettel", element: "product", channel: "auf Papier", weight: 2, emotion: "ohne Zweifel" },
      ],
      spots: [],
    },
    {
      kind: "adoption",
      name: "Der Heimweg",
      goal: "Etwas zu erzählen haben und einen Grund, wiederzukommen.",
      feeling: 1,
      backstage: "Die Küche schreibt jeden Abend einen Rezeptzettel, mit Tinte.",
      touchpoints: [
        {
          name: "Der Abschied",
          element: "service",
          channel: "persönlich",
          isTruth: true,
          emotion: "wie Freunde verabschiedet",
        },
        {
          name: "Was mit nach Hause geht",
          element: "product",
          channel: "vor Ort",
          weight: 2,
          emotion: "reich beschenkt",
        },
      ],
      spots: [
        {
          touchpoint: 0,
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
      ],
    },
  ],
};
