import { useTranslations } from "use-intl";
import type { Gestures } from "./gesture";
import { useAmount } from "./use-amount";

/** What is left of each of these budgets, one line each. */
export function LeftLines({ budgets }: { budgets: Gestures["budgets"] }) {
  const say = useTranslations("gesture.left");
  const amount = useAmount();
  if (budgets.length === 0) return <p className="text-small text-ink-2">{say("none")}</p>;
  return (
    <ul className="grid gap-1 text-small text-ink-2">
      {budgets.map(({ id, locationId, scope, period, unit, currency, left }) => (
        <li key={`${id} ${locationId}`}>
          {say(left < 0 ? "over" : "for", {
            ...{ scope, period },
            amount: amount({ unit, currency, cost: Math.abs(left) }),
          })}
        </li>
      ))}
    </ul>
  );
}
