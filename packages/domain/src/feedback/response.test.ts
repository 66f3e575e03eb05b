import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokenFields, FieldCodes } from "./broken-fields";
import { ChannelToken, OpenChannel } from "./channel";
import { ReceiveResponse } from "./response";

const id = "0190a5b0-0000-7000-8000-000000000001";

const whole = fc.record({
  id: fc.uuid(),
  story: fc.string({ minLength: 1, maxLength: 2000 }),
  recommend: fc.option(fc.integer({ min: 0, max: 10 })),
  thankedMemberIds: fc.uniqueArray(fc.uuid(), { maxLength: 10 }),
  thankedWords: fc.string({ maxLength: 120 }),
  comment: fc.string({ maxLength: 2000 }),
  contact: fc.constantFrom("", "ana@example.com"),
  consent: fc.constant(true),
  locale: fc.constantFrom("en", "de", null),
  visit: fc.option(fc.string({ maxLength: 200 })),
});

/** What is wrong with which field of this input. */
function broken(input: unknown) {
  const read = ReceiveResponse.safeParse(input);
  return read.success ? {} : brokenFields(read.error);
}

describe("a customer's answers", () => {
  it("are read or refused, and never throw, whatever arrives", () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.constantFrom(...Object.keys(ReceiveResponse.shape)), fc.anything()),
    );
    fc.assert(
      fc.property(anything, (given) => {
        for (const code of Object.values(broken(given))) expect(FieldCodes).toContain(code);
      }),
    );
  });

  it("stay as they are when they are sent as JSON and read again", () => {
    fc.assert(
      fc.property(whole, (given) => {
        fc.pre(given.story.trim() !== "");
        const read = ReceiveResponse.parse(given);
        expect(ReceiveResponse.parse(JSON.parse(JSON.stringify(read)))).toEqual(read);
        expect(read).toMatchObject({ story: given.story.trim(), recommend: given.recommend, contact: given.contact });
      }),
    );
  });

  it.each([
    [{ story: "the massage" }],
    [{ recommend: 0 }],
    [{ comment: "nice" }],
    [{ thankedWords: "the man at the door" }],
    [{ thankedMemberIds: [id] }],
  ])("may be as little as %o", (little) => {
    expect(broken({ id, ...little })).toEqual({});
  });

  it("must be something", () => {
    expect(broken({ id })).toEqual({ story: "required" });
    expect(broken({ id, story: "   ", thankedWords: "\n" })).toEqual({ story: "required" });
  });

  it("thank a person once, however often they are named", () => {
    expect(ReceiveResponse.parse({ id, thankedMemberIds: [id, id.toUpperCase()] }).thankedMemberIds).toEqual([id]);
  });

  it("tell an address only with consent", () => {
    expect(broken({ id, story: "x", contact: "ana@example.com" })).toEqual({ consent: "consentNeeded" });
    expect(broken({ id, story: "x", contact: "ana@example.com", consent: true })).toEqual({});
  });

  it("name each broken field once, by a code of the closed list", () => {
    expect(
      broken({
        id: "1",
        story: "x".repeat(2001),
        recommend: 11,
        thankedMemberIds: Array.from({ length: 11 }, () => "nobody"),
        thankedWords: "a\u0000b",
        comment: "\ud83d",
        contact: "no address",
        consent: "yes",
        locale: "fr",
        businessId: id,
      }),
    ).toEqual({
      id: "invalid",
      story: "tooLong",
      recommend: "invalid",
      thankedMemberIds: "tooMany",
      thankedWords: "unreadable",
      comment: "unreadable",
      contact: "badEmail",
      consent: "invalid",
      locale: "invalid",
      businessId: "unknown",
    });
  });
});

describe("a channel", () => {
  it("asks about a spot or a stage, not both", () => {
    const channel = { id, name: "At the door", locationId: id };
    expect(OpenChannel.safeParse({ ...channel, spotId: id }).success).toBe(true);
    expect(OpenChannel.safeParse({ ...channel, spotId: id, stageId: id }).error?.issues[0]).toMatchObject({
      path: ["stageId"],
      message: "oneOfBoth",
    });
  });

  it.each(["", "short", "with/a/slash/and/more", "x".repeat(65), "ünïcödé-ünïcödé-ü"])(
    "has no address like %o",
    (token) => {
      expect(ChannelToken.safeParse(token).success).toBe(false);
    },
  );
});
