import { ReadThread, RemoveComment, WriteComment } from "@spots/domain/conversation/thread";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { removeComment, writeComment } from "./comment.commands";
import { listComments } from "./comment.queries";

export const commentRouter = t.router({
  list: allow("journey.read").input(ReadThread).query(listComments),
  write: allow("thread.write").input(WriteComment).mutation(writeComment),
  remove: allow("thread.write").input(RemoveComment).mutation(removeComment),
});
