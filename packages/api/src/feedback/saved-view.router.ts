import { RemoveView, SaveView } from "@spots/domain/feedback/saved-view";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { changeView, removeView, saveView } from "./saved-view.commands";
import { listViews } from "./saved-view.queries";

export const savedViewRouter = t.router({
  list: allow("response.read").query(listViews),
  save: allow("response.read").input(SaveView).mutation(saveView),
  change: allow("response.read").input(SaveView).mutation(changeView),
  remove: allow("response.read").input(RemoveView).mutation(removeView),
});
