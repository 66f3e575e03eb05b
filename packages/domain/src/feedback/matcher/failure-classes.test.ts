import { describe, expect, it } from "vitest";
import { isDoubtful } from "./certainty";
import { compileSpots, type MatchableSpot } from "./matcher";

const spotNamed = (id: string, name: string, others: Partial<MatchableSpot> = {}): MatchableSpot => ({
  id,
  name,
  aliases: [],
  talkLine: "",
  anchor: "",
  ...others,
});

const lantern = spotNamed("lantern", "The Striped Lantern", {
  talkLine: "A striped lantern shows you the way to your table.",
});
const towel = spotNamed("towel", "Warm towel", {
  talkLine: "They lay a warm towel on your face.",
  aliases: ["hot towel"],
});
const soap = spotNamed("soap", "Soap to take home", { anchor: "a bar of soap" });
const harp = spotNamed("harp", "The silent hour", { talkLine: "A harp plays and nobody talks." });
const english = [lantern, towel, soap, harp];

const karte = spotNamed("karte", "Dankeskarte", {
  aliases: ["handgeschriebene Karte"],
  talkLine: "In der Tüte lag eine Dankeskarte.",
});
const massage = spotNamed("massage", "Schultermassage", { talkLine: "Sie massieren einem die Schultern." });
const schirm = spotNamed("schirm", "Leihschirm", { talkLine: "Bei Regen bekommt man einen Schirm geliehen." });
const german = [karte, massage, schirm];

/** The spots that count at once. */
function countedIn(text: string, spots: readonly MatchableSpot[], locale = "en"): readonly string[] {
  return compileSpots(spots, { locale })
    .match(text)
    .filter(({ confidence }) => !isDoubtful(confidence))
    .map(({ spotId }) => spotId)
    .toSorted();
}
const foundIn = (text: string, spots: readonly MatchableSpot[], locale = "en") =>
  compileSpots(spots, { locale }).match(text);

describe("one informative word of a longer phrase", () => {
  it.each([
    ["that lantern!", "lantern"],
    ["the towel", "towel"],
    ["I loved the soap", "soap"],
  ])("counts: %s", (text, id) => expect(countedIn(text, english)).toEqual([id]));
});

describe("a compound and its parts", () => {
  it.each([
    ["eine Karte mit Dank", ["karte"]],
    ["die Danke-Karte", ["karte"]],
    ["Massage für die Schultern", ["massage"]],
    ["Schulter-Massage", ["massage"]],
    ["schulter massage", ["massage"]],
    ["ein Schirm zum Leihen", ["schirm"]],
  ])("match: %s", (text, ids) => expect(countedIn(text, german, "de")).toEqual(ids));

  it.each(["hottowel", "hot-towel"])("match in English, too: %s", (text) =>
    expect(countedIn(text, english)).toEqual(["towel"]),
  );
});

describe("misspelt words", () => {
  it.each([
    ["the tow el", []],
    ["warm towle", ["towel"]],
    ["they gave me sopa", ["soap"]],
    ["the stripped latnern", ["lantern"]],
  ])("match, including swapped letters and short words: %s", (text, ids) =>
    expect(countedIn(text, english)).toEqual(ids),
  );

  it("do not match where the word is another word", () => {
    expect(foundIn("I like the soup", english)).toEqual([]);
    expect(foundIn("the tower", english)).toEqual([]);
  });
});

describe("a denial", () => {
  it.each([
    "no towel today",
    "they can't do the warm towel any more",
    "They won't lay a warm towel on your face",
    "The warm towel was cancelled",
    "the lantern was broken",
    "the soap was sold out",
    "I waited for the towel. It never came.",
    "A warm towel? Never.",
    "They forgot the warm towel",
    "neither the towel nor the soap",
    "I got everything except the soap",
  ])("applies to its clause: %s", (text) => expect(foundIn(text, english)).toEqual([]));

  it.each([
    "Leider keine Dankeskarte",
    "Die Schultermassage ist ausgefallen",
    "Der Leihschirm war kaputt",
    "Dankeskarten waren ausverkauft",
    "Die Schultermassage wurde abgesagt",
    "Die Dankeskarte hat gefehlt",
  ])("applies to its clause in German: %s", (text) => expect(foundIn(text, german, "de")).toEqual([]));

  it.each([
    ["No question, the lantern", ["lantern"]],
    ["I didn't expect much, but the warm towel was great", ["towel"]],
    ["The parking was not good. The towel was.", ["towel"]],
    ["I have never seen a striped lantern before", ["lantern"]],
    ["I forgot my bag and they gave me soap to take home", ["soap"]],
  ])("of something else does not affect a mention: %s", (text, ids) => expect(countedIn(text, english)).toEqual(ids));

  it.each([
    ["Keine Frage, die Schultermassage", ["massage"]],
    ["Ich hatte keine Zeit, aber die Dankeskarte war toll", ["karte"]],
    ["Nicht billig, dafür gab es einen Leihschirm", ["schirm"]],
  ])("of something else does not affect a mention in German: %s", (text, ids) =>
    expect(countedIn(text, german, "de")).toEqual(ids),
  );

  it("inside a spot's own talk line has no effect", () => {
    expect(countedIn("A harp plays and nobody talks.", english)).toEqual(["harp"]);
  });
});

