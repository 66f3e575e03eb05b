import { formProblems } from "@spots/domain/form/problems";
import { chanceFor, chanceOf } from "@spots/seed/chance";
import { customerOf } from "@spots/seed/customer-address";
import { copperComb } from "@spots/seed/scenarios/copper-comb";
import { describe, expect, it } from "vitest";
import { askedMailsIn, tickedIn } from "./asked-again";
import { copperCombFloor } from "./floors/copper-comb";
import { saltHearthFloor } from "./floors/salt-hearth";
import { contentOf } from "./forms";
import { agreementIn, ownAnswers } from "./own-answers";

describe.each([copperCombFloor, saltHearthFloor])("the form of $slug", (floor) => {
  it("can be published, and asks for satisfaction, pressure and something of its own trade", () => {
    const content = contentOf(floor);
    expect(formProblems(content)).toEqual({});
    const kinds = content.questions.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["csat", "pressured", "consent"]));
    expect(kinds.some((kind) => kind === "choice" || kind === "choices")).toBe(true);
    expect(contentOf(floor)).toEqual(content);
  });
});

describe("what a customer of the demo ticks", () => {
  const radios = (name: string, values: readonly number[]) =>
    values.map((value) => `<label><input type="radio" name="${name}" value="${value}"/></label>`).join("");
  const page = `<fieldset aria-describedby="q1-wrong"><legend>How satisfied?</legend>${radios("q1", [1, 2, 3, 4, 5])}
    <label><input type="radio" name="q1" value=""/></label></fieldset>
    <fieldset><legend>I felt pressured.</legend>${radios("q2", [1, 2, 3, 4, 5])}</fieldset>
    <fieldset><legend>Drink?</legend>${radios("q3", [0, 1])}</fieldset>
    <fieldset><legend>Extras?</legend><input type="checkbox" name="q4o0" value="yes"/></fieldset>
    <fieldset><legend>Recommend?</legend>${radios("recommend", [9, 10])}</fieldset>`;
  const means = (recommend: number) => {
    const given = Array.from({ length: 200 }, (_, seed) => ownAnswers(page, { recommend }, chanceOf(seed)));
    const mean = (name: string) => {
      const values = given.flatMap((each) => (each[name] === undefined ? [] : [Number(each[name])]));
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    return { satisfied: mean("q1"), pressured: mean("q2"), given };
  };

  it("follows their recommendation on scales, reversed for pressure, and is an answer of the page", () => {
    const [happy, unhappy] = [means(10), means(2)];
    expect(happy.satisfied).toBeGreaterThan(unhappy.satisfied);
    expect(happy.pressured).toBeLessThan(unhappy.pressured);
    for (const each of [...happy.given, ...unhappy.given]) {
      expect(Object.keys(each).every((name) => /^q(1|2|3|4o0)$/.test(name))).toBe(true);
      if (each.q3 !== undefined) expect(["0", "1"]).toContain(each.q3);
    }
  });
});

describe("a customer of the demo who agrees to be asked again", () => {
  const page = `<fieldset><legend>How was “In the chair” for you?</legend>${["2:2", "2:1", "2:0", "2:-1", "2:-2"]
    .map((value) => `<label><input type="radio" name="q5" value="${value}"/></label>`)
    .join("")}</fieldset><input type="checkbox" name="agree-followUp" value="1"/>`;
  const got = [true, false, true, false, false];
  const given = Array.from({ length: 100 }, (_, nth) => agreementIn(page, `/v/${nth}`, { scenario: copperComb, got }));

  it("leaves an address that says what they got, and the others leave none", () => {
    const addresses = given.flatMap(({ contact }) => contact ?? []);
    expect(addresses.length).toBeGreaterThan(40);
    expect(addresses.length).toBeLessThan(80);
    for (const address of addresses) expect(customerOf(address)).toMatchObject({ slug: "copper-comb", got });
    for (const each of given) expect("contact" in each).toBe(each["agree-followUp"] === "1");
    expect(customerOf("ana@example.com")).toBeNull();
  });

  it("feels at a stage about what is planned for it", () => {
    const felt = given.flatMap(
      (_, seed) => ownAnswers(page, { recommend: 9, scenario: copperComb }, chanceFor(`${seed}`)).q5 ?? [],
    );
    expect(felt.every((value) => /^2:-?[012]$/.test(value))).toBe(true);
    const mean = felt.reduce((sum, value) => sum + Number(value.split(":")[1]), 0) / felt.length;
    expect(mean).toBeGreaterThan(1);
  });

  it("finds the link in the page of unsent mails, and ticks what never existed only by guessing", () => {
    const [to = ""] = given.flatMap(({ contact }) => contact ?? []);
    const link = "http://localhost:3001/a/abcdefgfollowfollowfol?lang=en";
    const outbox = `<li><details class="x"><summary>Ask<span>${to} · now</span></summary><p><a href="${link}">${link}</a>
      <a href="http://localhost:3001/a/abcdefgfollowfollowfol/stop?lang=en">stop</a></p></details></li>
      <li><details><summary>Sign in<span>mona@copper-comb.example</span></summary></details></li>`;
    expect(askedMailsIn(outbox)).toEqual([{ to, link }]);
    const line = (at: number, text: string) =>
      `<label class="tick"><input type="checkbox" name="line${at}" value="yes"/><span dir="auto">${text}</span></label>`;
    const list = line(0, "A paper boat") + line(1, "The hat check") + line(2, "Die Zwei-Minuten-Massage");
    const said = { told: "none" as const, shown: false, named: [], ticked: [true, true, true, true, false] };
    expect(tickedIn(list, copperComb, { ...said, decoy: false })).toEqual(["line2"]);
    expect(tickedIn(list, copperComb, { ...said, decoy: true })).toEqual(["line0", "line2"]);
  });
});
