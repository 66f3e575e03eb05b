import type { Pattern } from "../pattern";

export const name: Pattern = {
  kinds: ["introduction", "preconception"],
  element: "service",
  trades: ["barber", "restaurant", "cafe"],
  words: {
    en: {
      name: "The name remembered",
      idea: "They are called by their name before they have said it, or by what they said last time.",
      fits: "Where a list, a booking or a good memory knows who is coming.",
      examples: [
        "The first name on the cup, before the coat is off.",
        "A card in ink on the table, with both names and the reason.",
        "“Back from the sea already?”, because it was said in passing three weeks ago.",
      ],
      traps: [
        "A name read off a screen sounds read off a screen.",
        "What was told in confidence is not repeated in front of others.",
        "Health, faith and family troubles are never written down.",
      ],
      blanks: [
        { id: "know", ask: "From where do you know the name?", such: "the bookings of the hour" },
        { id: "where", ask: "Where do they find it or hear it?", such: "on the cup of coffee" },
        { id: "who", ask: "Who looks it up and uses it?", such: "the host" },
        { id: "more", ask: "What else may one know without being nosy?", such: "how long they have not been here" },
      ],
      stopSuch: "They come with somebody who need not know that they have been here before.",
      seed: {
        name: "Expected by name",
        happens:
          "{who} looks at {know} beforehand and lets them find their name: {where}. And if it fits, one thing more: {more}.",
        retold: "Nobody expects to be expected.",
        talkLine: "My name was there before I had said it: {where}.",
        anchor: "The name, {where}",
        emotion: "expected",
        stopRule: "",
        cues: ["Read it before they come, not while they stand there", "Ask once how it is said"],
        briefWhat: "Their name, {where}, before they say it.",
        briefWhy: "People come back to where they were expected.",
        briefHow: "Look at {know}; use the name once, not in every sentence.",
        aliases: ["my name {where}", "knew my name"],
      },
    },
    de: {
      name: "Beim Namen genannt",
      idea: "Sie hören ihren Namen, bevor sie ihn gesagt haben, oder das, was sie beim letzten Mal erzählten.",
      fits: "Wo eine Liste, eine Buchung oder ein gutes Gedächtnis weiß, wer kommt.",
      examples: [
        "Der Vorname auf dem Becher, noch bevor die Jacke hängt.",
        "Eine Karte in Tinte auf dem Tisch, mit beiden Namen und dem Anlass.",
        "„Schon zurück vom Meer?“, weil es vor drei Wochen nebenbei fiel.",
      ],
      traps: [
        "Ein vom Bildschirm gelesener Name klingt vom Bildschirm gelesen.",
        "Vertrauliches wird nicht vor anderen wiederholt.",
        "Gesundheit, Glaube und Familiensorgen schreibt man nie auf.",
      ],
      blanks: [
        { id: "know", ask: "Woher kennst du den Namen?", such: "die Liste der Stunde" },
        { id: "where", ask: "Wo finden oder hören sie ihn?", such: "auf dem Kaffeebecher" },
        { id: "who", ask: "Wer schaut nach und sagt ihn?", such: "die Gastgeberin" },
        { id: "more", ask: "Was darf man sonst wissen, ohne neugierig zu sein?", such: "wie lange sie nicht da waren" },
      ],
      stopSuch: "Sie kommen mit jemandem, der nicht wissen muss, dass sie schon hier waren.",
      seed: {
        name: "Mit Namen erwartet",
        happens:
          "{who} sieht vorher nach ({know}) und lässt sie ihren Namen finden: {where}. Und wenn es passt, noch etwas: {more}.",
        retold: "Niemand rechnet damit, erwartet zu werden.",
        talkLine: "Mein Name war schon da, {where}, bevor ich ihn gesagt habe.",
        anchor: "Der Name, {where}",
        emotion: "erwartet",
        stopRule: "",
        cues: ["Lies ihn, bevor sie kommen, nicht, wenn sie dastehen", "Frag einmal, wie man ihn spricht"],
        briefWhat: "Ihr Name, {where}, bevor sie ihn sagen.",
        briefWhy: "Wer einmal erwartet war, kommt wieder.",
        briefHow: "Sieh vorher nach ({know}); sag den Namen einmal, nicht in jedem Satz.",
        aliases: ["mein Name {where}", "kannte meinen Namen"],
      },
    },
  },
};
