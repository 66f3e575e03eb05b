import { ListResponses } from "@spots/domain/feedback/mention";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { listResponses } from "./response.queries";

export const responseRouter = t.router({
  list: allow("response.read").input(ListResponses).query(listResponses),
});
