import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInviteeList } from "./invitee-list";

/** Made once, outside the test: reading all code points takes a second of processor time. */
const anyText = fc.string({ maxLength: 400, unit: "binary" });

describe("a pasted list of people", () => {
  it("is parsed with a header in any order, quoted, and in German too", () => {
    const text = 'Rolle;Name;E-Mail\nLeitung;"Okafor; Ada";ada@example.com\nTeam;Ben;BEN@example.com';
    expect(readInviteeList(text).good).toMatchObject([
      { line: 2, name: "Okafor; Ada", email: "ada@example.com", role: "manager" },
      { line: 3, name: "Ben", email: "ben@example.com", role: "staff" },
    ]);
  });

  it("is parsed without a header, and takes the name from the address when there is none", () => {
    const { good, bad } = readInviteeList('Ana, ana@example.com\ncleo@example.com\n"Day, Dan",dan@example.com,manager');
    expect(bad).toEqual([]);
    expect(good.map(({ name }) => name)).toEqual(["Ana", "cleo", "Day, Dan"]);
  });

  it("reports each invalid line and keeps the valid ones", () => {
    const { good, bad } = readInviteeList(
      "Ana,ana@example.com\nBen,not an address\n\nCleo,cleo@example.com,boss\nAna again,ANA@example.com\nEve,eve@example.com",
    );
    expect(good.map(({ name, unused }) => [name, unused])).toEqual([
      ["Ana", []],
      ["Cleo", ["boss"]],
      ["Eve", []],
    ]);
    expect(bad).toMatchObject([
      { line: 2, reason: "badEmail" },
      { line: 5, reason: "twice" },
    ]);
    expect(readInviteeList("email,role\ncleo@example.com,boss").bad).toMatchObject([{ line: 2, reason: "badRole" }]);
  });

  it("keeps a formula as text", () => {
    expect(readInviteeList("=HYPERLINK(1),eve@example.com").good[0]?.name).toBe("=HYPERLINK(1)");
  });

  it.each([
    "Anna Lang <anna@x.example>; Ben Kurz <ben@x.example>",
    "Anna Lang <anna@x.example>, Ben Kurz <ben@x.example>,",
    "To: Anna Lang <anna@x.example>\nCc: Ben Kurz <mailto:ben@x.example>",
    "'Anna Lang' <anna@x.example> \"Ben Kurz\" <ben@x.example>",
    "anna@x.example (Anna Lang); ben@x.example (Ben Kurz)",
    "Anna Lang, anna@x.example, Ben Kurz, ben@x.example",
    "anna@x.example\tAnna Lang\tben@x.example\tBen Kurz",
    "Anna Lang\tanna@x.example\nmailto:ben@x.example; Ben Kurz",
    "Anna Lang anna@x.example\nBEN@x.example Ben Kurz",
  ])("has a person for each address of %j", (text) => {
    const { good, bad } = readInviteeList(text);
    expect(bad).toEqual([]);
    expect(good.map(({ name, email }) => [name, email])).toEqual([
      ["Anna Lang", "anna@x.example"],
      ["Ben Kurz", "ben@x.example"],
    ]);
  });

  it("keeps a comma in a name, and assigns no person another person's words", () => {
    const names = (text: string) => readInviteeList(text).good.map(({ name }) => name);
    for (const text of [
      '"Lang, Anna" <anna@x.example>, "Kurz, Ben" <ben@x.example>',
      "Lang, Anna <anna@x.example>; Kurz, Ben <ben@x.example>",
      "Lang, Anna <anna@x.example>, Kurz, Ben <ben@x.example>",
      "Lang, Anna;anna@x.example\nKurz, Ben;ben@x.example",
    ])
      expect(names(text)).toEqual(["Lang, Anna", "Kurz, Ben"]);
    expect(names("anna@x.example <anna@x.example>, ben@x.example")).toEqual(["anna", "ben"]);
    const { good, bad } = readInviteeList(
      "anna@x.example, Ben, ben@x.example\nCleo <cleo@x.example>; Dan; Eve <eve@x.example>",
    );
    expect(good.map(({ name }) => name)).toEqual(["anna", "ben", "Cleo", "Eve"]);
    expect(bad.map(({ part, reason }) => [part, reason])).toEqual([
      ["Ben", "badEmail"],
      ["Dan", "badEmail"],
    ]);
  });

  it("writes each person of a line on a separate line with the same meaning, and keeps the rest", () => {
    const { good, remainder } = readInviteeList(
      'Anna Lang, anna@x.example, staff; "Kurz, Ben" <ben@x.example>; Dan; Eve <eve@x.example>; Leitung',
    );
    const alone = readInviteeList(good.map(({ part }) => part).join("\n")).good;
    const said = (all: typeof good) => all.map(({ name, email, role }) => [name, email, role]);
    expect(said(alone)).toEqual(said(good));
    expect(said(good)).toEqual([
      ["Anna Lang", "anna@x.example", "staff"],
      ["Kurz, Ben", "ben@x.example", null],
      ["Eve", "eve@x.example", "manager"],
    ]);
    expect(remainder).toBe("Dan");
    expect(readInviteeList("Name;E-Mail\nAnn;a@x.example\nBen;\nAnn;a@x.example\nCleo;c at x").remainder).toBe(
      "Name;E-Mail\nBen;\nCleo;c at x",
    );
    expect(readInviteeList("Name;E-Mail\nAnn;a@x.example").remainder).toBe("");
  });

  it("joins first and last names under the headers of common exports, and lists the unused columns", () => {
    for (const text of [
      "Vorname;Nachname;E-Mail\nMona;Okafor;mona@x.example",
      "First name,Last name,Email\nMona,Okafor,mona@x.example",
      "Name;Vorname;E-Mail-Adresse\nOkafor;Mona;mona@x.example",
      "First Name [Required],Last Name [Required],Email Address [Required]\nMona,Okafor,mona@x.example",
      "Name,Given Name,Family Name,E-mail 1 - Value\n,Mona,Okafor,mona@x.example",
      "Mitarbeiterliste\n\nFamilienname\tRufname\tE-Mail (dienstlich)\nOkafor\tMona\tmona@x.example",
    ])
      expect(readInviteeList(text).good).toMatchObject([{ name: "Mona Okafor", email: "mona@x.example" }]);
    expect(
      readInviteeList("Name;E-Mail;Personalnummer;E-Mail privat\nMona;mona@x.example;12;m@y.example"),
    ).toMatchObject({
      good: [{ name: "Mona", email: "mona@x.example" }],
      unread: ["Personalnummer", "E-Mail privat"],
    });
  });

  it("reads role and location, and reports a line with an unknown role or location", () => {
    const locations = [
      { id: "a", name: "Hillside" },
      { id: "b", name: "Harbour, North" },
    ];
    const { good, bad } = readInviteeList(
      'E-Mail,Rolle,Standort\na@x.example,Mitarbeiter:in,hillside\nb@x.example,,"Harbour, North; Hillside"\nc@x.example,,Nowhere\nd@x.example,King,',
      { locations },
    );
    expect(good.map(({ role, locationIds }) => [role, locationIds])).toEqual([
      ["staff", ["a"]],
      [null, ["b", "a"]],
    ]);
    expect(bad.map(({ line, reason }) => [line, reason])).toEqual([
      [4, "badLocation"],
      [5, "badRole"],
    ]);
    expect(readInviteeList("Mona;mona@x.example;Leitung;Hillside", { locations }).good).toMatchObject([
      { name: "Mona", role: "manager", locationIds: ["a"], unused: [] },
    ]);
    expect(readInviteeList("Thomas;Leiter;t@x.example").good).toMatchObject([{ name: "Thomas Leiter", role: null }]);
  });

  it("does not treat a cell as a property of Object.prototype", () => {
    for (const word of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
      expect(readInviteeList(`${word},a@x.example,${word}`).good).toMatchObject([{ name: word, role: null }]);
      expect(readInviteeList(`email,role,${word}\na@x.example,${word},1`).bad).toMatchObject([{ reason: "badRole" }]);
    }
  });

  it("keeps the people below an unbalanced quotation mark, and reports characters lost in another encoding", () => {
    const { good, bad } = readInviteeList(
      '"Big" Tom,tom@x.example\n"Ann,ann@x.example\nBen,ben@x.example\nM\uFFFDller,m@x.example',
    );
    expect(good.map(({ name }) => name)).toEqual(['"Big" Tom', '"Ann', "Ben"]);
    expect(bad).toMatchObject([{ line: 4, reason: "lostLetters" }]);
    expect(
      readInviteeList("Name;Email\nBen <ben@x.example> Cleo;anna@x.example\nAnna;a@x.example, b@x.example").bad,
    ).toMatchObject([
      { line: 2, reason: "nameIsAddress" },
      { line: 3, reason: "severalAddresses" },
    ]);
  });

  it("of 620 people keeps 500 and counts the others, with a header, without one, and on one line", () => {
    const people = Array.from({ length: 620 }, (_, at) => `P${at},p${at}@x.example`);
    for (const text of [people.join("\n"), `name,email\n${people.join("\n")}`, people.join("; ")]) {
      const { good, bad, beyond, remainder } = readInviteeList(text);
      expect([good.length, bad.length, beyond]).toEqual([500, 0, 120]);
      expect(readInviteeList(remainder).good.map(({ email }) => email)).toEqual(
        people.slice(500).map((person) => person.split(",")[1]),
      );
    }
  });

  it("never throws, whatever is pasted, and accounts for every line that is not blank", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { email } of readInviteeList(text).good) expect(email).toContain("@");
      }),
      { numRuns: 60 },
    );
    const pieces = fc.constantFrom(
      "Anna",
      "a@x.example",
      "B@x.example",
      "<c@x.example>",
      ",",
      ";",
      "\t",
      '"',
      "\n",
      " ",
      "staff",
      "mailto:d@x.example",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (all) => {
        const text = all.join("");
        const { good, bad } = readInviteeList(text);
        const said = [...good, ...bad].flatMap(({ line, lines }) =>
          Array.from({ length: lines }, (_, at) => line + at),
        );
        text.split("\n").forEach((line, at) => {
          if (/[a-z]/i.test(line)) expect(said, text).toContain(at + 1);
        });
        for (const { name } of good) expect(name).not.toMatch(/\S@\S/);
      }),
      { numRuns: 60 },
    );
  });

  it("finds every person in the list", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.emailAddress().filter((email) => /^[a-z0-9.]+@[a-z0-9.]+$/i.test(email)),
          { maxLength: 20, selector: (email) => email.toLowerCase() },
        ),
        fc.constantFrom("\n", "; ", "\r\n"),
        fc.constantFrom(
          (email: string) => `Somebody,${email}`,
          (email: string) => `Some Body <${email}>`,
        ),
        (emails, between, written) => {
          const { good } = readInviteeList(emails.map(written).join(between));
          expect(good.map(({ email }) => email)).toEqual(emails.map((email) => email.toLowerCase()));
          for (const { name } of good) expect(name).toMatch(/^Some ?[Bb]ody$/);
        },
      ),
    );
  });
});

