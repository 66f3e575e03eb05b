import { RemoveImprovement, ShowImprovement, TellImprovement } from "@spots/domain/feedback/improvement";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { removeImprovement, showImprovement, tellImprovement } from "./improvement.commands";
import { listImprovements } from "./improvement.queries";

export const improvementRouter = t.router({
  list: allow("improvement.tell").query(listImprovements),
  tell: allow("improvement.tell").input(TellImprovement).mutation(tellImprovement),
  show: allow("improvement.tell").input(ShowImprovement).mutation(showImprovement),
  remove: allow("improvement.tell").input(RemoveImprovement).mutation(removeImprovement),
});
