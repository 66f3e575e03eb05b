import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Contact, shownContact, wayOf } from "./address";
import { readPeopleList } from "./people-list";

describe("a list of people to ask", () => {
  it("is read as pasted lines, with mails and numbers of any country", () => {
    const { good, bad } = readPeopleList(
      "Ana@Example.com\n+49 (0)30 1234567\n0044 20 7946 0958\nnobody\nana@example.com",
    );
    expect(good.map(({ contact }) => contact)).toEqual(["ana@example.com", "+49301234567", "+442079460958"]);
    expect(bad.map(({ line, reason }) => [line, reason])).toEqual([
      [4, "noContact"],
      [5, "twice"],
    ]);
  });

  it("is read as a table with a header in English or German, with languages", () => {
    const { good } = readPeopleList("Name;E-Mail;Sprache\nAna;ana@example.com;Deutsch\nBo;bo@example.com;en");
    expect(good.map(({ contact, locale }) => [contact, locale])).toEqual([
      ["ana@example.com", "de"],
      ["bo@example.com", "en"],
    ]);
  });

  it("never throws, and loses no line", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const { good, bad, beyond } = readPeopleList(text);
        expect(good.length + bad.length + beyond).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("an address", () => {
  it("is a mail or a number with its country, and is shown in part only", () => {
    expect(Contact.safeParse("030 1234567").success).toBe(false);
    expect(wayOf("+49301234567")).toBe("sms");
    expect(wayOf("ana@example.com")).toBe("mail");
    expect(shownContact("ana@example.com")).toBe("a…@example.com");
    expect(shownContact("+49301234567")).toBe("+49 … 67");
  });
});
