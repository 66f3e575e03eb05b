import type { JourneyTemplate } from "../template-shape";

export const clinic: JourneyTemplate = {
  journey: { en: "The first appointment", de: "Der erste Termin" },
  persona: {
    en: {
      name: "The patient with a question",
      hopes: "To be heard to the end, and to understand the answer.",
      worries: "A long wait, five minutes of doctor, and words looked up at night.",
      clues: "Brings notes, comes early, asks whether somebody may come along.",
    },
    de: {
      name: "Wer mit einer Frage kommt",
      hopes: "Ausreden zu dürfen und die Antwort zu verstehen.",
      worries: "Langes Warten, fünf Minuten Arzt, und Wörter, die man nachts nachschlägt.",
      clues: "Bringt Notizen mit, kommt zu früh, fragt, ob jemand mitkommen darf.",
    },
  },
  stages: [
    {
      kind: "preconception",
      feeling: -1,
      words: {
        en: { name: "Before the visit", goal: "Know what will happen, and fear it less." },
        de: { name: "Vor dem Besuch", goal: "Wissen, was geschieht, und es weniger fürchten." },
      },
      touchpoints: [
        {
          element: "service",
          weight: 4,
          isTruth: true,
          name: { en: "Getting an appointment", de: "Einen Termin bekommen" },
        },
        { element: "product", weight: 2, isTruth: false, name: { en: "The letter", de: "Der Brief" } },
      ],
      spots: [
        {
          en: {
            name: "The voice from tomorrow",
            happens:
              "The day before a first visit, the nurse who will open the door calls, says her name and what will happen, and asks for the one question that must not be forgotten.",
            retold: "They knew a voice in the building before they had set foot in it.",
            talkLine: "The nurse rang me the day before and asked what I mustn't forget to ask.",
            anchor: "The question, written on top of the file when they come",
            emotion: "less afraid",
            stopRule: "They say that they would rather not talk on the phone: a short message instead.",
            cues: ["Say your name first and last", "Write their question down in their words"],
            briefWhat: "One call the day before: your name, what happens, their one question.",
            briefWhy: "Whoever fears less, hears more.",
            briefHow: "Three minutes; their question goes on top of the file.",
            aliases: ["the nurse called", "call the day before", "my one question"],
          },
          de: {
            name: "Die Stimme von morgen",
            happens:
              "Am Tag vor dem ersten Besuch ruft die Pflegerin an, die morgen die Tür öffnet, sagt ihren Namen und was geschieht, und fragt nach der einen Frage, die nicht vergessen werden darf.",
            retold: "Sie kannten eine Stimme im Haus, bevor sie es betraten.",
            talkLine: "Am Tag davor rief die Pflegerin an und fragte, was ich auf keinen Fall vergessen will.",
            anchor: "Die Frage, die beim Besuch oben auf der Akte steht",
            emotion: "weniger Angst",
            stopRule: "Sie möchten lieber nicht telefonieren: Dann eine kurze Nachricht.",
            cues: ["Sag deinen Namen zu Beginn und am Ende", "Schreib die Frage mit ihren Worten auf"],
            briefWhat: "Ein Anruf am Tag davor: dein Name, was geschieht, ihre eine Frage.",
            briefWhy: "Wer weniger Angst hat, hört mehr.",
            briefHow: "Drei Minuten; ihre Frage kommt oben auf die Akte.",
            aliases: ["die Pflegerin rief an", "Anruf am Tag davor", "meine eine Frage"],
          },
        },
      ],
    },
    {
      kind: "introduction",
      feeling: 0,
      words: {
        en: { name: "Waiting", goal: "Not feel like a number." },
        de: { name: "Warten", goal: "Sich nicht wie eine Nummer fühlen." },
      },
      touchpoints: [
        { element: "service", weight: 4, isTruth: true, name: { en: "The front desk", de: "Die Anmeldung" } },
        { element: "environment", weight: 4, isTruth: true, name: { en: "The waiting room", de: "Das Wartezimmer" } },
      ],
      spots: [],
    },
    {
      kind: "interaction",
      feeling: 1,
      words: {
        en: { name: "With the doctor", goal: "Understand what it is, and what comes next." },
        de: { name: "Beim Arzt", goal: "Verstehen, was es ist und wie es weitergeht." },
      },
      touchpoints: [
        { element: "service", weight: 5, isTruth: true, name: { en: "Being listened to", de: "Zuhören" } },
        { element: "product", weight: 5, isTruth: true, name: { en: "The treatment", de: "Die Behandlung" } },
      ],
      spots: [
        {
          en: {
            name: "The drawing to take home",
            happens:
              "While explaining, the doctor draws what is going on inside on a plain sheet, labels it in everyday words, and gives it to the patient.",
            retold: "At home they could show, with a finger, what is the matter.",
            talkLine: "The doctor drew it for me, I have the picture on the fridge.",
            anchor: "The pencil drawing with everyday words",
            emotion: "clear-headed",
            stopRule: "They look away, or the news is grave: pen down, and only listen.",
            cues: ["Begin with what they already know", "No Latin on the sheet"],
            briefWhat: "Draw it while you explain it, in everyday words, and give it away.",
            briefWhy: "The family asks at home, and the drawing answers.",
            briefHow: "Plain sheet, soft pencil, two minutes, their name on it.",
            aliases: ["the drawing", "doctor drew it", "picture on the fridge"],
          },
          de: {
            name: "Die Zeichnung für zu Hause",
            happens:
              "Beim Erklären zeichnet der Arzt auf ein leeres Blatt, was im Körper vorgeht, beschriftet es in Alltagswörtern und gibt es mit.",
            retold: "Daheim konnten sie mit dem Finger zeigen, was los ist.",
            talkLine: "Der Arzt hat es mir aufgezeichnet, das Bild hängt am Kühlschrank.",
            anchor: "Die Bleistiftzeichnung mit Alltagswörtern",
            emotion: "klar im Kopf",
            stopRule: "Sie schauen weg, oder die Nachricht ist schwer: Stift hinlegen und nur zuhören.",
            cues: ["Beginn mit dem, was sie schon wissen", "Kein Latein auf dem Blatt"],
            briefWhat: "Zeichne, während du erklärst, in Alltagswörtern, und gib es mit.",
            briefWhy: "Daheim fragt die Familie, und die Zeichnung antwortet.",
            briefHow: "Leeres Blatt, weicher Bleistift, zwei Minuten, ihr Name darauf.",
            aliases: ["die Zeichnung", "Arzt hat es gezeichnet", "Bild am Kühlschrank"],
          },
        },
      ],
    },
    {
      kind: "purchase",
      feeling: 0,
      words: {
        en: { name: "Leaving", goal: "Know what to do tonight, and what it costs." },
        de: { name: "Gehen", goal: "Wissen, was heute Abend zu tun ist und was es kostet." },
      },
      touchpoints: [
        {
          element: "service",
          weight: 3,
          isTruth: true,
          name: { en: "The next appointment", de: "Der nächste Termin" },
        },
        { element: "product", weight: 3, isTruth: true, name: { en: "The prescription", de: "Das Rezept" } },
      ],
      spots: [],
    },
    {
      kind: "adoption",
      feeling: 1,
      words: {
        en: { name: "Getting better", goal: "Not be alone with it." },
        de: { name: "Gesund werden", goal: "Nicht allein damit sein." },
      },
      touchpoints: [
        { element: "service", weight: 4, isTruth: true, name: { en: "Asking again", de: "Noch einmal fragen" } },
        { element: "product", weight: 2, isTruth: false, name: { en: "Results", de: "Befunde" } },
      ],
      spots: [
        {
          en: {
            name: "The call on day three",
            happens:
              "Three days after the visit the same nurse rings once more and asks only: which question came to you at home?",
            retold: "It was not the patient who had to call.",
            talkLine: "She called me on the third day, just to ask what I was still wondering.",
            anchor: "The number of the nurse, on a card with her name",
            emotion: "held",
            stopRule: "They do not pick up twice: a card by post, and nothing more.",
            cues: ["Ask one question, then be quiet"],
            briefWhat: "Day three, the same voice, one question.",
            briefWhy: "Questions come at home, and then nobody is there.",
            briefHow: "Call, ask, listen. What you cannot answer goes to the doctor today.",
            aliases: ["call on the third day", "she called again"],
          },
          de: {
            name: "Der Anruf am dritten Tag",
            happens:
              "Drei Tage nach dem Besuch ruft dieselbe Pflegerin noch einmal an und fragt nur: Welche Frage kam dir daheim?",
            retold: "Nicht die Patientin musste anrufen.",
            talkLine: "Am dritten Tag rief sie an, nur um zu fragen, was ich noch wissen will.",
            anchor: "Die Nummer der Pflegerin, auf einer Karte mit ihrem Namen",
            emotion: "aufgehoben",
            stopRule: "Sie gehen zweimal nicht ans Telefon: eine Karte per Post, und nichts weiter.",
            cues: ["Stell eine Frage, dann schweig"],
            briefWhat: "Tag drei, dieselbe Stimme, eine Frage.",
            briefWhy: "Die Fragen kommen daheim, und dann ist niemand da.",
            briefHow: "Anrufen, fragen, zuhören. Was du nicht weißt, geht heute noch zum Arzt.",
            aliases: ["Anruf am dritten Tag", "sie rief noch einmal an"],
          },
        },
      ],
    },
  ],
};
