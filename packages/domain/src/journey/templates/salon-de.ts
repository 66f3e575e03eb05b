import type { WrittenTemplate } from "../template-content";

export const salonDe: WrittenTemplate = {
  journey: "Die große Veränderung",
  personas: [
    {
      name: "Die anders aussehen will",
      hopes: "Sich im Spiegel zu erkennen und die ganze Woche darauf angesprochen zu werden.",
      worries: "Dass sie „ein bisschen kürzer“ sagt und danach im Auto weint.",
      clues: "Fasst sich ständig ins Haar, hat neunzehn Bilder gespeichert, bringt eine Freundin mit, für den Mut.",
    },
    {
      name: "Die ihre Ruhe sucht",
      hopes: "Zwei Stunden, in denen niemand sie braucht.",
      worries: "Ein Radio, eine Illustrierte, eine Friseurin, die jede Pause füllt.",
      clues:
        "Schließt am Becken die Augen, legt das Telefon mit dem Gesicht nach unten, antwortet freundlich und kurz.",
    },
  ],
  stages: [
    {
      kind: "preconception",
      name: "Darüber nachdenken",
      goal: "Jemanden finden, der nicht einfach losschneidet.",
      feeling: 0,
      backstage: "Vorher-nachher-Bilder hängen nur dort, wo ein Satz der Kundin dabeisteht.",
      touchpoints: [
        {
          name: "Bilder von echten Leuten",
          element: "product",
          channel: "Web",
          weight: 4,
          isTruth: true,
          emotion: "ermutigt",
        },
        { name: "Nach einem Termin fragen", element: "service", channel: "Nachricht", emotion: "nicht überhört" },
      ],
      spots: [],
    },
    {
      kind: "introduction",
      name: "Platz nehmen",
      goal: "Sagen, was man will, ohne die Wörter zu haben.",
      feeling: 0,
      backstage: "Wer zum ersten Mal kommt, hat im Buch eine Viertelstunde mehr.",
      touchpoints: [
        {
          name: "Das erste Gespräch",
          element: "service",
          channel: "persönlich",
          weight: 5,
          isTruth: true,
          emotion: "ernst genommen, mit Haut und Haar",
        },
        { name: "Umhang und Stuhl", element: "environment", channel: "vor Ort", weight: 2, emotion: "bequem" },
      ],
      spots: [
        {
          touchpoint: 0,
          name: "Weg vom Spiegel",
          happens:
            "Bevor sie ein Haar anfasst, dreht die Friseurin den Stuhl vom Spiegel weg, setzt sich auf einen Hocker davor und fragt, an welchem Tag der nächsten Wochen dieses Haar etwas leisten muss.",
          retold:
            "In jedem anderen Salon spricht man mit einem Spiegelbild; hier hat ihnen jemand ins Gesicht gesehen.",
          talkLine: "Sie hat mich vom Spiegel weggedreht und gefragt, für welchen Tag es sein soll.",
          anchor: "Das Kärtchen am Spiegel mit dem Namen dieses Tages",
          emotion: "wirklich gemeint",
          stopRule: "Sie sagen, dass sie genau wissen, was sie wollen: zurückdrehen und anfangen.",
          cues: ["Sitz tiefer als sie", "Hände in den Schoß, bis sie geantwortet haben"],
          briefWhat: "Stuhl weg vom Spiegel, du auf dem Hocker, eine Frage: für welchen Tag?",
          briefWhy: "Man entscheidet besser, wenn man sich nicht dabei zusieht.",
          briefHow: "Zwei Minuten, keine Schere in Sicht; schreib den Tag auf das Kärtchen.",
          aliases: ["vom Spiegel weggedreht", "für welchen Tag"],
        },
      ],
    },
    {
      kind: "interaction",
      name: "Der Schnitt",
      goal: "Mutig sein und es nicht bereuen.",
      feeling: 2,
      backstage: "Band und Umschläge liegen in der zweiten Schublade jedes Wagens.",
      touchpoints: [
        { name: "Das Waschen", element: "service", channel: "persönlich", emotion: "schwerelos" },
        {
          name: "Das Schneiden selbst",
          element: "product",
          channel: "persönlich",
          weight: 5,
          isTruth: true,
          emotion: "mutiger als zuvor",
        },
        {
          name: "Reden oder Schweigen",
          element: "service",
          channel: "persönlich",
          weight: 4,
          isTruth: true,
          emotion: "in Ruhe gelassen",
        },
      ],
      spots: [
        {
          touchpoint: 1,
          name: "Der erste Schnitt gehört ihnen",
          happens:
            "Wenn langes Haar fällt, bindet die Friseurin den Zopf mit einem Band ab und reicht die Schere hinüber: Den ersten Schnitt macht, wem das Haar gehört.",
          retold: "Eine so große Entscheidung fiel nicht hinter ihrem Rücken.",
          talkLine: "Sie hat mir die Schere gegeben, den ersten Schnitt habe ich selbst gemacht.",
          anchor: "Der Zopf mit dem Band, in einem Umschlag mit Datum",
          emotion: "mutig",
          stopRule: "Die Hand zittert, oder sie schütteln den Kopf: lächeln und schneiden.",
          cues: ["Halt den Zopf fest", "Schweig, während sie schneiden"],
          briefWhat: "Den Zopf abbinden, die Schere hinreichen, warten.",
          briefWhy: "Wer selbst angefangen hat, sagt nie, es sei zu viel ab.",
          briefHow: "Mit den Augen fragen, den Zopf halten, den Tag auf den Umschlag schreiben.",
          aliases: ["selbst geschnitten", "sie gab mir die Schere", "der Zopf im Umschlag"],
        },
      ],
    },
    {
      kind: "purchase",
      name: "An der Theke",
      goal: "Gehen, bevor der Zweifel kommt.",
      feeling: 0,
      backstage: "Neben der Kasse steht die Vorhersage für die nächste Stunde.",
      touchpoints: [
        {
          name: "Zahlen im Salon",
          element: "service",
          channel: "persönlich",
          isTruth: true,
          emotion: "einverstanden mit der Summe",
        },
        {
          name: "Bürste und Flasche",
          element: "product",
          channel: "vor Ort",
          weight: 2,
          emotion: "frei, Nein zu sagen",
        },
      ],
      spots: [
        {
          touchpoint: 0,
          name: "Das Regenversprechen",
          happens:
            "Mit dem Wechselgeld kommt eine Karte, auf der die Stunde steht: Regnet es, bevor sie um ist, wird das Haar noch einmal geföhnt, geschenkt, auch morgen noch.",
          retold: "Über einen Salon, der für das Wetter geradesteht, lacht man und mag ihn.",
          talkLine: "Es hat geschüttet, also bin ich zurück, und sie haben alles noch einmal gemacht.",
          anchor: "Die Karte mit dem Schirm und der Uhrzeit",
          emotion: "heiter und sicher",
          stopRule: "Sie waren nur zum Färben da und tragen Hut: einen trockenen Tag wünschen.",
          cues: ["Schaut zusammen aus dem Fenster", "Schreib die Stunde groß"],
          briefWhat: "Eine Karte, eine Stunde: Regnet es darin, wird neu geföhnt.",
          briefWhy: "Eine durchnässte Kundin im Monat erzählt es der ganzen Stadt.",
          briefHow: "Stunde und Namen eintragen; nie nach einem Beweis für den Regen fragen.",
          aliases: ["Regenkarte", "es hat geregnet und ich bin zurück", "Karte mit dem Schirm"],
        },
      ],
    },
    {
      kind: "adoption",
      name: "Die Woche danach",
      goal: "Es von anderen hören.",
      feeling: 1,
      backstage: "Wer geschnitten hat, erfährt, wer wieder nach ihm gefragt hat.",
      touchpoints: [
        {
          name: "Die erste Wäsche daheim",
          element: "product",
          channel: "vor Ort",
          weight: 4,
          isTruth: true,
          emotion: "auch allein zurechtgekommen",
        },
        {
          name: "Der Termin in sechs Wochen",
          element: "service",
          channel: "Nachricht",
          weight: 2,
          emotion: "nicht bedrängt",
        },
      ],
      spots: [],
    },
  ],
};
