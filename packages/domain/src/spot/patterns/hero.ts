import type { Pattern } from "../pattern";

export const hero: Pattern = {
  kinds: ["interaction", "adoption"],
  element: "service",
  trades: ["restaurant", "factory", "hotel"],
  words: {
    en: {
      name: "Meet the hero",
      idea: "The person who made it, and whom nobody ever sees, comes out for half a minute.",
      fits: "Where something is made behind a door, and the maker can leave the work for a moment.",
      examples: [
        "The cook leaves the stove and says how the plate came about.",
        "The machinist rings the engineer who drew the part.",
        "The gardener shows the guest which of the roses stood on the breakfast table.",
      ],
      traps: [
        "A hero who comes out for every table becomes a waiter in a costume.",
        "Do not praise the hero yourself: let them tell one thing about the work.",
        "Whoever is shy may send a line by hand instead.",
      ],
      blanks: [
        { id: "hero", ask: "Who makes it, unseen?", such: "the pastry cook" },
        { id: "made", ask: "What have they made?", such: "the dessert" },
        { id: "tell", ask: "What can they tell in two sentences?", such: "why there is salt in it" },
        { id: "bring", ask: "What do they bring along?", such: "the spoon it was stirred with" },
      ],
      stopSuch: "They are deep in talk, or the hero has no hand free.",
      seed: {
        name: "The one who made it comes out",
        happens: "{hero} comes out for half a minute, brings {bring}, and tells one thing about {made}: {tell}.",
        retold: "The one who is otherwise behind the door took off the apron for them.",
        talkLine: "{hero} came out and told us {tell}.",
        anchor: "{bring}",
        emotion: "honoured",
        stopRule: "",
        cues: ["Two sentences, then go", "Look at the work first, then at them"],
        briefWhat: "{hero} comes out: two sentences about {made}.",
        briefWhy: "People remember who came out, longer than what it was.",
        briefHow: "Fetch {hero} when they praise it; nobody else explains.",
        aliases: ["{hero} came out", "{hero}"],
      },
    },
    de: {
      name: "Der Held kommt heraus",
      idea: "Wer es gemacht hat und nie zu sehen ist, kommt für eine halbe Minute heraus.",
      fits: "Wo etwas hinter einer Tür entsteht und wer es macht, kurz weg kann.",
      examples: [
        "Die Köchin verlässt den Herd und sagt, wie der Teller zustande kam.",
        "Der Zerspaner ruft den Konstrukteur an, der das Teil gezeichnet hat.",
        "Die Gärtnerin zeigt dem Gast, welche Rose auf dem Frühstückstisch stand.",
      ],
      traps: [
        "Ein Held, der an jeden Tisch kommt, wird zum Kellner im Kostüm.",
        "Lob den Helden nicht selbst: Lass ihn eine Sache von der Arbeit erzählen.",
        "Wer schüchtern ist, darf stattdessen eine Zeile von Hand schicken.",
      ],
      blanks: [
        { id: "hero", ask: "Wer macht es, ungesehen?", such: "die Konditorin" },
        { id: "made", ask: "Was entsteht dort?", such: "das Dessert" },
        { id: "tell", ask: "Was lässt sich in zwei Sätzen erzählen?", such: "warum Salz darin ist" },
        { id: "bring", ask: "Was kommt mit an den Tisch?", such: "der Löffel, mit dem gerührt wurde" },
      ],
      stopSuch: "Sie sind ins Gespräch vertieft, oder der Held hat keine Hand frei.",
      seed: {
        name: "Wer es gemacht hat, kommt heraus",
        happens:
          "Für eine halbe Minute kommt {hero} heraus und erzählt eine Sache über das eigene Werk ({made}): {tell}. Mit dabei: {bring}.",
        retold: "Wer sonst hinter der Tür bleibt, hat für sie die Schürze abgelegt.",
        talkLine: "Und dann kam {hero} heraus und hat erzählt, {tell}.",
        anchor: "{bring}",
        emotion: "geehrt",
        stopRule: "",
        cues: ["Zwei Sätze, dann gehen", "Sieh zuerst auf das Werk, dann auf sie"],
        briefWhat: "{hero} kommt heraus: zwei Sätze über {made}.",
        briefWhy: "Wer herauskam, bleibt länger im Gedächtnis als das, was es war.",
        briefHow: "Sobald jemand lobt: herbeirufen, zwei Sätze, zurück an die Arbeit.",
        aliases: ["{hero} kam heraus", "{hero}"],
      },
    },
  },
};
