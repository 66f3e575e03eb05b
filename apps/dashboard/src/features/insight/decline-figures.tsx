import type { Outputs } from "@spots/api/trpc/root";
import { Row, RowList } from "@spots/ui/row-list";
import { useTranslations } from "next-intl";
import { useEstimateWords } from "./use-estimate-words";

/** The share of declined moments with its interval, and the reasons with their numbers. */
export function DeclineFigures({ declines: { share, reasons, rest } }: { declines: Outputs["results"]["declines"] }) {
  const say = useTranslations("results.declines");
  const words = useEstimateWords("share", "due");
  if (share.kind === "hidden") return <p className="text-ink-2">{words.missing(share)}</p>;
  return (
    <div className="grid gap-3">
      <p>
        {say("share", { share: words.value(share.value) })}
        <span className="num block text-ink-2 text-small">
          {[words.interval(share), words.size(share), words.early(share)].filter(Boolean).join(" · ")}
        </span>
      </p>
      {reasons.length > 0 && (
        <RowList label={say("reasons")}>
          {reasons.map(({ reason, n }) => (
            <Row key={reason} title={say(`reason.${reason}`)} side={<span className="num">{n}</span>} />
          ))}
        </RowList>
      )}
      {rest > 0 && <p className="text-ink-2 text-small">{say("rest", { count: rest })}</p>}
    </div>
  );
}
