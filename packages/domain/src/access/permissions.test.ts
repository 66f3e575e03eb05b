import { describe, expect, it } from "vitest";
import { mayActAt, mayDeliver } from "./object-rules";
import { Actions, may, Roles } from "./permissions";

/** The whole matrix: owner, manager, staff. */
const matrix = `
business.read       o m s
business.change     o . .
location.list       o m s
location.add        o . .
location.change     o . .
member.list         o m .
member.lookAfter    o m .
member.change       o . .
member.remove       o . .
invitation.list     o m .
invitation.send     o m .
invitation.revoke   o m .
journey.read        o m .
journey.shape       o m .
journey.publish     o . .
journey.share       o m .
thread.write        o m .
action.mine         o m s
action.setDone      o m s
story.tell          o m s
spot.read           o m s
spot.place          o m .
spot.revise         o m .
spot.judge          o m .
spot.move           o m .
spot.retire         o . .
moment.read         o m .
moment.offer        o m .
growth.read         o m s
growth.write        o m s
lineUp.read         o m s
plan.read           o m .
plan.write          o m .
roster.read         o m .
roster.write        o m .
moment.cancel       o m .
moment.mine         o m s
moment.answer       o m s
moment.deliver      o m s
moment.improvise    o m s
visit.start         o m s
visit.code          o m s
visit.describe      o m s
customerPromise.mine   o m s
customerPromise.make   o m s
customerPromise.answer o m s
customerPromise.read   o m .
gesture.mine        o m s
gesture.give        o m s
gesture.answer      o m .
gesture.read        o m .
gesture.budget      o . .
relay.mine             o m s
relay.start            o m s
relay.answer           o m s
relay.read             o m .
clue.mine           o m s
clue.catch          o m s
clue.answer         o m s
clue.read           o m .
asking.read         o m .
asking.send         o m .
asking.rule         o . .
card.read           o m .
card.make           o m .
visit.import        o m .
form.read           o m .
form.write          o m .
channel.read        o m .
channel.open        o m .
channel.close       o m .
response.read       o m .
response.reveal     o m .
response.import     o m .
mention.read        o m .
mention.decide      o m .
pulse.read          o m .
annotation.write    o m .
kudos.mine          o m s
kudos.give          o m s
kudos.decide        o m .
recognition.mine    o m s
wall.read           o m s
wall.tell           o m s
wall.keep           o m .
thanks.give         o m .
digest.read         o m .
activity.read       o m .
live.follow         o m s
notification.mine   o m s
case.read           o m s
case.work           o m s
case.open           o m .
case.assign         o m .
case.rule           o . .
improvement.tell    o m .
device.manage       o m .
apiKey.read         o . .
apiKey.make         o . .
apiKey.revoke       o . .
`;

const rows = matrix
  .trim()
  .split("\n")
  .map((line) => line.split(/\s+/));

describe("the permissions of the roles", () => {
  it("are listed in this test for every action, and for no other", () => {
    expect(rows.map(([action]) => action).sort()).toEqual([...Actions].sort());
  });

  it.each(rows)("%s: %s %s %s", (action, ...letters) => {
    const known = Actions.find((each) => each === action);
    if (!known) throw new Error(`${action} is no action`);
    const allowed = (["owner", "manager", "staff"] as const).map((role) => (may(role, known) ? role[0] : "."));
    expect(allowed).toEqual(letters);
  });

  // Figures with a minimum only (docs/measures.md) rely on this.
  it("let every role that reads figures read the single rows behind them", () => {
    const single = ["customerPromise.read", "gesture.read", "relay.read", "clue.read", "moment.read"] as const;
    const readers = Roles.filter((role) => may(role, "pulse.read"));
    expect(readers).toEqual(["owner", "manager"]);
    for (const action of [...single, "response.read", "mention.read"] as const)
      expect([action, readers.filter((role) => may(role, action))]).toEqual([action, readers]);
  });
});

describe("the permissions on objects", () => {
  const member = (role: "owner" | "manager" | "staff", ...locationIds: string[]) => ({
    id: "me",
    name: "Me",
    role,
    locationIds,
  });

  it("limit a manager with locations to these, and do not limit an owner", () => {
    expect([
      mayActAt(member("manager", "a"), "a"),
      mayActAt(member("manager", "a"), "b"),
      mayActAt(member("manager"), "b"),
      mayActAt(member("owner", "a"), "b"),
    ]).toEqual([true, false, true, true]);
  });

  it("let staff deliver their own moments, and managers those of their locations", () => {
    const theirs = { memberId: "other", locationId: "a" };
    expect(mayDeliver(member("staff", "a"), theirs)).toBe(false);
    expect(mayDeliver(member("staff"), { memberId: "me", locationId: "b" })).toBe(true);
    expect(mayDeliver(member("manager", "a"), theirs)).toBe(true);
    expect(mayDeliver(member("manager", "b"), theirs)).toBe(false);
  });
});
