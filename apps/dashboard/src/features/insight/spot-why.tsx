import type { Outputs } from "@spots/api/trpc/root";
import { DataTable } from "@spots/ui/data-table";
import { useFormatter, useTranslations } from "next-intl";

type Why = Outputs["results"]["why"];
type Group = NonNullable<Why>["groups"][number];

/**
 * Why the mention rate changed against the period before: how much comes from where the answers
 * were given, and how much from how often the spot is mentioned there.
 */
export function SpotWhy({ why }: { why: Why }) {
  const say = useTranslations("results.why");
  const format = useFormatter();
  if (why === null) return <p className="text-ink-2">{say("none")}</p>;
  /** A part of the change in answers of 100, with its sign. */
  const points = (part: number) =>
    format
      .number(part * 100, { signDisplay: "exceptZero", minimumFractionDigits: 1, maximumFractionDigits: 1 })
      .replace("-", "−");
  const larger = Math.abs(why.mix) > Math.abs(why.rate) ? "mix" : "rate";
  return (
    <div className="grid gap-3">
      <p className="max-w-[70ch]">
        {say(larger, { change: points(why.change), mix: points(why.mix), rate: points(why.rate) })}
      </p>
      <DataTable
        caption={say("caption")}
        columns={[
          { id: "name", header: say("group"), cell: ({ name }: Group) => name ?? say("others") },
          {
            id: "answers",
            header: say("answers"),
            align: "end",
            cell: ({ answers }) => say("answersFromTo", { before: answers.before, now: answers.now }),
          },
          { id: "mix", header: say("byMix"), align: "end", cell: ({ mix }) => points(mix) },
          { id: "rate", header: say("byRate"), align: "end", cell: ({ rate }) => points(rate) },
        ]}
        rows={why.groups.filter(({ answers }) => answers.before + answers.now > 0)}
        rowKey={({ id }) => id}
      />
      <p className="text-small text-ink-2">{say("chance")}</p>
    </div>
  );
}
