import { useFormatter, useTranslations } from "next-intl";
import type { Answer } from "./answer";

/** What the customer of an answer agreed to, and what they took back. */
export function GivenConsents({ answer: { consents, location } }: { answer: Answer }) {
  const say = useTranslations("feedback.consents");
  const format = useFormatter();
  if (consents.length === 0) return null;
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeZone: location.timeZone });
  return (
    <section className="grid gap-1">
      <h3 className="text-ink-2 text-small">{say("title")}</h3>
      <ul className="grid gap-1">
        {consents.map(({ purpose, withdrawnAt }) => (
          <li key={purpose} className={withdrawnAt === null ? "" : "text-ink-2"}>
            {say(purpose)}
            {withdrawnAt !== null && ` · ${say("withdrawn", { when: day(withdrawnAt) })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
