import type { Pattern } from "../pattern";

export const farewell: Pattern = {
  kinds: ["purchase", "adoption"],
  element: "service",
  trades: ["office", "hotel", "gym"],
  words: {
    en: {
      name: "The farewell",
      idea: "The last half minute is planned like the first: what comes last is what they leave with.",
      fits: "Where people just disappear: with a receipt, a door that falls shut, a nod from behind a screen.",
      examples: [
        "The clerk gets up, comes round the desk and says welcome to the town.",
        "The porter carries the suitcase to the corner and says which window was theirs.",
        "After the last training of a block somebody walks along to the door and names one thing that has become easier.",
      ],
      traps: [
        "A sentence that everybody gets is heard as a sentence that everybody gets.",
        "Do not ask for a review in this moment.",
        "A long farewell holds people up: half a minute, then the door.",
      ],
      blanks: [
        { id: "who", ask: "Who sees them off?", such: "the porter" },
        { id: "where", ask: "How far do they go along?", such: "to the corner of the street" },
        { id: "sign", ask: "What is done or given as a sign?", such: "the light in their window goes on once more" },
        { id: "say", ask: "What is said that is true for them alone?", such: "which window was theirs" },
      ],
      stopSuch: "They are running for a train, or a child is crying.",
      seed: {
        name: "The last half minute",
        happens:
          "{who} goes along {where}; then comes the sign: {sign}; and one sentence that holds for them alone: {say}.",
        retold: "Others let a door fall shut, here somebody came along.",
        talkLine: "When we left, {who} came along {where}.",
        anchor: "{sign}",
        emotion: "seen off",
        stopRule: "",
        cues: ["Go with free hands, no list", "One sentence, no review"],
        briefWhat: "{who} goes along {where} and says {say}.",
        briefWhy: "What comes last colours everything before it.",
        briefHow: "Put down what you hold, go {where}, one sentence, wave.",
        aliases: ["came along {where}", "the goodbye"],
      },
    },
    de: {
      name: "Der Abschied",
      idea: "Die letzte halbe Minute ist geplant wie die erste: Was zuletzt kommt, geht mit nach Hause.",
      fits: "Wo Menschen einfach verschwinden: mit einem Beleg, einer Tür, die zufällt, einem Nicken hinter dem Bildschirm.",
      examples: [
        "Die Frau vom Amt steht auf, kommt um den Tisch und heißt in der Stadt willkommen.",
        "Der Portier trägt den Koffer bis zur Ecke und zeigt, welches Fenster ihres war.",
        "Nach dem letzten Training eines Blocks geht jemand mit zur Tür und nennt etwas, das leichter geworden ist.",
      ],
      traps: [
        "Ein Satz, den alle bekommen, wird gehört wie ein Satz, den alle bekommen.",
        "Bitte in diesem Augenblick um keine Bewertung.",
        "Ein langer Abschied hält auf: eine halbe Minute, dann die Tür.",
      ],
      blanks: [
        { id: "who", ask: "Wer verabschiedet sie?", such: "der Portier" },
        { id: "where", ask: "Wie weit geht jemand mit?", such: "bis zur Straßenecke" },
        {
          id: "sign",
          ask: "Was geschieht oder wird gegeben, als Zeichen?",
          such: "das Licht in ihrem Fenster geht noch einmal an",
        },
        { id: "say", ask: "Was wird gesagt, das nur für sie stimmt?", such: "welches Fenster ihres war" },
      ],
      stopSuch: "Sie rennen zum Zug, oder ein Kind weint.",
      seed: {
        name: "Die letzte halbe Minute",
        happens:
          "Mit ihnen geht {who} {where}; dann kommt das Zeichen: {sign}; und ein Satz, der nur für sie stimmt: {say}.",
        retold: "Anderswo fällt eine Tür zu, hier ging jemand mit.",
        talkLine: "Als wir gingen, kam {who} mit, {where}.",
        anchor: "{sign}",
        emotion: "gut verabschiedet",
        stopRule: "",
        cues: ["Eine freie Hand, keine Liste", "Ein Satz, keine Bewertung"],
        briefWhat: "{who} geht mit, {where}, und sagt, {say}.",
        briefWhy: "Was zuletzt kommt, färbt alles davor.",
        briefHow: "Leg hin, was du hältst, geh {where} mit, ein Satz, winken.",
        aliases: ["kam mit, {where}", "der Abschied"],
      },
    },
  },
};
