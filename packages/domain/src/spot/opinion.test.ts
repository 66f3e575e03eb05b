import { describe, expect, it } from "vitest";
import { emptySpot } from "./empty-spot";
import { judgeSpot } from "./judgement";
import { draftStatusOf, type Opinion, standingOfQuestion } from "./question";

const said = (memberId: string, isYes: boolean, at = 0): Opinion => ({
  question: "recallable",
  isYes,
  memberId,
  at: new Date(at),
});
const standing = (opinions: Opinion[], isAlone = false) =>
  standingOfQuestion("recallable", opinions, { authorId: "author", isAlone });

describe("the state of a question about a spot", () => {
  it("is open until a member other than the author answers", () => {
    expect(standing([])).toBe("open");
    expect(standing([said("author", true)])).toBe("open");
    expect(standing([said("author", false), said("other", true)])).toBe("yes");
  });

  it("is the author's own answer when there is no other member to ask", () => {
    expect(standing([said("author", true)], true)).toBe("yes");
  });

  it("uses the last answer of each member, and says when they disagree", () => {
    expect(standing([said("other", true), said("other", false, 1)])).toBe("no");
    expect(standing([said("other", true), said("third", false)])).toBe("divided");
  });

  it("does not depend on the answer to another question", () => {
    expect(standing([{ ...said("other", true), question: "tellable" }])).toBe("open");
  });
});

const content = {
  ...emptySpot,
  name: "The crane",
  happens: "The waiter folds the bill into a crane.",
  retold: "A bill that flies.",
  talkLine: "The bill was a bird!",
  anchor: "the crane",
  stopRule: "They are in a hurry.",
  briefWhat: "Fold the bill.",
};

describe("the status of a draft", () => {
  it("is ready when no text is missing and nobody answered no, and an idea otherwise", () => {
    expect(draftStatusOf(judgeSpot(content))).toBe("ready");
    expect(draftStatusOf(judgeSpot(content), ["open", "yes", "divided"])).toBe("ready");
    expect(draftStatusOf(judgeSpot(content), ["yes", "no"])).toBe("idea");
    expect(draftStatusOf(judgeSpot({ ...content, anchor: "" }))).toBe("idea");
    expect(draftStatusOf(judgeSpot({ ...content, happens: "We smile and are friendly." }))).toBe("idea");
  });
});
