"use client";

import { Button } from "@spots/ui/button";
import { OverlayClose } from "@spots/ui/overlay";
import { useTranslations } from "next-intl";
import { Sheet } from "@/forms/sheet";

/** Trades that many people call boring, each with an example of a memorable moment. */
export const dullTrades = [
  "accountant",
  "laundromat",
  "office",
  "tyres",
  "insurance",
  "locksmith",
  "storage",
  "carwash",
  "wholesale",
  "plumber",
  "inspection",
  "parking",
  "it",
  "waste",
] as const;

/** Examples for people who think that this does not apply to their business. */
export function DullTrades() {
  const say = useTranslations("guidedPath.dull");
  return (
    <Sheet
      title={say("title")}
      description={say("lead")}
      closeLabel={say("close")}
      trigger={
        <Button size="small" variant="plain" icon="bulb">
          {say("open")}
        </Button>
      }
      footer={
        <OverlayClose>
          <Button variant="primary">{say("close")}</Button>
        </OverlayClose>
      }
    >
      <ul className="grid">
        {dullTrades.map((trade) => (
          <li key={trade} className="grid gap-1.5 border-line border-t py-5">
            <h3 className="eyebrow">{say(`trade.${trade}.name`)}</h3>
            <p className="font-serif text-lead leading-snug">{say(`trade.${trade}.moment`)}</p>
            <p className="text-small text-ink-2">
              <b className="font-semibold">{say("why")}</b> {say(`trade.${trade}.why`)}
            </p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
