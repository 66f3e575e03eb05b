import {
  AddBacking,
  EditBrandPromise,
  MakeBrandPromise,
  RemoveBacking,
  RemoveBrandPromise,
} from "@spots/domain/strategy/brand-promise";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import {
  addBacking,
  editBrandPromise,
  makeBrandPromise,
  removeBacking,
  removeBrandPromise,
} from "./brand-promise.commands";
import { listBrandPromises } from "./brand-promise.queries";
import { listLinkTargets } from "./link-target.queries";

export const brandPromiseRouter = t.router({
  list: allow("journey.read").query(listBrandPromises),
  possibleBackings: allow("journey.read").query(listLinkTargets),
  make: allow("journey.shape").input(MakeBrandPromise).mutation(makeBrandPromise),
  edit: allow("journey.shape").input(EditBrandPromise).mutation(editBrandPromise),
  remove: allow("journey.shape").input(RemoveBrandPromise).mutation(removeBrandPromise),
  addBacking: allow("journey.shape").input(AddBacking).mutation(addBacking),
  removeBacking: allow("journey.shape").input(RemoveBacking).mutation(removeBacking),
});
