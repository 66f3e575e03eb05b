import { AddLocation, ArchiveLocation, ChangeLocation } from "@spots/domain/people/location";
import { listOpenLocations } from "../delivery/moment.queries";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { addLocation, archiveLocation, changeLocation } from "./location.commands";

export const locationRouter = t.router({
  list: allow("location.list").query(listOpenLocations),
  add: allow("location.add").input(AddLocation).mutation(addLocation),
  change: allow("location.change").input(ChangeLocation).mutation(changeLocation),
  archive: allow("location.change").input(ArchiveLocation).mutation(archiveLocation),
});