describe("hearsay and wishes", () => {
  it.each([
    "A friend told me about the warm towel",
    "I've heard they have a striped lantern",
    "my sister got the warm towel",
    "a mate of mine keeps getting soap to take home",
    "You hear so much about their lantern",
    "a warm towel would be nice",
    "next time I want the warm towel",
    "I wish they had a lantern",
  ])("are no mention: %s", (text) => expect(foundIn(text, english)).toEqual([]));

  it.each([
    "Meine Schwester bekam eine Dankeskarte",
    "Es soll dort Leihschirme geben",
    "Macht doch mal wieder eine Schultermassage",
    "Ich habe von der Schultermassage gehört",
    "Nächstes Mal möchte ich die Schultermassage",
    "Eine Dankeskarte hätte ich gern gehabt",
  ])("are no mention in German: %s", (text) => expect(foundIn(text, german, "de")).toEqual([]));

  it("do not apply to thanks in the form of a wish", () => {
    expect(countedIn("I would like to thank them for the warm towel", english)).toEqual(["towel"]);
    expect(countedIn("Für die Dankeskarte möchte ich mich bedanken", german, "de")).toEqual(["karte"]);
  });

  it("do not apply to the following sentence", () => {
    expect(countedIn("A friend told me about you. The warm towel is wonderful", english)).toEqual(["towel"]);
  });
});

describe("the other language", () => {
  it("matches through words of the translation lists, in both directions", () => {
    expect(countedIn("Das warme Handtuch", english, "en")).toEqual(["towel"]);
    expect(countedIn("they massaged my shoulders", german, "de")).toEqual(["massage"]);
    expect(countedIn("no massage this time", german, "de")).toEqual([]);
  });
});

describe("decisions", () => {
  const lend = spotNamed("lend", "Rain friend", { talkLine: "They lend you something against the rain." });
  const learned = [{ phrase: "the yellow brolly", isMeant: true }];

  it("that confirm a phrase make it match like an alias", () => {
    expect(countedIn("that yellow brolly", [lend])).toEqual([]);
    expect(countedIn("that yellow brolly", [{ ...lend, learned }])).toEqual(["lend"]);
  });

  it("that refuse a phrase, and never confirm it, make it no mention", () => {
    const refused = [{ phrase: "rain", isMeant: false }];
    expect(foundIn("what a rain", [{ ...lend, learned: refused }])).toEqual([]);
    expect(countedIn("the rain friend", [{ ...lend, learned: refused }])).toEqual(["lend"]);
  });
});

describe("a name of stop words", () => {
  it("matches as a whole", () => {
    const spots = [spotNamed("there", "Here and There")];
    expect(foundIn("Here and There", spots)).toHaveLength(1);
    expect(foundIn("we went there", spots)).toEqual([]);
  });
});

describe("a denial without a word of denial", () => {
  it.each([
    "The towel? Forget it.",
    "warm towel cancelled, third time in a row",
    "the towel, no chance",
    "yeah right, a warm towel",
  ])("does not count: %s", (text) => expect(countedIn(text, english)).toEqual([]));
  it.each(["Dankeskarte? Fehlanzeige.", "Leihschirme ausverkauft", "die Schultermassage hab ich verpasst"])(
    "does not count: %s",
    (text) => expect(countedIn(text, german, "de")).toEqual([]),
  );
  it.each(["The towel? Yes!", "What do I remember? The warm towel."])("is not in: %s", (text) =>
    expect(countedIn(text, english)).toEqual(["towel"]),
  );
});

describe("a German wish", () => {
  it.each(["ein Leihschirm wär schön gewesen", "bitte gebt uns einen Leihschirm", "eine Dankeskarte fänd ich toll"])(
    "does not count: %s",
    (text) => expect(countedIn(text, german, "de")).toEqual([]),
  );
  it("is not the past of the same letters", () =>
    expect(countedIn("der Leihschirm war schön, das fand ich toll", german, "de")).toEqual(["schirm"]));
});

describe("a word of the spot that a rule would misread", () => {
  const guard = spotNamed("guard", "The guard's favourite", { talkLine: "The guard told us which picture he loves." });
  const ice = spotNamed("ice", "Ice cold towel", { talkLine: "They handed round ice cold towels." });
  it("is no hearsay", () => expect(countedIn("a guard told me about his favourite", [guard])).toEqual(["guard"]));
  it("is no complaint", () => expect(countedIn("the cold towel", [ice])).toEqual(["ice"]));
});

describe("a separated verb and irregular forms", () => {
  const call = spotNamed("call", "Anruf am dritten Tag", { talkLine: "Sie rief nach drei Tagen an." });
  const bell = spotNamed("bell", "Ring the bell", { talkLine: "I got to ring the bell." });
  it("match", () => {
    expect(countedIn("die rief doch glatt nochmal an", [call], "de")).toEqual(["call"]);
    expect(countedIn("I rang it myself, that bell", [bell])).toEqual(["bell"]);
  });
});
