import { AddMembers, ChangeMember, RemoveMember, ReviseMember } from "@spots/domain/people/member";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { addMembers, endMember, reviseMember } from "./look-after.commands";
import { changeMember, closeWelcome, removeMember } from "./member.commands";
import { listPeople } from "./member.queries";

export const memberRouter = t.router({
  list: allow("member.list").query(listPeople),
  add: allow("member.lookAfter").input(AddMembers).mutation(addMembers),
  revise: allow("member.lookAfter").input(ReviseMember).mutation(reviseMember),
  end: allow("member.lookAfter").input(RemoveMember).mutation(endMember),
  change: allow("member.change").input(ChangeMember).mutation(changeMember),
  closeWelcome: allow("business.read").mutation(closeWelcome),
  remove: allow("member.remove").input(RemoveMember).mutation(removeMember),
});
