import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInviteeList } from "./invitee-list";

describe("a pasted list of people", () => {
  it("is read with a head in any order, quoted, and in German too", () => {
    const text = 'Rolle;Name;E-Mail\nLeitung;"Okafor; Ada";ada@example.com\nTeam;Ben;BEN@example.com';
    expect(readInviteeList(text).good).toEqual([
      { line: 2, name: "Okafor; Ada", email: "ada@example.com", role: "manager" },
      { line: 3, name: "Ben", email: "ben@example.com", role: "staff" },
    ]);
  });

  it("is read without a head, and takes the name from the address when there is none", () => {
    const { good, bad } = readInviteeList('Ana, ana@example.com\ncleo@example.com\n"Day, Dan",dan@example.com,manager');
    expect(bad).toEqual([]);
    expect(good.map(({ name }) => name)).toEqual(["Ana", "cleo", "Day, Dan"]);
  });

  it("names each bad line and keeps the good ones", () => {
    const { good, bad } = readInviteeList(
      "Ana,ana@example.com\nBen,not an address\n\nCleo,cleo@example.com,boss\nAna again,ANA@example.com\nEve,eve@example.com",
    );
    expect(good.map(({ name }) => name)).toEqual(["Ana", "Cleo boss", "Eve"]);
    expect(bad).toMatchObject([
      { line: 2, reason: "badEmail" },
      { line: 5, reason: "twice" },
    ]);
    expect(readInviteeList("email,role\ncleo@example.com,boss").bad).toMatchObject([{ line: 2, reason: "badRole" }]);
  });

  it("keeps a formula as the text it is", () => {
    expect(readInviteeList("=HYPERLINK(1),eve@example.com").good[0]?.name).toBe("=HYPERLINK(1)");
  });

  it("never breaks, whatever is pasted, and accounts for every line that says something", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: "binary" }), (text) => {
        const { good, bad } = readInviteeList(text);
        expect(new Set([...good, ...bad].map(({ line }) => line)).size).toBe(good.length + bad.length);
      }),
    );
  });

  it("finds every person it was given", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.emailAddress().filter((email) => /^[a-z0-9.]+@[a-z0-9.]+$/i.test(email)),
          { maxLength: 20, selector: (email) => email.toLowerCase() },
        ),
        (emails) => {
          const { good, bad } = readInviteeList(emails.map((email) => `Somebody,${email}`).join("\n"));
          expect(good.length + bad.length).toBe(emails.length);
        },
      ),
    );
  });
});
