import type { SpotAdvice } from "@spots/domain/insight/spot-advice";
import { type Formatter, valueText } from "./estimate-text";

type Values = Readonly<Record<string, string | number>>;

/** The numbers in the reason of a next step. */
export function nextStepValues(format: Formatter, date: (day: string) => string, advice: SpotAdvice): Values {
  const share = (value: number) => valueText(format, "share", value);
  const points = (change: number) => Math.abs(Math.round(change * 100));
  switch (advice.kind) {
    case "look-at-version":
      return { points: points(advice.change), version: advice.version, day: date(advice.liveOn) };
    case "look-at-fall":
      return { points: points(advice.change) };
    case "check-answers":
      return { count: advice.waiting };
    case "retire":
    case "give-something-to-take-away":
      return { hits: advice.mentioned, n: advice.n, delivered: advice.delivered };
    case "offer-more":
      return { mention: share(advice.mention), usual: share(advice.usual) };
    case "find-out-why-missed":
      return { hits: advice.delivered, n: advice.due };
    case "watch-reactions":
      return { hits: advice.moved, n: advice.n };
    case "ask-more":
      return { n: advice.n, needed: advice.needed };
    case "keep-on":
      return { mention: share(advice.mention) };
    case "wait":
      return {};
  }
}
