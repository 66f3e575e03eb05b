import {
  AcceptRelayStep,
  AskRelayStep,
  DesignRelay,
  FinishRelayStep,
  ListRelays,
  ReadRelayDesign,
  RefuseRelayStep,
  StartRelay,
  UndoRelayAct,
} from "@spots/domain/relay/relay";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { listMyRelays } from "./my-relays.queries";
import { acceptStep, askStep, finishStep, refuseStep, undoAct } from "./relay.commands";
import { designRelay } from "./relay-design.commands";
import { readDesign } from "./relay-design.queries";
import { listRelays } from "./relay-list.queries";
import { startRelay } from "./start-relay.commands";

export const relayRouter = t.router({
  mine: allow("relay.mine").query(listMyRelays),
  list: allow("relay.read").input(ListRelays).query(listRelays),
  start: allow("relay.start").input(StartRelay).mutation(startRelay),
  ask: allow("relay.answer").input(AskRelayStep).mutation(askStep),
  accept: allow("relay.answer").input(AcceptRelayStep).mutation(acceptStep),
  refuse: allow("relay.answer").input(RefuseRelayStep).mutation(refuseStep),
  finish: allow("relay.answer").input(FinishRelayStep).mutation(finishStep),
  undo: allow("relay.answer").input(UndoRelayAct).mutation(undoAct),
  readDesign: allow("journey.read").input(ReadRelayDesign).query(readDesign),
  design: allow("spot.revise").input(DesignRelay).mutation(designRelay),
});
