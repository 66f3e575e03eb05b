import { AddMention, DecideMention } from "@spots/domain/feedback/mention";
import { PageOf } from "@spots/domain/kernel/page";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { addMention, decideMention } from "./mention.commands";
import { readRecoding } from "./recoding.queries";
import { listDoubtful } from "./response.queries";

export const mentionRouter = t.router({
  doubtful: allow("mention.read").input(PageOf).query(listDoubtful),
  recoding: allow("mention.read").query(readRecoding),
  decide: allow("mention.decide").input(DecideMention).mutation(decideMention),
  add: allow("mention.decide").input(AddMention).mutation(addMention),
});