describe("people without an address", () => {
  const locations = [{ id: "018f3c2a-0000-7000-8000-000000000001", name: "Hillside" }];
  const read = (text: string, takesNames = true) => readInviteeList(text, { locations, takesNames });

  it("are found by their name, with what they do and where, when they are asked for", () => {
    const text = "Ana Lima; ana@x.example\nTom Berg; night guard; Hillside\nRita Sol\nMax Kern; staff";
    const { good, bad, named, nameOnly, remainder } = read(text);
    expect(good.map(({ name }) => name)).toEqual(["Ana Lima"]);
    expect(bad).toEqual([]);
    expect(named.map(({ line, name, jobTitle, locationIds }) => [line, name, jobTitle, locationIds])).toEqual([
      [2, "Tom Berg", "night guard", [locations[0]?.id]],
      [3, "Rita Sol", "", null],
      [4, "Max Kern", "", null],
    ]);
    expect([nameOnly, remainder]).toEqual([0, ""]);
  });

  it("are found in a table with a header, and counted among the bad lines otherwise", () => {
    const table = "Name,E-mail,Location\nAna Lima,ana@x.example,\nTom Berg,,Hillside";
    expect(read(table).named.map(({ name, locationIds }) => [name, locationIds])).toEqual([
      ["Tom Berg", [locations[0]?.id]],
    ]);
    const { bad, named, nameOnly } = read(table, false);
    expect([bad.map(({ reason }) => reason), named, nameOnly]).toEqual([["badEmail"], [], 1]);
  });

  it("are neither broken addresses, nor people whose role needs an account, nor lines without a name", () => {
    const { bad, named } = read("Ana; ana(at)x.example\nTom Berg; manager\n12345\nBen; ben@@x.example");
    expect(named).toEqual([]);
    expect(bad).toHaveLength(4);
  });
});
