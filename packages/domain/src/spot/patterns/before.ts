import type { Pattern } from "../pattern";

export const before: Pattern = {
  kinds: ["preconception"],
  element: "service",
  trades: ["clinic", "office", "hotel"],
  words: {
    en: {
      name: "The sign before the visit",
      idea: "Something from a real person arrives before they do, and takes one worry off them.",
      fits: "Between the booking and the first step through the door, when people picture how it will be.",
      examples: [
        "The evening before, the nurse who will open the door tomorrow rings.",
        "A letter with three drawings to tick off, and the minutes it takes.",
        "From the road one sees a single window lit: it is theirs.",
      ],
      traps: [
        "An automatic reminder is no sign, however kind its words.",
        "One sign is a joy, three are a pursuit.",
        "What is promised here must be true at the door.",
      ],
      blanks: [
        { id: "worry", ask: "What do they worry about beforehand?", such: "how long it will take" },
        { id: "sign", ask: "What comes to them, and how?", such: "a letter with a measured number of minutes" },
        { id: "who", ask: "Who signs it with their name?", such: "the clerk" },
        { id: "when", ask: "When does it come?", such: "two days before" },
      ],
      stopSuch: "They asked not to be written to or called.",
      seed: {
        name: "A sign beforehand",
        happens:
          "{who} sends it {when}, with their own name under it: {sign}. It answers what people ask themselves then: {worry}.",
        retold: "Before they had come, somebody had thought of them.",
        talkLine: "{when}, I got something from them: {sign}.",
        anchor: "{sign}",
        emotion: "less afraid",
        stopRule: "",
        cues: ["Your own name, not the firm's", "Nothing that wants an answer"],
        briefWhat: "{when}: {sign}, with your name.",
        briefWhy: "Whoever comes without worry sees the rest with other eyes.",
        briefHow: "One thing only: {worry}. Sign it yourself.",
        aliases: ["{sign}", "before I came"],
      },
    },
    de: {
      name: "Das Zeichen vor dem Besuch",
      idea: "Etwas von einem wirklichen Menschen kommt an, bevor sie kommen, und nimmt ihnen eine Sorge.",
      fits: "Zwischen der Buchung und dem ersten Schritt durch die Tür, wenn man sich ausmalt, wie es wird.",
      examples: [
        "Am Abend davor ruft an, wer morgen die Tür der Praxis öffnet.",
        "Ein Brief mit drei Zeichnungen zum Abhaken und den Minuten, die es dauert.",
        "Von der Straße sieht man ein einziges Fenster leuchten: Es ist das eigene.",
      ],
      traps: [
        "Eine automatische Erinnerung ist kein Zeichen, so freundlich sie klingt.",
        "Ein Zeichen ist eine Freude, drei sind eine Verfolgung.",
        "Was hier versprochen wird, muss an der Tür stimmen.",
      ],
      blanks: [
        { id: "worry", ask: "Worüber machen sie sich vorher Gedanken?", such: "wie lange es dauern wird" },
        { id: "sign", ask: "Was kommt zu ihnen, und wie?", such: "ein Brief mit gemessenen Minuten" },
        { id: "who", ask: "Wer unterschreibt mit Namen?", such: "die Sachbearbeiterin" },
        { id: "when", ask: "Wann kommt es?", such: "zwei Tage vorher" },
      ],
      stopSuch: "Sie wollten weder Post noch Anrufe.",
      seed: {
        name: "Ein Zeichen vorab",
        happens:
          "{who} schickt es {when}, mit dem eigenen Namen darunter: {sign}. Es antwortet auf das, was man sich dann fragt: {worry}.",
        retold: "Noch bevor sie da waren, hatte jemand an sie gedacht.",
        talkLine: "{when} kam schon etwas von denen: {sign}.",
        anchor: "{sign}",
        emotion: "weniger bang",
        stopRule: "",
        cues: ["Dein eigener Name, nicht der des Hauses", "Nichts, was eine Antwort verlangt"],
        briefWhat: "{when}: {sign}, mit deinem Namen.",
        briefWhy: "Wer ohne Sorge kommt, sieht das Übrige mit anderen Augen.",
        briefHow: "Nur eines: {worry}. Unterschreib selbst.",
        aliases: ["{sign}", "bevor ich kam"],
      },
    },
  },
};
