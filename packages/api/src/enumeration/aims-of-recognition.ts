import { newId } from "@spots/test-kit/ids";
import type { TargetBusiness } from "@spots/test-kit/target-business";
import { type Aim, noIds } from "./aim";

const soon = () => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
const list = (_: TargetBusiness) => ({});

/**
 * The inputs with foreign ids for the procedures of recognition: kudos, values, the wall and
 * thanks.
 */
export const aimsOfRecognition: Readonly<Record<string, Aim>> = {
  "kudos.mine": noIds,
  "kudos.choices": noIds,
  "kudos.give": ({ staff, value, staffMoment }) => ({
    ...{ id: newId(), memberId: staff.id, momentId: staffMoment.id, valueId: value.id, words: "" },
  }),
  "kudos.takeBack": ({ givenKudos }) => ({ kudosId: givenKudos.id }),
  "kudos.hide": ({ gotKudos }) => ({ kudosId: gotKudos.id, isHidden: true }),
  "kudos.delete": ({ gotKudos }) => ({ kudosId: gotKudos.id }),
  "kudos.list": list,
  "kudos.decide": ({ kudos }) => ({ kudosId: kudos.id, decision: "released" }),
  "kudos.tie": ({ describedKudos, staff }) => ({ kudosId: describedKudos.id, memberId: staff.id }),
  "recognition.mine": noIds,
  "recognition.core": noIds,
  "recognition.export": noIds,
  "recognition.erase": () => ({ isSure: true }),
  "recognition.weekNotes": noIds,
  "recognition.setWeekNote": () => ({ isOn: false }),
  "value.list": noIds,
  "value.add": () => ({ id: newId(), name: "We listen", meaning: "" }),
  "value.change": ({ value }) => ({ valueId: value.id, name: "Ours", meaning: "" }),
  "value.archive": ({ value }) => ({ valueId: value.id }),
  "wall.stories": noIds,
  "wall.mine": noIds,
  "wall.propose": ({ givenKudos, improvised }) => [
    { id: newId(), kudosId: givenKudos.id },
    { id: newId(), momentId: improvised.id },
  ],
  "wall.answer": ({ wallStory }) => ({ storyId: wallStory.id, isAgreed: true }),
  "wall.all": noIds,
  "wall.recordConsent": ({ wallStory, guard }) => ({ storyId: wallStory.id, memberId: guard.id, isAgreed: true }),
  "wall.takeDown": ({ wallStory }) => ({ storyId: wallStory.id, isDown: true }),
  "wall.shares": noIds,
  "wall.share": () => ({ id: newId(), expiresOn: soon(), note: "" }),
  "wall.revokeShare": ({ wallShare }) => ({ shareId: wallShare.id }),
  "thanks.kinds": noIds,
  "thanks.addKind": () => ({ id: newId(), name: "A coffee", pieces: 5, period: "month" }),
  "thanks.changeKind": ({ thanksKind }) => ({ kindId: thanksKind.id, name: "A tea", pieces: 5, period: "week" }),
  "thanks.archiveKind": ({ thanksKind }) => ({ kindId: thanksKind.id }),
  "thanks.give": ({ thanksKind, staff }) => ({
    ...{ id: newId(), kindId: thanksKind.id, memberId: staff.id, words: "For Saturday" },
  }),
  "thanks.takeBack": ({ thanksGift }) => ({ giftId: thanksGift.id }),
  "thanks.list": list,
};
