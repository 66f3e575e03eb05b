import { newId } from "@spots/test-kit/ids";
import { type Aim, noIds } from "./aim";

const soon = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** The inputs with foreign ids for the procedures of growth. */
export const aimsOfGrowth: Readonly<Record<string, Aim>> = {
  "growth.mine": noIds,
  "growth.export": noIds,
  "growth.erase": () => ({ isSure: true }),
  "growth.read": ({ staff }) => ({ memberId: staff.id }),
  "growth.evidence": ({ staff }) => ({ memberId: staff.id, topic: "enquiry" }),
  "growth.say": ({ staff }) => ({ memberId: staff.id, topic: "enquiry", level: 3, words: "Asks before advising" }),
  "growth.setHabit": ({ staff }) => ({
    ...{ id: newId(), memberId: staff.id, topic: "enquiry", words: "Ask one more question", checkOn: soon() },
  }),
  "growth.checkHabit": ({ habit }) => ({ id: newId(), habitId: habit.id, outcome: "partly", nextOn: null }),
  "growth.writeNote": ({ staff }) => ({
    id: newId(),
    memberId: staff.id,
    topic: "timing",
    words: "Wait for the pause.",
  }),
  "growth.receiveNote": ({ ownNote }) => ({ noteId: ownNote.id }),
  "growth.deleteNote": ({ note }) => ({ noteId: note.id }),
  "growth.blindSpots": ({ location }) => ({ locationId: location.id }),
  "growth.myChecks": noIds,
  "growth.checkSpot": ({ spot }) => ({ spotId: spot.id, topic: "pride", level: 3 }),
  "growth.teamCheck": ({ spot }) => ({ spotId: spot.id }),
  "growth.needs": ({ spot }) => ({ spotId: spot.id }),
  "growth.setNeeds": ({ spot }) => ({ spotId: spot.id, topics: ["expertise"] }),
};
