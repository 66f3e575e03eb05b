import { ReadLineUp } from "@spots/domain/delivery/line-up";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { readLineUp } from "./line-up.queries";

export const lineUpRouter = t.router({
  read: allow("lineUp.read").input(ReadLineUp).query(readLineUp),
});
