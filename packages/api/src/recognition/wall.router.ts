import {
  AnswerStory,
  ListStoriesToTell,
  ProposeStory,
  RecordConsent,
  RevokeWallShare,
  ShareWall,
  TakeDownStory,
} from "@spots/domain/recognition/wall";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { answerStory, proposeStory, recordConsent, revokeWallShare, shareWall, takeDownStory } from "./wall.commands";
import { listMyStories, listStoriesToTell, listWall, listWallShares } from "./wall.queries";

export const wallRouter = t.router({
  stories: allow("wall.read").query(listWall),
  mine: allow("wall.tell").query(listMyStories),
  propose: allow("wall.tell").input(ProposeStory).mutation(proposeStory),
  answer: allow("wall.tell").input(AnswerStory).mutation(answerStory),
  all: allow("wall.keep").input(ListStoriesToTell).query(listStoriesToTell),
  recordConsent: allow("wall.keep").input(RecordConsent).mutation(recordConsent),
  takeDown: allow("wall.keep").input(TakeDownStory).mutation(takeDownStory),
  shares: allow("wall.keep").query(listWallShares),
  share: allow("wall.keep").input(ShareWall).mutation(shareWall),
  revokeShare: allow("wall.keep").input(RevokeWallShare).mutation(revokeWallShare),
});
