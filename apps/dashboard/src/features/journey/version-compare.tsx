import type { Outputs } from "@spots/api/trpc/root";
import { Locales } from "@spots/domain/kernel/locales";
import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { SelectField } from "@spots/ui/select-field";
import { Status, type Tone } from "@spots/ui/status";
import { getTranslations } from "next-intl/server";

type Compared = Outputs["journey"]["compare"];
type Difference = Compared["differences"][number];
type Props = { business: string; journey: Outputs["journey"]["read"]; compared: Compared | null };

const tones: Readonly<Record<Difference["kind"], Tone>> = {
  added: "good",
  gone: "bad",
  moved: "info",
  changed: "magic",
};

const spoken = (value: unknown): string =>
  Array.isArray(value) ? value.join("\n") : value === null || value === "" || value === undefined ? "–" : String(value);

/**
 * Compares two versions field by field. They are selected by a form that works without JavaScript.
 */
export async function VersionCompare({ business, journey, compared }: Props) {
  const say = await getTranslations("journey");
  const sayOfSpot = await getTranslations("spot");
  const nameOf = (key: string): string => {
    const [field = "", language] = key.split(".");
    const name = say.has(`field.${field}` as "field.name") ? say(`field.${field}` as "field.name") : field;
    const locale = Locales.find((each) => each === language);
    return locale ? sayOfSpot("fieldIn", { field: name, language: sayOfSpot(`language.${locale}`) }) : name;
  };
  const home = `/${business}/journeys/${journey.id}`;
  const numbers = journey.versions.map(({ number }) => ({ value: String(number), label: say("version", { number }) }));
  return (
    <>
      <PageHead
        eyebrow={say("versionOf", { name: journey.name })}
        title={say("compareTitle")}
        actions={
          <Button href={home} variant="primary">
            {say("toDraft")}
          </Button>
        }
      />
      {compared === null ? (
        <EmptyState title={say("noVersions")}>{say("noVersionsTeach")}</EmptyState>
      ) : (
        <>
          <form method="get" className="mb-6 flex flex-wrap items-end gap-4">
            <SelectField
              label={say("compareEarlier")}
              name="earlier"
              defaultValue={String(compared.earlier)}
              options={numbers}
            />
            <SelectField
              label={say("compareLater")}
              name="later"
              defaultValue={compared.later === null ? "draft" : String(compared.later)}
              options={[{ value: "draft", label: say("draft") }, ...numbers]}
            />
            <Button type="submit">{say("compare")}</Button>
          </form>
          {compared.differences.length === 0 && <p className="text-ink-2">{say("noDifference")}</p>}
          <ul className="grid grid-cols-1 gap-4" aria-label={say("differences")}>
            {compared.differences.map((difference) => (
              <li key={`${difference.what} ${difference.kind} ${difference.id}`} className="border-line border-t pt-3">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <Status tone={tones[difference.kind]}>{say(`difference.${difference.kind}`)}</Status>
                  <span className="font-medium font-serif text-lead">{difference.name}</span>
                  <span className="text-small text-ink-3">
                    {[say(`thing.${difference.what}`), difference.stage].filter(Boolean).join(" · ")}
                  </span>
                </p>
                {difference.fields.map(({ field, before, after }) => (
                  <div key={field} className="mt-2 grid gap-2 sm:grid-cols-[9rem_minmax(0,1fr)_minmax(0,1fr)]">
                    <p className="eyebrow pt-1 text-ink-3">{nameOf(field)}</p>
                    <p className="whitespace-pre-line break-words rounded-card bg-paper-2 px-3 py-2 text-ink-2">
                      <span className="sr-only">{say("compareEarlier")}: </span>
                      {spoken(before)}
                    </p>
                    <p className="whitespace-pre-line break-words rounded-card bg-magic-wash px-3 py-2">
                      <span className="sr-only">{say("compareLater")}: </span>
                      {spoken(after)}
                    </p>
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
