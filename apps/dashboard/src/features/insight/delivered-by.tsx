import type { Outputs } from "@spots/api/trpc/root";
import { Row, RowList } from "@spots/ui/row-list";
import { useTranslations } from "next-intl";
import { useEstimateWords } from "./use-estimate-words";

/** Who delivered a spot, by name: how many moments, and how many customers were delighted. */
export function DeliveredBy({ rows }: { rows: Outputs["results"]["deliveredBy"] }) {
  const say = useTranslations("results.people");
  const words = useEstimateWords("share", "due");
  if (rows.length === 0) return <p className="text-ink-2">{say("none")}</p>;
  return (
    <RowList label={say("title")}>
      {rows.map(({ memberId, name, delivered, reactions }) => (
        <Row
          key={memberId}
          title={name}
          detail={
            <span className="num">
              {[
                say("delivered", { count: delivered }),
                reactions.kind === "shown"
                  ? say("delighted", { hits: Math.round(reactions.value * reactions.n), n: reactions.n })
                  : say("few", { needed: reactions.needed }),
                reactions.kind === "shown" ? `(${words.interval(reactions)})` : "",
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          }
        />
      ))}
    </RowList>
  );
}
