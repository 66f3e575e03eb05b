import type { Pattern } from "../pattern";

export const extra: Pattern = {
  kinds: ["purchase"],
  element: "product",
  trades: ["florist", "cafe", "onlineshop"],
  words: {
    en: {
      name: "The unexpected extra",
      idea: "When the bill is paid, something more comes that nobody could have sold.",
      fits: "Right after paying, where the good feeling usually drops and nothing more can be sold.",
      examples: [
        "Three short stems, tied, for the buyer's own kitchen.",
        "One roll on each tray bears the baker's thumb, and with it the coffee is free.",
        "A sealed envelope in the parcel, to be opened in ten days.",
      ],
      traps: [
        "Before paying it is a discount, after paying it is a gift.",
        "An extra that comes every time is soon part of the price.",
        "To make up for a mistake it is too small, and looks like an excuse.",
      ],
      blanks: [
        { id: "extra", ask: "What could you add that costs little?", such: "three short stems, tied" },
        { id: "whom", ask: "For whom or for what is it?", such: "their own kitchen table" },
        {
          id: "chance",
          ask: "When is it given, so that nobody expects it?",
          such: "when the card is back in the wallet",
        },
        { id: "who", ask: "Who gives it?", such: "the florist" },
      ],
      stopSuch: "They came to complain: put that right first, and add nothing.",
      seed: {
        name: "More than was paid for",
        happens: "At this moment, {chance}, {who} adds {extra} and says what it is for: {whom}.",
        retold: "It came when everything was paid, so nobody could have meant to sell.",
        talkLine: "I had already paid, and then they gave me {extra}.",
        anchor: "{extra}",
        emotion: "thought of",
        stopRule: "",
        cues: ["When all is paid, no earlier", "Say what it is for, then let go"],
        briefWhat: "{extra}, {chance}.",
        briefWhy: "What wants to sell nothing is passed on by word of mouth.",
        briefHow: "Have it ready out of sight; say for {whom}; no more words.",
        aliases: ["{extra}", "something extra"],
      },
    },
    de: {
      name: "Die unerwartete Zugabe",
      idea: "Wenn die Rechnung beglichen ist, kommt noch etwas, das niemand hätte verkaufen können.",
      fits: "Gleich nach dem Zahlen, wo das gute Gefühl sonst fällt und es nichts mehr zu verkaufen gibt.",
      examples: [
        "Drei kurze Stiele, gebunden, für die eigene Küche.",
        "Auf jedem Blech trägt ein Brötchen den Daumen des Bäckers, und dazu gibt es den Kaffee.",
        "Ein versiegelter Umschlag im Paket, der erst in zehn Tagen geöffnet wird.",
      ],
      traps: [
        "Vor dem Zahlen ist es ein Rabatt, nach dem Zahlen ein Geschenk.",
        "Eine Zugabe, die jedes Mal kommt, gehört bald zum Preis.",
        "Zum Wiedergutmachen ist sie zu klein und sieht nach Ausrede aus.",
      ],
      blanks: [
        { id: "extra", ask: "Was kannst du dazugeben, das wenig kostet?", such: "drei kurze Stiele, gebunden" },
        { id: "whom", ask: "Für wen oder wofür ist es?", such: "den eigenen Küchentisch" },
        {
          id: "chance",
          ask: "Wann kommt es, sodass niemand damit rechnet?",
          such: "wenn die Karte wieder im Portemonnaie ist",
        },
        { id: "who", ask: "Wer gibt es?", such: "die Floristin" },
      ],
      stopSuch: "Sie sind wegen einer Beschwerde da: erst die in Ordnung bringen, und nichts dazugeben.",
      seed: {
        name: "Mehr als bezahlt",
        happens:
          "In diesem Augenblick, {chance}, gibt {who} noch etwas dazu, {extra}, und sagt, wofür es ist: für {whom}.",
        retold: "Es kam, als alles bezahlt war; verkaufen konnte es also niemand wollen.",
        talkLine: "Ich hatte schon bezahlt, und dann bekam ich noch etwas: {extra}.",
        anchor: "{extra}",
        emotion: "bedacht",
        stopRule: "",
        cues: ["Wenn alles bezahlt ist, nicht früher", "Sag, wofür es ist, dann lass los"],
        briefWhat: "{extra}, {chance}.",
        briefWhy: "Ein Geschenk, das nichts verkaufen will, wird weitererzählt.",
        briefHow: "Halt es bereit, wo es keiner sieht; sag: für {whom}; sonst nichts.",
        aliases: ["{extra}", "noch etwas dazu"],
      },
    },
  },
};
