import { emptyAnswers, emptyCandidate } from "@spots/domain/guided-path/empty-answers";
import type { Answers } from "@spots/domain/guided-path/guided-path";
import type { Locale } from "@spots/domain/kernel/locale";
import type pg from "pg";
import { v7 as newId } from "uuid";
import { insertAll } from "./bulk";
import type { Scenario } from "./scenarios/scenario";

type Told = { readonly setting: string; readonly text: string; readonly marked: string; readonly lesson: string };

/** Brag stories for every trade: the members' own experiences as customers. */
const brags: Readonly<Record<Locale, readonly Told[]>> = {
  en: [
    {
      setting: "a bakery in Lyon",
      text: "We only wanted bread. The baker asked my daughter for her name and wrote it into the crust with a knife before the loaf went in. Twenty minutes later he called it out across the shop, and she carried it home herself. Nobody was allowed to cut it until her grandmother had seen it.",
      marked:
        "The baker asked my daughter for her name and wrote it into the crust with a knife before the loaf went in.",
      lesson: "It took him five seconds, and she talks about it every time we have bread.",
    },
    {
      setting: "a bicycle repair shop",
      text: "I came to pick up my bike and there was a paper bag on the handlebar. Inside was the piece of glass that had been in my tyre, glued to a card: “Caught. 14 March.” It is pinned above my desk.",
      marked: "Inside was the piece of glass that had been in my tyre, glued to a card: “Caught. 14 March.”",
      lesson: "Others hand you a bill. They handed me the culprit.",
    },
    {
      setting: "a small hotel by the sea",
      text: "It had rained for three days. When we checked out they gave us a jar with sand and a shell and said: this is for the sun we owe you. We came back the year after, with the jar.",
      marked: "",
      lesson: "",
    },
  ],
  de: [
    {
      setting: "eine Bäckerei in Lyon",
      text: "Wir wollten nur Brot. Der Bäcker fragte meine Tochter nach ihrem Namen und ritzte ihn mit dem Messer in die Kruste, bevor der Laib in den Ofen kam. Zwanzig Minuten später rief er ihn durch den ganzen Laden, und sie trug ihn selbst nach Hause. Niemand durfte ihn anschneiden, bevor ihre Oma ihn gesehen hatte.",
      marked:
        "Der Bäcker fragte meine Tochter nach ihrem Namen und ritzte ihn mit dem Messer in die Kruste, bevor der Laib in den Ofen kam.",
      lesson: "Das hat ihn fünf Sekunden gekostet, und sie redet davon, sooft es Brot gibt.",
    },
    {
      setting: "eine Fahrradwerkstatt",
      text: "Ich wollte mein Rad abholen, und am Lenker hing eine Papiertüte. Darin klebte auf einer Karte der Glassplitter aus meinem Reifen: „Gefasst. 14. März.“ Sie hängt über meinem Schreibtisch.",
      marked: "Darin klebte auf einer Karte der Glassplitter aus meinem Reifen: „Gefasst. 14. März.“",
      lesson: "Andere geben dir eine Rechnung. Die gaben mir den Täter.",
    },
    {
      setting: "ein kleines Hotel am Meer",
      text: "Es hatte drei Tage geregnet. Zum Abschied bekamen wir ein Glas mit Sand und einer Muschel: Das ist für die Sonne, die wir euch schuldig sind. Im Jahr darauf kamen wir wieder, mit dem Glas.",
      marked: "",
      lesson: "",
    },
  ],
};

/** The texts of the guided paths, per trade and common to all trades. */
const wordsOf: Readonly<
  Record<Locale, { promises: Readonly<Record<string, string>>; finished: string[]; todo: string[] }>
