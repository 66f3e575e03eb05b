"use client";

import { Currencies } from "@spots/domain/gesture/kinds";
import { Button } from "@spots/ui/button";
import { TextLink } from "@spots/ui/link";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { type Budget, BudgetSheet } from "./budget-sheet";
import { useAmount } from "./use-amount";

/** The budgets with what was spent and is left, and what spots may give. `maySet`: owners. */
export function Budgets({ business, maySet }: { business: string; maySet: boolean }) {
  const trpc = useTRPC();
  const say = useTranslations("gesture.team");
  const format = useFormatter();
  const amount = useAmount();
  const { telling } = useTelling();
  const { data } = useSuspenseQuery(trpc.gesture.budgets.queryOptions({ business }));
  const end = useMutation(trpc.gesture.endBudget.mutationOptions(telling(say("budgets.ended"))));
  const { budgets, allowances } = data;
  const newest = budgets.findLast(({ unit }) => unit === "money")?.currency;
  const currency = Currencies.find((each) => each === newest) ?? "EUR";
  const nameOf = ({ scope, location, member }: Budget) => {
    if (scope === "everyone" && location) return say("budgets.everyoneAt", { where: location.name });
    return member?.name ?? location?.name ?? say(`budgets.scopes.${scope}`);
  };
  return (
    <>
      <section aria-labelledby="budgets" className="grid max-w-[56rem] gap-4">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <SectionHead id="budgets" title={say("budgets.title")} detail={say("budgets.lead")} />
          {maySet && <BudgetSheet business={business} budget={null} currency={currency} />}
        </div>
        {budgets.length === 0 && <p className="text-ink-2">{say("budgets.none")}</p>}
        {budgets.length > 0 && (
          <RowList labelledBy="budgets">
            {budgets.map((budget) => {
              const { id, period, spent } = budget;
              const of = (cost: number) => amount({ ...budget, cost });
              const name = `${nameOf(budget)}, ${say("budgets.line", { amount: of(budget.amount), period })}`;
              const since = format.dateTime(budget.since, { dateStyle: "medium", timeZone: "UTC" });
              const left = budget.amount - spent;
              const isAll = budget.scope === "everyone";
              return (
                <Row
                  key={id}
                  title={name}
                  detail={say(isAll ? "budgets.all" : "budgets.spent", { amount: of(spent), since })}
                  side={
                    <span className="flex flex-wrap items-center gap-2">
                      {!isAll && (
                        <Status tone={left < 0 ? "warn" : "good"}>
                          {say(left < 0 ? "budgets.over" : "budgets.left", { amount: of(Math.abs(left)) })}
                        </Status>
                      )}
                      {maySet && (
                        <>
                          <BudgetSheet key={budget.amount} {...{ business, budget, name, currency }} />
                          <Button
                            size="small"
                            variant="plain"
                            aria-label={say("budgets.endOf", { name })}
                            onClick={() => end.mutate({ business, budgetId: id })}
                          >
                            {say("budgets.end")}
                          </Button>
                        </>
                      )}
                    </span>
                  }
                />
              );
            })}
          </RowList>
        )}
      </section>
      <section aria-labelledby="allowances" className="grid max-w-[56rem] gap-4">
        <SectionHead id="allowances" title={say("allowances.title")} detail={say("allowances.lead")} />
        {allowances.length === 0 ? (
          <p className="text-ink-2">{say("allowances.none")}</p>
        ) : (
          <RowList labelledBy="allowances">
            {allowances.map(({ spotId, what, most, hasBudget, spot, ...counted }) => (
              <Row
                key={spotId}
                title={
                  <TextLink href={`/${business}/journeys/${spot.stage.journeyId}?spot=${spotId}`}>{spot.name}</TextLink>
                }
                detail={say("allowances.line", { what, amount: amount({ ...counted, cost: most }) })}
                side={hasBudget ? null : <Status tone="warn">{say("allowances.noBudget")}</Status>}
              />
            ))}
          </RowList>
        )}
      </section>
    </>
  );
}
