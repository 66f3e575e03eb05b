import { AddPlan, ChangePlan, EndPlan, PausePlan, PreviewPlan } from "@spots/domain/delivery/plan";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { addPlan, changePlan, endPlan, pausePlan } from "./plan.commands";
import { listPlans, previewPlan } from "./plan.queries";

export const planRouter = t.router({
  list: allow("plan.read").query(listPlans),
  preview: allow("plan.write").input(PreviewPlan).query(previewPlan),
  add: allow("plan.write").input(AddPlan).mutation(addPlan),
  change: allow("plan.write").input(ChangePlan).mutation(changePlan),
  pause: allow("plan.write").input(PausePlan).mutation(pausePlan),
  end: allow("plan.write").input(EndPlan).mutation(endPlan),
});
