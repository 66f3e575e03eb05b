import type { Pattern } from "../pattern";

export const secret: Pattern = {
  kinds: ["interaction"],
  element: "environment",
  trades: ["hotel", "cafe", "florist"],
  words: {
    en: {
      name: "The secret shown",
      idea: "They see, taste or learn what only insiders know, and may tell it on.",
      fits: "Where your people know something that stands in no brochure, and a curious question is a sign.",
      examples: [
        "A map drawn by hand with the bakery of somebody's grandmother on it.",
        "The back door to the oven at five past seven, flour on one's sleeve included.",
        "Which of the flowers will still stand on day nine, and why.",
      ],
      traps: [
        "A secret on a poster is none.",
        "Show something true, also if it is not pretty.",
        "Never give away what belongs to another guest or a colleague.",
      ],
      blanks: [
        { id: "secret", ask: "What do only you know or see?", such: "how the oven is loaded" },
        {
          id: "question",
          ask: "By which question does one notice that somebody is curious?",
          such: "how do you get the crust like that",
        },
        { id: "who", ask: "Who shows it?", such: "the baker" },
        { id: "take", ask: "What do they take with them of it?", such: "a smear of flour on the sleeve" },
      ],
      stopSuch: "They asked out of politeness and already look back at the door.",
      seed: {
        name: "Let in on it",
        happens: "When somebody asks something like “{question}?”, {who} shows what others never see: {secret}.",
        retold: "For two minutes they were on the other side.",
        talkLine: "They let me in on it: {secret}.",
        anchor: "{take}",
        emotion: "let in",
        stopRule: "",
        cues: ["Wait for the question, do not offer", "Two minutes, then back"],
        briefWhat: "Somebody curious? Show them: {secret}.",
        briefWhy: "A secret is the one thing that is certain to be told on.",
        briefHow: "Take them along, one sentence, one look; they leave with {take}.",
        aliases: ["{secret}", "behind the scenes"],
      },
    },
    de: {
      name: "Das gezeigte Geheimnis",
      idea: "Sie sehen, schmecken oder erfahren, was sonst nur Eingeweihte wissen, und dürfen es weitersagen.",
      fits: "Wo deine Leute etwas wissen, das in keinem Prospekt steht, und eine neugierige Frage das Zeichen ist.",
      examples: [
        "Eine von Hand gezeichnete Karte, auf der die Bäckerei von jemandes Oma steht.",
        "Die Hintertür zum Ofen um fünf nach sieben, samt Mehl am Ärmel.",
        "Welche der Blumen am neunten Tag noch steht, und warum.",
      ],
      traps: [
        "Ein Geheimnis auf einem Plakat ist keines.",
        "Zeig etwas Wahres, auch wenn es nicht hübsch ist.",
        "Gib nie preis, was einem anderen Gast oder einer Kollegin gehört.",
      ],
      blanks: [
        { id: "secret", ask: "Was wisst oder seht nur ihr?", such: "wie der Ofen beschickt wird" },
        {
          id: "question",
          ask: "An welcher Frage merkt man, dass jemand neugierig ist?",
          such: "wie wird die Kruste so",
        },
        { id: "who", ask: "Wer zeigt es?", such: "der Bäcker" },
        { id: "take", ask: "Was nehmen sie davon mit?", such: "ein Streifen Mehl am Ärmel" },
      ],
      stopSuch: "Sie haben aus Höflichkeit gefragt und sehen schon wieder zur Tür.",
      seed: {
        name: "Eingeweiht",
        happens: "Fragt jemand so etwas wie „{question}?“, dann zeigt {who}, was andere nie sehen: {secret}.",
        retold: "Zwei Minuten lang standen sie auf der anderen Seite.",
        talkLine: "Die haben mich eingeweiht: {secret}.",
        anchor: "{take}",
        emotion: "eingeweiht",
        stopRule: "",
        cues: ["Warte auf die Frage, biete es nicht an", "Zwei Minuten, dann zurück"],
        briefWhat: "Jemand ist neugierig? Zeig es: {secret}.",
        briefWhy: "Ein Geheimnis wird ganz sicher weitererzählt.",
        briefHow: "Mitnehmen, ein Satz, ein Blick; mit ihnen geht {take}.",
        aliases: ["{secret}", "hinter den Kulissen"],
      },
    },
  },
};
