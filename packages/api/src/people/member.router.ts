import { ChangeMember, RemoveMember } from "@spots/domain/people/member";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { changeMember, closeWelcome, removeMember } from "./member.commands";
import { listPeople } from "./member.queries";

export const memberRouter = t.router({
  list: allow("member.list").query(listPeople),
  change: allow("member.change").input(ChangeMember).mutation(changeMember),
  closeWelcome: allow("business.read").mutation(closeWelcome),
  remove: allow("member.remove").input(RemoveMember).mutation(removeMember),
});
