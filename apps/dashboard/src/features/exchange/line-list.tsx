import type { SpotList } from "@spots/domain/journey/exchange-list";
import { useTranslations } from "next-intl";
import { ScrollPlace } from "./scroll-place";

/** What was made of each line that cannot be placed. */
export function LineList({ list: { bad, beyond } }: { list: Pick<SpotList, "bad" | "beyond"> }) {
  const say = useTranslations("exchange");
  if (bad.length === 0 && beyond === 0) return null;
  return (
    <ScrollPlace label={say("badLines")}>
      <ul className="grid divide-y divide-line">
        {bad.map(({ line, text, column, reason }) => (
          <li key={line} className="grid gap-0.5 px-4 py-2.5 wrap-anywhere">
            <span>
              {say("badLine", {
                line,
                column: say(`column.${column}`),
                reason: say(`lineReason.${reason}`),
              })}
            </span>
            <span className="text-small text-ink-2">{text}</span>
          </li>
        ))}
        {beyond > 0 && <li className="px-4 py-2.5">{say("beyond", { count: beyond })}</li>}
      </ul>
    </ScrollPlace>
  );
}
