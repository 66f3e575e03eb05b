import { ChangePerson, EndSession } from "@spots/domain/people/person";
import { allowPerson } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { changePerson, endSession } from "./account.commands";
import { listSessions, readPerson } from "./account.queries";

export const personRouter = t.router({
  read: allowPerson("person.read").query(readPerson),
  change: allowPerson("person.change").input(ChangePerson).mutation(changePerson),
  sessions: allowPerson("person.session.list").query(listSessions),
  endSession: allowPerson("person.session.end").input(EndSession).mutation(endSession),
});
