import { type Fault, faultPath } from "@spots/domain/transfer/fault";
import { Banner } from "@spots/ui/banner";
import { useTranslations } from "next-intl";
import { ScrollArea } from "@/lists/scroll-area";

const shown = 500;

/**
 * The errors in a file, each with its path.
 * @param count the number of all errors; the server returns only the first of them
 */
export function FaultList({ file, faults, count }: { file: string; faults: readonly Fault[]; count: number }) {
  const say = useTranslations("transfer");
  return (
    <div className="grid gap-3">
      <Banner tone="bad" live title={say("faulty", { file, count })}>
        {say("faultyTeach")}
      </Banner>
      <ScrollArea label={say("faults")}>
        <ol className="grid divide-y divide-line">
          {faults.slice(0, shown).map((fault) => (
            <li key={JSON.stringify(fault)} className="grid gap-0.5 px-4 py-2.5 wrap-anywhere">
              <span>{say(`fault.${fault.reason}`, { limit: fault.limit ?? "" })}</span>
              <code translate="no" className="font-mono text-small text-ink-2">
                {fault.path.length > 0 ? faultPath(fault.path) : say("wholeFile")}
              </code>
            </li>
          ))}
        </ol>
        {count > Math.min(shown, faults.length) && (
          <p className="border-t border-line px-4 py-2.5 text-ink-2">
            {say("moreFaults", { count: count - Math.min(shown, faults.length) })}
          </p>
        )}
      </ScrollArea>
    </div>
  );
}
