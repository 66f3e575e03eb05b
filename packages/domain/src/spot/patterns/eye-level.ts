import type { Pattern } from "../pattern";

export const eyeLevel: Pattern = {
  kinds: ["introduction", "interaction"],
  trades: ["toyshop", "clinic", "cafe"],
  words: {
    en: {
      name: "The child at eye level",
      idea: "The smallest person is spoken to first, at their height, and is given something to decide.",
      fits: "Wherever children come along and the talk goes over their heads.",
      examples: [
        "On the floor: three silly questions, then the one toy that fits the answers.",
        "The child may listen to its own heart before the doctor does.",
        "A step at the counter, so that the order comes from the one who will eat the bun.",
      ],
      traps: [
        "Do not speak with a child's voice to a child.",
        "Nothing edible and no photo without a nod from the grown-up.",
        "A toy in the corner parks children; a task takes them seriously.",
      ],
      blanks: [
        { id: "who", ask: "Who turns to the child?", such: "the seller" },
        { id: "decide", ask: "What may the child decide or do?", such: "which of three toys is tried out" },
        { id: "down", ask: "How does one get down to its height?", such: "sits on the floor" },
        { id: "take", ask: "What does it carry out itself?", such: "a card with its answer ticked" },
      ],
      stopSuch: "The child hides or yawns: a wink, and talk with the grown-ups.",
      seed: {
        name: "The smallest one first",
        happens: "{who} {down}, speaks to the child before anybody else, and lets it decide {decide}.",
        retold: "Somebody asked the child, not the parents.",
        talkLine: "They asked my child first, and it was allowed to choose {decide}.",
        anchor: "{take}",
        emotion: "taken seriously, at three feet tall",
        stopRule: "",
        cues: ["Eyes at the same height", "Wait out the answer, however long"],
        briefWhat: "Down to the child, one real question: {decide}.",
        briefWhy: "Children tell it at supper, and at school the next day.",
        briefHow: "Name first; let it choose; it carries out {take} itself.",
        aliases: ["asked my child", "{take}"],
      },
    },
    de: {
      name: "Das Kind auf Augenhöhe",
      idea: "Der kleinste Mensch wird zuerst angesprochen, in seiner Höhe, und bekommt etwas zu entscheiden.",
      fits: "Wo immer Kinder mitkommen und über ihre Köpfe hinweg geredet wird.",
      examples: [
        "Auf dem Boden: drei alberne Fragen, dann das eine Spielzeug, das zu den Antworten passt.",
        "Das Kind darf das eigene Herz abhören, bevor die Ärztin es tut.",
        "Eine Stufe am Tresen, damit bestellt, wer das Brötchen essen wird.",
      ],
      traps: [
        "Sprich mit einem Kind nicht mit Kinderstimme.",
        "Nichts zu essen und kein Foto ohne ein Nicken der Großen.",
        "Spielzeug in der Ecke parkt Kinder; eine Aufgabe nimmt sie ernst.",
      ],
      blanks: [
        { id: "who", ask: "Wer wendet sich dem Kind zu?", such: "der Verkäufer" },
        {
          id: "decide",
          ask: "Was darf das Kind entscheiden oder tun?",
          such: "welches von drei Spielzeugen ausprobiert wird",
        },
        { id: "down", ask: "Wie kommt man auf seine Höhe?", such: "setzt sich auf den Boden" },
        { id: "take", ask: "Was trägt es selbst hinaus?", such: "eine Karte mit der angekreuzten Antwort" },
      ],
      stopSuch: "Das Kind versteckt sich oder gähnt: ein Zwinkern, und dann mit den Großen reden.",
      seed: {
        name: "Zuerst der Kleinste",
        happens: "{who} {down}, spricht mit dem Kind vor allen anderen und lässt es entscheiden, {decide}.",
        retold: "Jemand hat das Kind gefragt, nicht die Eltern.",
        talkLine: "Die haben zuerst mein Kind gefragt, und es durfte bestimmen, {decide}.",
        anchor: "{take}",
        emotion: "mit einem Meter Größe ernst genommen",
        stopRule: "",
        cues: ["Augen auf gleicher Höhe", "Wart die Antwort ab, so lang sie dauert"],
        briefWhat: "Hinunter zum Kind, eine echte Frage: {decide}.",
        briefWhy: "Kinder erzählen es beim Abendbrot und am nächsten Tag in der Schule.",
        briefHow: "Erst der Name; wählen lassen; selbst hinaustragen lassen: {take}.",
        aliases: ["haben mein Kind gefragt", "{take}"],
      },
    },
  },
};
