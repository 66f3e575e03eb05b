import { EditPromise, KeepPromise, LoosenPromise, MakePromise, RemovePromise } from "@spots/domain/strategy/promise";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { listPlaces } from "./place.queries";
import { editPromise, keepPromise, loosenPromise, makePromise, removePromise } from "./promise.commands";
import { listPromises } from "./promise.queries";

export const promiseRouter = t.router({
  list: allow("journey.read").query(listPromises),
  backings: allow("journey.read").query(listPlaces),
  make: allow("journey.shape").input(MakePromise).mutation(makePromise),
  edit: allow("journey.shape").input(EditPromise).mutation(editPromise),
  remove: allow("journey.shape").input(RemovePromise).mutation(removePromise),
  keep: allow("journey.shape").input(KeepPromise).mutation(keepPromise),
  loosen: allow("journey.shape").input(LoosenPromise).mutation(loosenPromise),
});
