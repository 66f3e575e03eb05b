import { AskPeople, ListAskings, MakeLink, NameAsking } from "@spots/domain/asking/asking";
import { SetProvider } from "@spots/domain/asking/message-provider";
import { AskingRule } from "@spots/domain/asking/rule";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { askPeople, makeAskingLink } from "./ask.commands";
import { askOnceMore, withdrawAsking } from "./asking.commands";
import { listAskings, readAskingFigures } from "./asking.queries";
import { setAskingRule } from "./asking-rule.commands";
import { readAskingRule } from "./asking-rule.queries";
import { removeProvider, setProvider } from "./provider.commands";
import { readProvider } from "./provider.queries";

export const askingRouter = t.router({
  list: allow("asking.read").input(ListAskings).query(listAskings),
  figures: allow("asking.read").query(readAskingFigures),
  rule: allow("asking.read").query(readAskingRule),
  setRule: allow("asking.rule").input(AskingRule).mutation(setAskingRule),
  provider: allow("asking.rule").query(readProvider),
  setProvider: allow("asking.rule").input(SetProvider).mutation(setProvider),
  removeProvider: allow("asking.rule").mutation(removeProvider),
  ask: allow("asking.send").input(AskPeople).mutation(askPeople),
  link: allow("asking.send").input(MakeLink).mutation(makeAskingLink),
  again: allow("asking.send").input(NameAsking).mutation(askOnceMore),
  withdraw: allow("asking.send").input(NameAsking).mutation(withdrawAsking),
});
