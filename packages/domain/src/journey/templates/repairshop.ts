import type { JourneyTemplate } from "../template-shape";

export const repairshop: JourneyTemplate = {
  journey: { en: "Something broke", de: "Etwas ist kaputt" },
  persona: {
    en: {
      name: "The owner of a thing they need",
      hopes: "To have it back soon, and to know that it was honest work.",
      worries: "A bill that nobody can check, and being made to feel stupid.",
      clues: "Imitates the noise, asks whether it is still worth it, calls the thing by a name.",
    },
    de: {
      name: "Wem das Ding fehlt",
      hopes: "Es bald zurückzuhaben und zu wissen, dass ehrlich gearbeitet wurde.",
      worries: "Eine Rechnung, die niemand prüfen kann, und sich dumm vorzukommen.",
      clues: "Macht das Geräusch nach, fragt, ob es sich noch lohnt, nennt das Ding beim Namen.",
    },
  },
  stages: [
    {
      kind: "preconception",
      feeling: -1,
      words: {
        en: { name: "It broke", goal: "Find somebody who can be trusted." },
        de: { name: "Es ist kaputt", goal: "Jemanden finden, dem man trauen kann." },
      },
      touchpoints: [
        { element: "service", weight: 4, isTruth: true, name: { en: "The first call", de: "Der erste Anruf" } },
        {
          element: "environment",
          weight: 2,
          isTruth: false,
          name: { en: "The yard from the street", de: "Der Hof von der Straße" },
        },
      ],
      spots: [],
    },
    {
      kind: "introduction",
      feeling: 0,
      words: {
        en: { name: "Handing it over", goal: "Be understood without knowing the words." },
        de: { name: "Abgeben", goal: "Verstanden werden, ohne die Wörter zu kennen." },
      },
      touchpoints: [
        {
          element: "service",
          weight: 5,
          isTruth: true,
          name: { en: "Telling what is wrong", de: "Sagen, was nicht stimmt" },
        },
        { element: "product", weight: 3, isTruth: true, name: { en: "The estimate", de: "Der Kostenvoranschlag" } },
      ],
      spots: [
        {
          en: {
            name: "A name on the ticket",
            happens:
              "At the counter the mechanic asks what the thing is called at home and writes that name, and no number, on the big ticket that hangs on it.",
            retold: "In a yard full of numbers, theirs had a name.",
            talkLine: "They hung a sign on it that said Berta, like on a hospital bed.",
            anchor: "The ticket with the name, to take home",
            emotion: "taken seriously",
            stopRule: "It has no name and they look puzzled: write theirs, and go on.",
            cues: ["Ask as if it were the most normal thing", "Use the name when you call"],
            briefWhat: "Ask what it is called and write that on the ticket, large.",
            briefWhy: "Whoever names it, cares for it. That is what they tell.",
            briefHow: "One question at the counter; use the name until it is fetched.",
            aliases: ["name on the ticket", "they called it by its name"],
          },
          de: {
            name: "Ein Name am Schild",
            happens:
              "Am Tresen fragt die Werkstatt, wie das Ding daheim heißt, und schreibt diesen Namen, keine Nummer, auf das große Schild, das daran hängt.",
            retold: "Auf einem Hof voller Nummern hatte ihres einen Namen.",
            talkLine: "Die haben ein Schild drangehängt, auf dem Berta stand, wie am Krankenbett.",
            anchor: "Das Schild mit dem Namen, zum Mitnehmen",
            emotion: "ernst genommen",
            stopRule: "Es hat keinen Namen, und sie schauen verwundert: Schreib ihren, und weiter.",
            cues: ["Frag, als wäre es das Normalste der Welt", "Nenn den Namen, wenn du anrufst"],
            briefWhat: "Frag, wie es heißt, und schreib das groß aufs Schild.",
            briefWhy: "Wer es beim Namen nennt, kümmert sich. Davon erzählen sie.",
            briefHow: "Eine Frage am Tresen; der Name gilt bis zum Abholen.",
            aliases: ["Name am Schild", "sie nannten es beim Namen"],
          },
        },
      ],
    },
    {
      kind: "interaction",
      feeling: 1,
      words: {
        en: { name: "While it is away", goal: "Know that something is happening." },
        de: { name: "Solange es weg ist", goal: "Wissen, dass etwas geschieht." },
      },
      touchpoints: [
        {
          element: "service",
          weight: 4,
          isTruth: true,
          name: { en: "News in between", de: "Nachricht zwischendurch" },
        },
        { element: "product", weight: 5, isTruth: true, name: { en: "The repair", de: "Die Reparatur" } },
      ],
      spots: [
        {
          en: {
            name: "Ten seconds of running again",
            happens:
              "The moment the thing runs again, the mechanic films ten seconds of it, with the sound, and sends it before calling about the price.",
            retold: "They heard it purr before they heard what it costs.",
            talkLine: "He sent me a film of the exact second it started again.",
            anchor: "The ten-second film on their phone",
            emotion: "relieved",
            stopRule: "It did not come back to life: call, and never send a film.",
            cues: ["Film the thing, not yourself", "Sound on"],
            briefWhat: "Ten seconds of film when it runs again, sent at once.",
            briefWhy: "It is shown around before the price is known.",
            briefHow: "Phone out, thing in the picture, send, then call.",
            aliases: ["the video", "film of it running", "he sent me a clip"],
          },
          de: {
            name: "Zehn Sekunden, und es läuft",
            happens:
              "Sobald das Ding wieder läuft, filmt der Mechaniker zehn Sekunden davon, mit Ton, und schickt sie, bevor er wegen des Preises anruft.",
            retold: "Sie hörten es schnurren, bevor sie hörten, was es kostet.",
            talkLine: "Er hat mir einen Film von der Sekunde geschickt, in der es wieder ansprang.",
            anchor: "Der Zehn-Sekunden-Film auf ihrem Telefon",
            emotion: "erleichtert",
            stopRule: "Es läuft nicht wieder: Ruf an und schick keinen Film.",
            cues: ["Film das Ding, nicht dich", "Mit Ton"],
            briefWhat: "Zehn Sekunden Film, wenn es wieder läuft, sofort geschickt.",
            briefWhy: "Er wird herumgezeigt, bevor jemand den Preis kennt.",
            briefHow: "Telefon raus, Ding ins Bild, schicken, dann anrufen.",
            aliases: ["das Video", "Film, wie es läuft", "er hat mir einen Film geschickt"],
          },
        },
      ],
    },
    {
      kind: "purchase",
      feeling: 0,
      words: {
        en: { name: "Fetching it", goal: "See what was paid for." },
        de: { name: "Abholen", goal: "Sehen, wofür man zahlt." },
      },
      touchpoints: [
        {
          element: "service",
          weight: 5,
          isTruth: true,
          name: { en: "The bill explained", de: "Die Rechnung erklärt" },
        },
        { element: "product", weight: 4, isTruth: true, name: { en: "It works", de: "Es geht wieder" } },
      ],
      spots: [
        {
          en: {
            name: "The old part in a box",
            happens:
              "With the bill comes a small box in which the worn part lies on felt, with a label that says what it did, for how long, and why it gave up.",
            retold: "They could hold in their hand what they had paid for.",
            talkLine: "They gave me the broken bit in a little box, like a jewel.",
            anchor: "The worn part on felt in its box",
            emotion: "certain",
            stopRule: "The part is dirty, dangerous or huge: then a photo of it, with the label.",
            cues: ["Open the box before the bill", "Let them touch it"],
            briefWhat: "The worn part, on felt, in a box, with its story on a label.",
            briefWhy: "Honest work that can be held is told to the neighbour.",
            briefHow: "Clean it, write three lines, open the box first.",
            aliases: ["old part in a box", "the broken bit", "little box"],
          },
          de: {
            name: "Das alte Teil im Kästchen",
            happens:
              "Mit der Rechnung kommt ein Kästchen, in dem das verschlissene Teil auf Filz liegt, mit einem Schild: was es tat, wie lange, und warum es aufgab.",
            retold: "Sie hielten in der Hand, wofür sie gezahlt hatten.",
            talkLine: "Ich bekam das kaputte Teil in einem Kästchen, wie ein Schmuckstück.",
            anchor: "Das verschlissene Teil auf Filz im Kästchen",
            emotion: "sicher",
            stopRule: "Das Teil ist schmutzig, gefährlich oder riesig: Dann ein Foto davon, mit Schild.",
            cues: ["Erst das Kästchen, dann die Rechnung", "Lass es sie anfassen"],
            briefWhat: "Das alte Teil auf Filz im Kästchen, mit seiner Geschichte auf dem Schild.",
            briefWhy: "Ehrliche Arbeit, die man anfassen kann, erzählt man dem Nachbarn.",
            briefHow: "Putzen, drei Zeilen schreiben, zuerst das Kästchen öffnen.",
            aliases: ["altes Teil im Kästchen", "das kaputte Teil", "Kästchen"],
          },
        },
      ],
    },
    {
      kind: "adoption",
      feeling: 1,
      words: {
        en: { name: "Back in use", goal: "Forget that it was ever broken." },
        de: { name: "Wieder in Gebrauch", goal: "Vergessen, dass es je kaputt war." },
      },
      touchpoints: [
        { element: "product", weight: 4, isTruth: true, name: { en: "The first month", de: "Der erste Monat" } },
        {
          element: "service",
          weight: 2,
          isTruth: false,
          name: { en: "The next inspection", de: "Die nächste Durchsicht" },
        },
      ],
      spots: [],
    },
  ],
};
