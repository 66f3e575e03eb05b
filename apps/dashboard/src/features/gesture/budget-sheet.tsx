"use client";

import type { Outputs } from "@spots/api/trpc/root";
import {
  amountOf,
  Currencies,
  type Currency,
  GesturePeriods,
  GestureScopes,
  GestureUnits,
} from "@spots/domain/gesture/kinds";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";

export type Budget = Outputs["gesture"]["budgets"]["budgets"][number];
type Props = { business: string; budget: Budget | null; name?: string; currency: Currency };

/** Adds a budget, or sets another amount of one. */
export function BudgetSheet({ business, budget, name = "", currency }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const all = useTranslations("gesture");
  const say = useTranslations("gesture.team.budgets");
  const { data: locations = [] } = useQuery(trpc.location.list.queryOptions({ business }));
  const { data: team } = useQuery(trpc.member.list.queryOptions({ business }));
  const blank = () => ({
    ...{ id: budget?.id ?? v7(), scope: budget?.scope ?? ("everyone" as const) },
    ...{ locationId: budget?.locationId ?? "", memberId: budget?.memberId ?? "" },
    ...{ unit: budget?.unit ?? ("money" as const), period: budget?.period ?? ("week" as const) },
    currency: Currencies.find((each) => each === budget?.currency) ?? currency,
    amount: budget ? String(amountOf({ ...budget, cost: budget.amount })) : "",
  });
  const form = useSheetForm({
    schema: () => import("./amount.schema").then(({ WrittenBudget }) => WrittenBudget),
    initial: blank,
    draft: { form: "gesture.budget", subject: budget?.id ?? "" },
    send: ({ id, amount, ...facts }) =>
      budget
        ? client.gesture.changeBudget.mutate({ business, budgetId: id, amount })
        : client.gesture.addBudget.mutate({ business, id, amount, ...facts }),
    onSent: () => undefined,
    next: blank,
  });
  const [scope, unit] = useWatch({ control: form.rhf.control, name: ["scope", "unit"] });
  const title = say(budget ? "change" : "add");
  return (
    <FormSheet
      of={form}
      look="dialog"
      title={title}
      closeLabel={say("close")}
      trigger={
        <Button
          size={budget ? "small" : "medium"}
          {...(budget ? { "aria-label": say("changeOf", { name }) } : { icon: "plus" as const })}
        >
          {title}
        </Button>
      }
      submit={say("save")}
    >
      {!budget && (
        <>
          <SelectField
            label={say("scope")}
            options={GestureScopes.map((each) => ({ value: each, label: say(`scopes.${each}`) }))}
            {...form.field("scope")}
          />
          {(scope === "location" || scope === "everyone") && (
            <SelectField
              label={say("where")}
              options={[
                { value: "", label: say(scope === "location" ? "choose" : "anywhere") },
                ...locations.map((each) => ({ value: each.id, label: each.name })),
              ]}
              {...form.field("locationId")}
            />
          )}
          {scope === "member" && (
            <SelectField
              label={say("who")}
              options={[
                { value: "", label: say("choose") },
                ...(team?.members ?? []).map((each) => ({ value: each.id, label: each.name })),
              ]}
              {...form.field("memberId")}
            />
          )}
          <SelectField
            label={all("unit.title")}
            options={GestureUnits.map((each) => ({ value: each, label: all(`unit.${each}`) }))}
            {...form.field("unit")}
          />
          {unit === "money" && (
            <SelectField
              label={all("currency")}
              options={Currencies.map((each) => ({ value: each, label: each }))}
              {...form.field("currency")}
            />
          )}
        </>
      )}
      <TextField
        label={say("amount")}
        hint={say("amountHint")}
        inputMode="decimal"
        autoComplete="off"
        {...form.field("amount")}
      />
      {!budget && (
        <SelectField
          label={say("period")}
          options={GesturePeriods.map((each) => ({ value: each, label: say(`per.${each}`) }))}
          {...form.field("period")}
        />
      )}
    </FormSheet>
  );
}
