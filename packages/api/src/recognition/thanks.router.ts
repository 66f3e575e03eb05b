import {
  AddThanksKind,
  ArchiveThanksKind,
  ChangeThanksKind,
  GiveThanks,
  ListThanks,
  TakeBackThanks,
} from "@spots/domain/recognition/thanks";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { addThanksKind, archiveThanksKind, changeThanksKind, giveThanks, takeBackThanks } from "./thanks.commands";
import { listThanks, listThanksKinds } from "./thanks.queries";

export const thanksRouter = t.router({
  kinds: allow("thanks.give").query(listThanksKinds),
  addKind: allow("business.change").input(AddThanksKind).mutation(addThanksKind),
  changeKind: allow("business.change").input(ChangeThanksKind).mutation(changeThanksKind),
  archiveKind: allow("business.change").input(ArchiveThanksKind).mutation(archiveThanksKind),
  give: allow("thanks.give").input(GiveThanks).mutation(giveThanks),
  takeBack: allow("thanks.give").input(TakeBackThanks).mutation(takeBackThanks),
  list: allow("thanks.give").input(ListThanks).query(listThanks),
});
