import type { JourneyTemplate } from "../template-shape";

export const barber: JourneyTemplate = {
  journey: { en: "The Saturday cut", de: "Der Samstagsschnitt" },
  persona: {
    en: {
      name: "The regular",
      hopes: "Half an hour of peace, and to look like himself, only better.",
      worries: "Waiting on a hard bench, and small talk he did not ask for.",
      clues: "Comes every four weeks, sits down without asking, knows the chair he wants.",
    },
    de: {
      name: "Der Stammgast",
      hopes: "Eine halbe Stunde Ruhe, und auszusehen wie er selbst, nur besser.",
      worries: "Warten auf einer harten Bank, und Gerede, um das er nicht gebeten hat.",
      clues: "Kommt alle vier Wochen, setzt sich, ohne zu fragen, und weiß, welchen Stuhl er will.",
    },
  },
  stages: [
    {
      kind: "preconception",
      feeling: 0,
      words: {
        en: { name: "First look", goal: "Find out whether this is a place for me." },
        de: { name: "Der erste Blick", goal: "Herausfinden, ob das ein Ort für mich ist." },
      },
      touchpoints: [
        { element: "environment", weight: 2, isTruth: false, name: { en: "Shop window", de: "Schaufenster" } },
        { element: "service", weight: 3, isTruth: true, name: { en: "Booking by phone", de: "Termin am Telefon" } },
      ],
      spots: [],
    },
    {
      kind: "introduction",
      feeling: 1,
      words: {
        en: { name: "Arrival", goal: "Be seen, and know where to sit." },
        de: { name: "Ankommen", goal: "Gesehen werden und wissen, wohin." },
      },
      touchpoints: [
        { element: "service", weight: 5, isTruth: true, name: { en: "Greeting", de: "Begrüßung" } },
        { element: "environment", weight: 3, isTruth: false, name: { en: "Waiting bench", de: "Wartebank" } },
      ],
      spots: [
        {
          en: {
            name: "The coffee with your name",
            happens:
              "Whoever opens the door writes the guest's first name on the cup and brings the coffee before the coat is off.",
            retold: "Nobody expects a barber to know his name before he has said a word.",
            talkLine: "They had my name on the cup before I sat down.",
            anchor: "The cup with the name, to take along",
            emotion: "expected",
            stopRule: "They are on the phone, or in company they do not want disturbed.",
            cues: ["Look at the list of the hour before they arrive", "Ask once how they spell it"],
            briefWhat: "Their first name on the cup, in your hand before the coat is off.",
            briefWhy: "Being expected is what they tell at home.",
            briefHow: "Read the list, write it large, say the name once.",
            aliases: ["name on the cup", "cup with my name"],
          },
          de: {
            name: "Der Kaffee mit deinem Namen",
            happens:
              "Wer die Tür öffnet, schreibt den Vornamen auf den Becher und bringt den Kaffee, bevor die Jacke hängt.",
            retold: "Niemand rechnet damit, dass der Friseur seinen Namen kennt, bevor er ein Wort gesagt hat.",
            talkLine: "Mein Name stand auf dem Becher, bevor ich saß.",
            anchor: "Der Becher mit dem Namen, zum Mitnehmen",
            emotion: "erwartet",
            stopRule: "Sie telefonieren oder wollen in ihrem Gespräch nicht gestört werden.",
            cues: ["Schau auf die Liste der Stunde, bevor sie kommen", "Frag einmal, wie man es schreibt"],
            briefWhat: "Der Vorname auf dem Becher, in deiner Hand, bevor die Jacke hängt.",
            briefWhy: "Dass man sie erwartet hat, erzählen sie daheim.",
            briefHow: "Liste lesen, groß schreiben, den Namen einmal sagen.",
            aliases: ["Name auf dem Becher", "Becher mit meinem Namen"],
          },
        },
      ],
    },
    {
      kind: "interaction",
      feeling: 2,
      words: {
        en: { name: "In the chair", goal: "Lean back and trust the hands." },
        de: { name: "Im Stuhl", goal: "Sich zurücklehnen und den Händen vertrauen." },
      },
      touchpoints: [
        { element: "service", weight: 4, isTruth: true, name: { en: "Consultation", de: "Beratung" } },
        { element: "product", weight: 5, isTruth: true, name: { en: "The cut", de: "Der Schnitt" } },
        { element: "environment", weight: 1, isTruth: false, name: { en: "Music", de: "Musik" } },
      ],
      spots: [
        {
          en: {
            name: "The two-minute massage",
            happens:
              "While the hot towel warms, the barber massages the guest's shoulders for two minutes, without being asked.",
            retold: "Waiting became the best part: nobody gets a massage at a barber's.",
            talkLine: "You won't believe it, they massage your shoulders while you wait.",
            anchor: "The warm towel with the scent of cedar",
            emotion: "looked after",
            stopRule: "They look at a phone or a clock, or their shoulders stay hard.",
            cues: ["Ask first, with one word", "No talk of products"],
            briefWhat: "Shoulders, two minutes, while the towel warms. Ask first.",
            briefWhy: "It is what they tell at home.",
            briefHow: "Slow hands, no talk of products.",
            aliases: ["shoulder massage", "neck rub"],
          },
          de: {
            name: "Die Zwei-Minuten-Massage",
            happens:
              "Während das heiße Tuch warm wird, massiert der Friseur zwei Minuten lang die Schultern, ohne dass jemand darum bittet.",
            retold: "Das Warten war auf einmal das Beste: Beim Friseur bekommt niemand eine Massage.",
            talkLine: "Du glaubst es nicht, die massieren dir die Schultern, während du wartest.",
            anchor: "Das warme Tuch mit dem Duft von Zeder",
            emotion: "umsorgt",
            stopRule: "Sie schauen aufs Telefon oder auf die Uhr, oder die Schultern bleiben hart.",
            cues: ["Frag zuerst, mit einem Wort", "Kein Wort über Produkte"],
            briefWhat: "Schultern, zwei Minuten, während das Tuch warm wird. Frag zuerst.",
            briefWhy: "Davon erzählen sie daheim.",
            briefHow: "Langsame Hände, kein Wort über Produkte.",
            aliases: ["Schultermassage", "Nackenmassage"],
          },
        },
      ],
    },
    {
      kind: "purchase",
      feeling: -1,
      words: {
        en: { name: "Paying", goal: "Pay without a queue, and leave with a good feeling." },
        de: { name: "Bezahlen", goal: "Ohne Schlange zahlen und mit gutem Gefühl gehen." },
      },
      touchpoints: [
        { element: "service", weight: 4, isTruth: true, name: { en: "The till", de: "Die Kasse" } },
        {
          element: "product",
          weight: 2,
          isTruth: false,
          name: { en: "Wax and oil shelf", de: "Regal mit Wachs und Öl" },
        },
      ],
      spots: [],
    },
    {
      kind: "adoption",
      feeling: 1,
      words: {
        en: { name: "Home and back", goal: "Be glad to come back, and bring someone." },
        de: { name: "Heim und wieder her", goal: "Gern wiederkommen und jemanden mitbringen." },
      },
      touchpoints: [
        { element: "service", weight: 2, isTruth: false, name: { en: "Reminder", de: "Erinnerung" } },
        {
          element: "service",
          weight: 3,
          isTruth: true,
          name: { en: "Bringing a friend", de: "Einen Freund mitbringen" },
        },
      ],
      spots: [
        {
          en: {
            name: "The photo of the first cut",
            happens:
              "A child's first haircut is kept as an instant photo: one goes home with the lock of hair, one stays on the wall, dated.",
            retold: "Years later the photo is still there, and the child finds itself.",
            talkLine: "They still had my boy's first photo on the wall.",
            anchor: "The instant photo with the lock of hair",
            emotion: "belonging",
            stopRule: "A parent hesitates: no photo without a clear yes.",
            cues: ["Ask the parents before the camera comes out"],
            briefWhat: "First haircut: one photo for home, one for the wall.",
            briefWhy: "They come back to see it, and bring others.",
            briefHow: "Ask, snap, date it, let the child choose the place.",
            aliases: ["first haircut photo", "polaroid", "picture on the wall"],
          },
          de: {
            name: "Das Foto vom ersten Schnitt",
            happens:
              "Der erste Haarschnitt eines Kindes kommt auf ein Sofortbild: Eines geht mit der Locke nach Hause, eines bleibt mit Datum an der Wand.",
            retold: "Jahre später hängt das Foto noch, und das Kind findet sich.",
            talkLine: "Das erste Foto von meinem Jungen hing noch an der Wand.",
            anchor: "Das Sofortbild mit der Locke",
            emotion: "dazugehören",
            stopRule: "Ein Elternteil zögert: kein Foto ohne klares Ja.",
            cues: ["Frag die Eltern, bevor die Kamera kommt"],
            briefWhat: "Erster Haarschnitt: ein Foto für daheim, eines für die Wand.",
            briefWhy: "Sie kommen wieder, um es zu sehen, und bringen andere mit.",
            briefHow: "Fragen, knipsen, datieren, das Kind den Platz wählen lassen.",
            aliases: ["Polaroid", "Bild an der Wand", "Foto vom ersten Haarschnitt"],
          },
        },
      ],
    },
  ],
};
