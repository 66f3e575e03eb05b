import { expect, test } from "vitest";
import { type Own, ownWith } from "./own";
import { isOfOwn, type OwnStep, ownIdOf, ownSubjectOf } from "./own-step";
import { dayWith, idOf, type Mine, subjectOf, type Taken } from "./step";

const at = new Date("2026-11-28T10:00:00Z");
const taken = (...steps: readonly OwnStep[]): readonly Taken[] => steps.map((step) => ({ step, at }));
const page: Own["page"] = {
  ...{ note: null, kudos: [], gifts: [] },
  stories: [{ id: "umbrella", words: "An umbrella to the car", isAgreed: null, isShown: false }],
  habit: { id: "why", topic: "enquiry", words: "Ask why once more", checkOn: "2026-11-28" },
};
const thank: OwnStep = {
  kind: "giveKudos",
  input: { business: "b", id: "thanks", memberId: "jonas", words: "You stayed late" },
};
const check = (nextOn: string | null): OwnStep => ({
  kind: "checkHabit",
  input: { business: "b", id: "check", habitId: "why", outcome: "partly", nextOn },
});
const answer = (isAgreed: boolean): OwnStep => ({
  kind: "answerStory",
  input: { business: "b", storyId: "umbrella", isAgreed },
});

test("an answer to a story shows at once, and withdrawing takes it off the phone's list of those on the wall", () => {
  expect(ownWith(page, taken(answer(true))).stories).toMatchObject([{ isAgreed: true, isShown: false }]);
  const shown = { ...page, stories: page.stories.map((story) => ({ ...story, isAgreed: true, isShown: true })) };
  expect(ownWith(shown, taken(answer(false))).stories).toMatchObject([{ isAgreed: false, isShown: false }]);
});

test("a check-in sets the next day, or ends the habit, and another habit's changes nothing", () => {
  expect(ownWith(page, taken(check("2026-12-05"))).habit?.checkOn).toBe("2026-12-05");
  expect(ownWith(page, taken(check(null))).habit).toBeNull();
  const other = { ...page, habit: { ...page.habit, id: "other" } } as Own["page"];
  expect(ownWith(other, taken(check(null))).habit?.id).toBe("other");
});

test("thanks carry the id with which the server accepts them once, and change nothing of the day", () => {
  expect([subjectOf(thank), idOf(thank), ownSubjectOf(thank), ownIdOf(answer(true))]).toEqual([
    ...["thanks", "thanks", "thanks"],
    null,
  ]);
  const mine: Mine = {
    ...{ open: [], toTake: [], late: [], done: [], toRead: [], proposals: [], timesTasks: false },
    ...{ locations: [], spots: [] },
  };
  expect(dayWith(mine, taken(thank, answer(true), check(null)))).toEqual(mine);
  expect(isOfOwn({ kind: "visit" })).toBe(false);
});
