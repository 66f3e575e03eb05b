import type { Pattern } from "../pattern";

export const ownHand: Pattern = {
  kinds: ["interaction", "purchase"],
  element: "product",
  trades: ["salon", "florist", "toyshop"],
  words: {
    en: {
      name: "Their own hand on it",
      idea: "The decisive moment is theirs: they cut, stamp, ring or press the button themselves.",
      fits: "Where something irreversible or solemn happens, and so far your people do it for them.",
      examples: [
        "The first snip at the plait is made by the one whose hair it is.",
        "The buyer ties the last knot, and a thumb is lent for it.",
        "The child presses the stamp into the teddy bear's passport.",
      ],
      traps: [
        "It has to succeed: hold, steady and have the second try ready.",
        "Whoever has a bad hand or a shy day must be able to pass it back without a word.",
        "Only one move is theirs, the important one; not the work.",
      ],
      blanks: [
        { id: "act", ask: "Which move is the decisive one?", such: "the first cut" },
        { id: "tool", ask: "What is put into their hand?", such: "the scissors" },
        { id: "who", ask: "Who hands it over and steadies it?", such: "the stylist" },
        { id: "left", ask: "What remains of it for them?", such: "the plait with its ribbon" },
      ],
      stopSuch: "They hesitate twice: smile, and do it for them.",
      seed: {
        name: "The move that is theirs",
        happens:
          "{who} gets everything ready, puts it into their hand ({tool}), and waits: this belongs to them: {act}.",
        retold: "It did not happen to them, they did it.",
        talkLine: "They gave me {tool}: I did it myself, {act}.",
        anchor: "{left}",
        emotion: "brave and proud",
        stopRule: "",
        cues: ["Steady it, keep silent", "Step back half a pace"],
        briefWhat: "Put it into their hand: {tool}. Theirs is {act}.",
        briefWhy: "What people did themselves, they tell in the first person.",
        briefHow: "Prepare it so that it succeeds; afterwards they keep {left}.",
        aliases: ["{act} myself", "gave me {tool}"],
      },
    },
    de: {
      name: "Selbst Hand anlegen",
      idea: "Der entscheidende Augenblick gehört ihnen: Sie schneiden, stempeln, läuten oder drücken selbst.",
      fits: "Wo etwas Unwiderrufliches oder Feierliches geschieht und es bisher deine Leute für sie tun.",
      examples: [
        "Den ersten Schnitt am Zopf macht, wem das Haar gehört.",
        "Den letzten Knoten bindet, wer den Strauß kauft, und jemand leiht den Daumen dazu.",
        "Das Kind drückt den Stempel in den Pass des Teddybären.",
      ],
      traps: [
        "Es muss gelingen: halten, stützen und den zweiten Versuch bereithaben.",
        "Wer eine schwache Hand oder einen scheuen Tag hat, muss es wortlos zurückgeben können.",
        "Nur ein Griff gehört ihnen, der wichtige; nicht die Arbeit.",
      ],
      blanks: [
        { id: "act", ask: "Welcher Griff ist der entscheidende?", such: "der erste Schnitt" },
        { id: "tool", ask: "Was bekommen sie in die Hand?", such: "die Schere" },
        { id: "who", ask: "Wer reicht es hin und hält es ruhig?", such: "die Friseurin" },
        { id: "left", ask: "Was behalten sie von diesem Griff?", such: "der Zopf mit dem Band" },
      ],
      stopSuch: "Sie zögern zweimal: lächeln und es für sie tun.",
      seed: {
        name: "Der Griff, der ihnen gehört",
        happens:
          "{who} bereitet alles vor, gibt es ihnen in die Hand ({tool}) und wartet: Das gehört ihnen selbst, {act}.",
        retold: "Es ist ihnen nicht geschehen, sie haben es getan.",
        talkLine: "Die haben mir {tool} in die Hand gegeben: Das war ich selbst, {act}.",
        anchor: "{left}",
        emotion: "kühn und froh",
        stopRule: "",
        cues: ["Halt es ruhig und schweig", "Tritt einen halben Schritt zurück"],
        briefWhat: "In die Hand geben: {tool}. Ihnen gehört {act}.",
        briefWhy: "Was man selbst getan hat, erzählt man in der ersten Person.",
        briefHow: "So vorbereiten, dass es gelingt; danach bleibt ihnen {left}.",
        aliases: ["selbst gemacht", "gaben mir {tool}"],
      },
    },
  },
};
