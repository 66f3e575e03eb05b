import { ListThreads, LookAfterThread, OpenThread, ReadThread } from "@spots/domain/conversation/thread";
import { ReadJourney } from "@spots/domain/journey/journey";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { listSubjects } from "./subject.queries";
import { lookAfterThread, openThread, reopenThread, resolveThread } from "./thread.commands";
import { listTalkers, listThreads, readThread } from "./thread.queries";

export const threadRouter = t.router({
  list: allow("journey.read").input(ListThreads).query(listThreads),
  read: allow("journey.read").input(ReadThread).query(readThread),
  subjects: allow("journey.read").input(ReadJourney).query(listSubjects),
  talkers: allow("thread.write").query(listTalkers),
  open: allow("thread.write").input(OpenThread).mutation(openThread),
  lookAfter: allow("thread.write").input(LookAfterThread).mutation(lookAfterThread),
  resolve: allow("thread.write").input(ReadThread).mutation(resolveThread),
  reopen: allow("thread.write").input(ReadThread).mutation(reopenThread),
});
