import type { JourneyTemplate } from "../template-shape";

export const barber: JourneyTemplate = {
  journey: { en: "The Saturday cut", de: "Der Samstagsschnitt" },
  persona: {
    name: { en: "The regular", de: "Der Stammgast" },
    hopes: {
      en: "Half an hour of peace, and to look like himself, only better.",
      de: "Eine halbe Stunde Ruhe, und auszusehen wie er selbst, nur besser.",
    },
    worries: {
      en: "Waiting on a hard bench, and small talk he did not ask for.",
      de: "Warten auf einer harten Bank, und Gerede, um das er nicht gebeten hat.",
    },
    clues: {
      en: "Comes every four weeks, sits down without asking, knows the chair he wants.",
      de: "Kommt alle vier Wochen, setzt sich, ohne zu fragen, und weiß, welchen Stuhl er will.",
    },
  },
  stages: [
    {
      kind: "preconception",
      name: { en: "First look", de: "Der erste Blick" },
      goal: { en: "Find out whether this is a place for me.", de: "Herausfinden, ob das ein Ort für mich ist." },
      feeling: 0,
      touchpoints: [
        { name: { en: "Shop window", de: "Schaufenster" }, element: "environment", weight: 2, isTruth: false },
        { name: { en: "Booking by phone", de: "Termin am Telefon" }, element: "service", weight: 3, isTruth: true },
      ],
      spots: [],
    },
    {
      kind: "introduction",
      name: { en: "Arrival", de: "Ankommen" },
      goal: { en: "Be seen, and know where to sit.", de: "Gesehen werden und wissen, wohin." },
      feeling: 1,
      touchpoints: [
        { name: { en: "Greeting", de: "Begrüßung" }, element: "service", weight: 5, isTruth: true },
        { name: { en: "Waiting bench", de: "Wartebank" }, element: "environment", weight: 3, isTruth: false },
      ],
      spots: [
        {
          name: { en: "The coffee with your name", de: "Der Kaffee mit deinem Namen" },
          happens: {
            en: "Whoever opens the door writes the guest's first name on the cup and brings the coffee before the coat is off.",
            de: "Wer die Tür öffnet, schreibt den Vornamen auf den Becher und bringt den Kaffee, bevor die Jacke hängt.",
          },
          retold: {
            en: "Nobody expects a barber to know his name before he has said a word.",
            de: "Niemand rechnet damit, dass der Friseur seinen Namen kennt, bevor er ein Wort gesagt hat.",
          },
          talkLine: {
            en: "They had my name on the cup before I sat down.",
            de: "Mein Name stand auf dem Becher, bevor ich saß.",
          },
          anchor: { en: "The cup with the name, to take along", de: "Der Becher mit dem Namen, zum Mitnehmen" },
          emotion: { en: "expected", de: "erwartet" },
          stopRule: {
            en: "They are on the phone, or in company they do not want disturbed.",
            de: "Sie telefonieren oder wollen in ihrem Gespräch nicht gestört werden.",
          },
          cues: [
            {
              en: "Look at the list of the hour before they arrive",
              de: "Schau auf die Liste der Stunde, bevor sie kommen",
            },
            { en: "Ask once how they spell it", de: "Frag einmal, wie man es schreibt" },
          ],
          briefWhat: {
            en: "Their first name on the cup, in your hand before the coat is off.",
            de: "Der Vorname auf dem Becher, in deiner Hand, bevor die Jacke hängt.",
          },
          briefWhy: {
            en: "Being expected is what they tell at home.",
            de: "Dass man sie erwartet hat, erzählen sie daheim.",
          },
          briefHow: {
            en: "Read the list, write it large, say the name once.",
            de: "Liste lesen, groß schreiben, den Namen einmal sagen.",
          },
          aliases: {
            en: ["name on the cup", "cup with my name"],
            de: ["Name auf dem Becher", "Becher mit meinem Namen"],
          },
        },
      ],
    },
    {
      kind: "interaction",
      name: { en: "In the chair", de: "Im Stuhl" },
      goal: { en: "Lean back and trust the hands.", de: "Sich zurücklehnen und den Händen vertrauen." },
      feeling: 2,
      touchpoints: [
        { name: { en: "Consultation", de: "Beratung" }, element: "service", weight: 4, isTruth: true },
        { name: { en: "The cut", de: "Der Schnitt" }, element: "product", weight: 5, isTruth: true },
        { name: { en: "Music", de: "Musik" }, element: "environment", weight: 1, isTruth: false },
      ],
      spots: [
        {
          name: { en: "The two-minute massage", de: "Die Zwei-Minuten-Massage" },
          happens: {
            en: "While the hot towel warms, the barber massages the guest's shoulders for two minutes, without being asked.",
            de: "Während das heiße Tuch warm wird, massiert der Friseur zwei Minuten lang die Schultern, ohne dass jemand darum bittet.",
          },
          retold: {
            en: "Waiting became the best part: nobody gets a massage at a barber's.",
            de: "Das Warten war auf einmal das Beste: Beim Friseur bekommt niemand eine Massage.",
          },
          talkLine: {
            en: "You won't believe it, they massage your shoulders while you wait.",
            de: "Du glaubst es nicht, die massieren dir die Schultern, während du wartest.",
          },
          anchor: { en: "The warm towel with the scent of cedar", de: "Das warme Tuch mit dem Duft von Zeder" },
          emotion: { en: "looked after", de: "umsorgt" },
          stopRule: {
            en: "They look at a phone or a clock, or their shoulders stay hard.",
            de: "Sie schauen aufs Telefon oder auf die Uhr, oder die Schultern bleiben hart.",
          },
          cues: [
            { en: "Ask first, with one word", de: "Frag zuerst, mit einem Wort" },
            { en: "No talk of products", de: "Kein Wort über Produkte" },
          ],
          briefWhat: {
            en: "Shoulders, two minutes, while the towel warms. Ask first.",
            de: "Schultern, zwei Minuten, während das Tuch warm wird. Frag zuerst.",
          },
          briefWhy: { en: "It is what they tell at home.", de: "Davon erzählen sie daheim." },
          briefHow: { en: "Slow hands, no talk of products.", de: "Langsame Hände, kein Wort über Produkte." },
          aliases: { en: ["shoulder massage", "neck rub"], de: ["Schultermassage", "Nackenmassage"] },
        },
      ],
    },
    {
      kind: "purchase",
      name: { en: "Paying", de: "Bezahlen" },
      goal: {
        en: "Pay without a queue, and leave with a good feeling.",
        de: "Ohne Schlange zahlen und mit gutem Gefühl gehen.",
      },
      feeling: -1,
      touchpoints: [
        { name: { en: "The till", de: "Die Kasse" }, element: "service", weight: 4, isTruth: true },
        {
          name: { en: "Wax and oil shelf", de: "Regal mit Wachs und Öl" },
          element: "product",
          weight: 2,
          isTruth: false,
        },
      ],
      spots: [],
    },
    {
      kind: "adoption",
      name: { en: "Home and back", de: "Heim und wieder her" },
      goal: { en: "Be glad to come back, and bring someone.", de: "Gern wiederkommen und jemanden mitbringen." },
      feeling: 1,
      touchpoints: [
        { name: { en: "Reminder", de: "Erinnerung" }, element: "service", weight: 2, isTruth: false },
        {
          name: { en: "Bringing a friend", de: "Einen Freund mitbringen" },
          element: "service",
          weight: 3,
          isTruth: true,
        },
      ],
      spots: [
        {
          name: { en: "The photo of the first cut", de: "Das Foto vom ersten Schnitt" },
          happens: {
            en: "A child's first haircut is kept as an instant photo: one goes home with the lock of hair, one stays on the wall, dated.",
            de: "Der erste Haarschnitt eines Kindes kommt auf ein Sofortbild: Eines geht mit der Locke nach Hause, eines bleibt mit Datum an der Wand.",
          },
          retold: {
            en: "Years later the photo is still there, and the child finds itself.",
            de: "Jahre später hängt das Foto noch, und das Kind findet sich.",
          },
          talkLine: {
            en: "They still had my boy's first photo on the wall.",
            de: "Das erste Foto von meinem Jungen hing noch an der Wand.",
          },
          anchor: { en: "The instant photo with the lock of hair", de: "Das Sofortbild mit der Locke" },
          emotion: { en: "belonging", de: "dazugehören" },
          stopRule: {
            en: "A parent hesitates: no photo without a clear yes.",
            de: "Ein Elternteil zögert: kein Foto ohne klares Ja.",
          },
          cues: [{ en: "Ask the parents before the camera comes out", de: "Frag die Eltern, bevor die Kamera kommt" }],
          briefWhat: {
            en: "First haircut: one photo for home, one for the wall.",
            de: "Erster Haarschnitt: ein Foto für daheim, eines für die Wand.",
          },
          briefWhy: {
            en: "They come back to see it, and bring others.",
            de: "Sie kommen wieder, um es zu sehen, und bringen andere mit.",
          },
          briefHow: {
            en: "Ask, snap, date it, let the child choose the place.",
            de: "Fragen, knipsen, datieren, das Kind den Platz wählen lassen.",
          },
          aliases: {
            en: ["first haircut photo", "polaroid", "picture on the wall"],
            de: ["Polaroid", "Bild an der Wand", "Foto vom ersten Haarschnitt"],
          },
        },
      ],
    },
  ],
};
