import { saysTheSame } from "@spots/domain/kernel/same";
import { flatTexts } from "@spots/domain/spot/in-language";
import type { SpotContent } from "@spots/domain/spot/spot";
import { useTranslations } from "next-intl";
import { asText } from "./location-words";
import { useFieldName } from "./use-field-name";

/** The fields in which a version differs from the one before it. */
export function WordsChanged({ before, after }: { before: SpotContent | null; after: SpotContent }) {
  const say = useTranslations("spot");
  const nameOf = useFieldName();
  if (!before) return null;
  const [was, is] = [flatTexts(before), flatTexts(after)];
  const fields = Object.keys(is).filter((field) => !saysTheSame(was[field], is[field]));
  if (fields.length === 0) return null;
  return (
    <details className="mt-1">
      <summary className="cursor-pointer">{say("changedWords", { count: fields.length })}</summary>
      <dl className="mt-2 grid gap-2">
        {fields.map((field) => (
          <div key={field}>
            <dt className="text-ink-3">{nameOf(field)}</dt>
            <dd className="min-w-0 break-words">
              <del className="block whitespace-pre-line text-ink-3">{asText(was[field]) || say("nothing")}</del>
              <ins className="block whitespace-pre-line no-underline">{asText(is[field]) || say("nothing")}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
