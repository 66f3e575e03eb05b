import type { Pattern } from "../pattern";

export const madeGood: Pattern = {
  kinds: ["interaction", "purchase", "adoption"],
  element: "service",
  trades: ["restaurant", "onlineshop", "factory"],
  words: {
    en: {
      name: "The mistake made good",
      idea: "What went wrong is put right before anyone has to ask, by the one who noticed it, and with something personal on top.",
      fits: "Wherever something goes wrong again and again: the mistake is known, so the making good can be ready.",
      examples: [
        "The wrong dish stays on the table for all to try, while the right one is cooked first.",
        "The broken cup is on its way again before the photo of it has arrived, with a line from the packer.",
        "The call comes before the late delivery, with the new date and a name that answers for it.",
      ],
      traps: [
        "A voucher says: come back and pay again. A deed says: we have understood.",
        "Nobody wants the reasons: what is being done comes first.",
        "If it needs a signature from above, it comes too late.",
      ],
      blanks: [
        { id: "wrong", ask: "What goes wrong from time to time?", such: "the wrong dish comes" },
        { id: "right", ask: "What is done at once?", such: "the right one is cooked before all others" },
        { id: "who", ask: "Who may decide it alone?", such: "the waiter" },
        { id: "personal", ask: "What personal thing comes on top?", such: "a line by hand from the cook" },
      ],
      stopSuch: "They wave it off and want to go on talking: mend it quietly.",
      seed: {
        name: "Made good before they ask",
        happens: "When it happens that {wrong}, {who} says so first, sees to it that {right}, and adds {personal}.",
        retold: "They never had to complain.",
        talkLine: "Something went wrong, and before I could say a word it was settled: {right}.",
        anchor: "{personal}",
        emotion: "taken seriously",
        stopRule: "",
        cues: ["Say it before they notice", "No reasons, no culprit"],
        briefWhat: "{wrong}? Then {right}, at once.",
        briefWhy: "A mistake well mended is told on more gladly than none at all.",
        briefHow: "Decide it yourself; {personal}; write it down so that it happens less.",
        aliases: ["{right}", "they noticed it themselves"],
      },
    },
    de: {
      name: "Der wiedergutgemachte Fehler",
      idea: "Was schiefging, wird behoben, bevor jemand fragen muss, von dem, der es bemerkt, und mit etwas Persönlichem dazu.",
      fits: "Wo immer dasselbe von Zeit zu Zeit schiefgeht: Der Fehler ist bekannt, also kann das Gutmachen bereitliegen.",
      examples: [
        "Das falsche Gericht bleibt zum Probieren auf dem Tisch, während das richtige vor allen anderen gekocht wird.",
        "Die zerbrochene Tasse ist schon wieder unterwegs, bevor ihr Foto da ist, mit einer Zeile von der Packerin.",
        "Der Anruf kommt vor der verspäteten Lieferung, mit dem neuen Datum und einem Namen, der dafür einsteht.",
      ],
      traps: [
        "Ein Gutschein sagt: Komm wieder und zahl noch einmal. Eine Tat sagt: verstanden.",
        "Niemand will die Gründe hören: Zuerst kommt, was geschieht.",
        "Braucht es eine Unterschrift von oben, kommt es zu spät.",
      ],
      blanks: [
        { id: "wrong", ask: "Was geht von Zeit zu Zeit schief?", such: "das falsche Gericht kommt" },
        { id: "right", ask: "Was geschieht sofort?", such: "das richtige wird vor allen anderen gekocht" },
        { id: "who", ask: "Wer darf das allein entscheiden?", such: "der Kellner" },
        { id: "personal", ask: "Was kommt Persönliches dazu?", such: "eine Zeile von Hand aus der Küche" },
      ],
      stopSuch: "Sie winken ab und wollen weiterreden: still in Ordnung bringen.",
      seed: {
        name: "Wiedergutgemacht, bevor jemand fragt",
        happens:
          "Geht es schief ({wrong}), sagt {who} es zuerst und sorgt für die Lösung: {right}. Dazu kommt etwas Persönliches: {personal}.",
        retold: "Beschweren musste sich niemand.",
        talkLine: "Es ging etwas schief, und bevor ich etwas sagen konnte, hieß es: {right}.",
        anchor: "{personal}",
        emotion: "ernst genommen",
        stopRule: "",
        cues: ["Sag es, bevor sie es merken", "Keine Gründe, kein Schuldiger"],
        briefWhat: "Passiert es ({wrong}), dann sofort: {right}.",
        briefWhy: "Ein gut geflickter Fehler wird lieber erzählt als gar keiner.",
        briefHow: "Entscheide selbst; dazu {personal}; schreib es auf, damit es seltener wird.",
        aliases: ["{right}", "haben es selbst gemerkt"],
      },
    },
  },
};