> = {
  en: {
    promises: {
      barber: "You leave lighter than you came.",
      toyshop: "Every child leaves with the one right toy, not with three.",
      florist: "Flowers that know who they are for.",
    },
    finished: [
      "At the very end, when elsewhere you only hear the card reader.",
      "We take our time at the counter.",
      "tell someone the same evening",
      "The shop in the mall",
      "gives away a sticker",
      "It's made by hand while they watch.",
    ],
    todo: [
      "Try it on three customers and write down what they say",
      "Get what we need for a month",
      "Show the others how",
    ],
  },
  de: {
    promises: { restaurant: "Wer bei uns isst, wird erwartet." },
    finished: [
      "Ganz am Schluss, wo man anderswo nur das Kartengerät hört.",
      "Wir nehmen uns an der Theke Zeit.",
      "es noch am selben Abend erzählen",
      "Das Lokal am Bahnhof",
      "legt ein Bonbon dazu",
      "Es entsteht von Hand, während man zusieht.",
    ],
    todo: [
      "An drei Gästen ausprobieren und aufschreiben, was sie sagen",
      "Besorgen, was wir für einen Monat brauchen",
      "Den anderen zeigen, wie es geht",
    ],
  },
};

type Person = { readonly id: string; readonly role: string };
const dayMs = 86_400_000;

/** Creates a finished guided path with a draft, one in progress, and the team's brag stories. */
export async function seedGuidedPath(
  client: pg.Client,
  scenario: Scenario,
  businessId: string,
  people: readonly Person[],
  now: Date,
) {
  const { rows: stages } = await client.query<{ id: string; journey_id: string; kind: string }>(
    "select id, journey_id, kind from stage where business_id = $1 order by position",
    [businessId],
  );
  const { rows: drafts } = await client.query<{ id: string; name: string; stage_id: string }>(
    "select id, name, stage_id from spot where business_id = $1 and status = 'ready' order by position limit 1",
    [businessId],
  );
  const words = wordsOf[scenario.locale];
  const content = scenario.drafts[0]?.content;
  const [draft, journeyId] = [drafts[0], stages[0]?.journey_id ?? ""];
  const [how = "", service = "", action = "", who = "", what = "", edge = ""] = words.finished;
  const ago = (days: number) => new Date(now.getTime() - days * dayMs);
  const personOf = (index: number) => people[index % people.length]?.id ?? "";
  const found: Answers = {
    promise: { text: words.promises[scenario.trade] ?? content?.briefWhy ?? "" },
    felt: { stageId: draft?.stage_id ?? null, touchpointId: null, how },
    special: { ...emptyAnswers.special, service },
    emotion: { text: content?.emotion ?? "" },
    action: { text: action },
    others: { isAlone: false, equivalents: [{ who, what }], edge },
    candidates: {
      drafts: [
        {
          ...emptyCandidate,
          stageId: draft?.stage_id ?? null,
          name: draft?.name ?? "",
          happens: content?.happens ?? "",
          talkLine: content?.talkLine ?? "",
          anchor: content?.anchor ?? "",
          stopRule: content?.stopRule ?? "",
          briefWhat: content?.briefWhat ?? "",
        },
      ],
    },
  };
  const halfWay = { promise: found.promise, felt: { ...found.felt, stageId: stages[2]?.id ?? null, how: "" } };
  const common = { business_id: businessId, journey_id: journeyId, began_by_id: personOf(0) };
  const guidedPathId = newId();
  await insertAll(client, "guided_path", [
    {
      ...common,
      id: guidedPathId,
      answers: found,
      step: "test",
      began_at: ago(9),
      changed_at: ago(8),
      finished_at: ago(8),
      spot_ids: draft ? [draft.id] : [],
    },
    { ...common, id: newId(), answers: halfWay, step: "special", began_at: ago(1), changed_at: ago(1), spot_ids: [] },
  ]);
  await insertAll(
    client,
    "action_step",
    words.todo.map((text, index) => ({
      business_id: businessId,
      id: newId(),
      guided_path_id: guidedPathId,
      text,
      member_id: personOf(index + 1),
      due_on: ago(2 - index * 5)
        .toISOString()
        .slice(0, 10),
      done_at: index === 0 ? ago(3) : null,
    })),
  );
  await insertAll(
    client,
    "brag_story",
    brags[scenario.locale].map(({ setting, text, marked, lesson }, index) => ({
      business_id: businessId,
      id: newId(),
      member_id: personOf(index + 2),
      setting,
      text,
      lesson,
      span_start: marked === "" ? null : text.indexOf(marked),
      span_end: marked === "" ? null : text.indexOf(marked) + marked.length,
      told_at: ago(3 + index * 4),
    })),
  );
}
