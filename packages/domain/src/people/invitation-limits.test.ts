import { describe, expect, it } from "vitest";
import {
  dayMs,
  isWrittenToOften,
  mostInvitationsADay,
  mostOpenInvitations,
  requirePause,
  requireRoomToInvite,
} from "./invitation-limits";

const now = new Date("2026-11-23T12:00:00Z");
const minutesAgo = (n: number) => new Date(now.getTime() - n * 60_000);
const sent = (count: number, minutes: number, email = "ann@example.com") =>
  Array.from({ length: count }, () => ({ email, at: minutesAgo(minutes) }));
const refusal = (work: () => void) => {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
};

describe("the limits of a business", () => {
  it("allow the maximum of invitations per day, and not one more", () => {
    expect(refusal(() => requireRoomToInvite(mostInvitationsADay, { open: 0, sent: [], now }))).toBeNull();
    expect(refusal(() => requireRoomToInvite(1, { open: 0, sent: sent(mostInvitationsADay - 1, 5), now }))).toBeNull();
    expect(
      refusal(() => requireRoomToInvite(2, { open: 0, sent: sent(mostInvitationsADay - 1, 5), now })),
    ).toMatchObject({
      code: "TOO_MANY_REQUESTS",
      reason: "invitationsToday",
      detail: { values: { left: 1, hours: 24 } },
    });
  });

  it("say after how many hours the wanted number is allowed", () => {
    const lately = [...sent(100, 23 * 60), ...sent(mostInvitationsADay - 100, 60)];
    expect(refusal(() => requireRoomToInvite(100, { open: 0, sent: lately, now }))).toMatchObject({
      detail: { values: { left: 0, hours: 1 } },
    });
    expect(refusal(() => requireRoomToInvite(101, { open: 0, sent: lately, now }))).toMatchObject({
      detail: { values: { hours: 23 } },
    });
  });

  it("allow the maximum of open invitations, and not one more", () => {
    expect(refusal(() => requireRoomToInvite(1, { open: mostOpenInvitations - 1, sent: [], now }))).toBeNull();
    expect(refusal(() => requireRoomToInvite(1, { open: mostOpenInvitations, sent: [], now }))).toMatchObject({
      reason: "invitationsOpen",
      detail: { values: { left: 0 } },
    });
  });
});

describe("the limits of an address", () => {
  it("allow another mail after ten minutes, and three per day", () => {
    const pause = (...ago: number[]) =>
      refusal(() =>
        requirePause(
          "ann@example.com",
          ago.flatMap((minutes) => sent(1, minutes)),
          now,
        ),
      );
    expect(pause()).toBeNull();
    expect(pause(10)).toBeNull();
    expect(pause(9)).toMatchObject({ reason: "invitationJustSent", detail: { values: { minutes: 1 } } });
    expect(pause(60, 30)).toBeNull();
    expect(pause(90, 60, 30)).toMatchObject({ reason: "invitationTooOften", detail: { values: { hours: 23 } } });
    expect(refusal(() => requirePause("bob@example.com", sent(3, 1), now))).toBeNull();
  });

  it("are counted for each address", () => {
    expect(isWrittenToOften("ann@example.com", sent(3, 5))).toBe(true);
    expect(isWrittenToOften("ann@example.com", [...sent(2, 5), ...sent(9, 5, "bob@example.com")])).toBe(false);
  });

  it("end a day later", () => {
    expect(refusal(() => requirePause("ann@example.com", sent(1, dayMs / 60_000), now))).toBeNull();
  });
});
