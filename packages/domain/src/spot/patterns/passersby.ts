import type { Pattern } from "../pattern";

export const passersby: Pattern = {
  kinds: ["preconception"],
  element: "environment",
  trades: ["toyshop", "cafe", "laundromat"],
  words: {
    en: {
      name: "Something for those who pass by",
      idea: "Even those who buy nothing get something: the house plays with the street.",
      fits: "Where people go past every day without coming in: a window, a wall, a pavement, a start page.",
      examples: [
        "A brass button under the window starts the train behind the glass, also on Sundays.",
        "Three strokes of a hand bell when the first loaves are out.",
        "A line of lonely socks in the window, each with the day it was found.",
      ],
      traps: [
        "Do not stand beside it and wait for customers.",
        "It must work when nobody is there, or it disappoints in the rain.",
        "No price on it, no code to scan.",
      ],
      blanks: [
        {
          id: "thing",
          ask: "What could passers-by press, hear, smell or see?",
          such: "a brass button that starts the train",
        },
        { id: "where", ask: "Where exactly?", such: "under the window, at a child's height" },
        { id: "when", ask: "When does it happen, also if you are closed?", such: "day and night" },
        { id: "care", ask: "Who keeps it going?", such: "whoever opens in the morning" },
      ],
      stopSuch: "The neighbours are asleep, or somebody mourns next door.",
      seed: {
        name: "A present to the street",
        happens: "{where} there is, {when}, something for everyone who goes past: {thing}.",
        retold: "It is for nothing, and for those who buy nothing too.",
        talkLine: "Do you know the place? {where} there is {thing}.",
        anchor: "{thing}",
        emotion: "delighted in passing",
        stopRule: "",
        cues: ["Wave, and stay inside", "Mend it the same day"],
        briefWhat: "{thing}, {when}.",
        briefWhy: "People change their way home for it, and one day they come in.",
        briefHow: "It is looked after by {care}; check it daily, explain nothing.",
        aliases: ["{thing}"],
      },
    },
    de: {
      name: "Etwas für alle, die vorbeigehen",
      idea: "Auch wer nichts kauft, bekommt etwas: Das Haus spielt mit der Straße.",
      fits: "Wo täglich Leute vorbeikommen, ohne einzutreten: ein Fenster, eine Mauer, ein Gehweg, eine Startseite.",
      examples: [
        "Ein Messingknopf unter dem Fenster lässt hinter der Scheibe die Eisenbahn fahren, auch sonntags.",
        "Drei Schläge mit der Handglocke, wenn das erste Brot da ist.",
        "Eine Leine mit einsamen Socken im Fenster, jede mit dem Tag ihres Fundes.",
      ],
      traps: [
        "Stell dich nicht daneben, um auf Kundschaft zu warten.",
        "Es muss laufen, auch wenn niemand da ist, sonst enttäuscht es im Regen.",
        "Kein Preis daran, kein Code zum Scannen.",
      ],
      blanks: [
        {
          id: "thing",
          ask: "Was könnten Vorbeigehende drücken, hören, riechen oder sehen?",
          such: "ein Messingknopf, der die Bahn fahren lässt",
        },
        { id: "where", ask: "Wo genau?", such: "unter dem Fenster, auf Kinderhöhe" },
        { id: "when", ask: "Wann, auch wenn geschlossen ist?", such: "bei Tag und bei Nacht" },
        { id: "care", ask: "Wer hält es in Gang?", such: "die Frühschicht" },
      ],
      stopSuch: "Die Nachbarn schlafen, oder nebenan wird getrauert.",
      seed: {
        name: "Ein Geschenk an die Straße",
        happens: "{where} gibt es, {when}, etwas für alle, die vorbeigehen: {thing}.",
        retold: "Es kostet nichts und gilt auch denen, die nichts kaufen.",
        talkLine: "Kennst du den Laden? {where}, da ist {thing}.",
        anchor: "{thing}",
        emotion: "im Vorbeigehen entzückt",
        stopRule: "",
        cues: ["Wink und bleib drinnen", "Reparier es noch am selben Tag"],
        briefWhat: "{thing}, {when}.",
        briefWhy: "Man ändert dafür den Heimweg, und eines Tages kommt man herein.",
        briefHow: "Darum kümmert sich {care}; täglich prüfen, nichts erklären.",
        aliases: ["{thing}"],
      },
    },
  },
};
