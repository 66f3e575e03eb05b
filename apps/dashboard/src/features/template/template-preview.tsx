import type { Outputs } from "@spots/api/trpc/root";
import { kindBeside } from "@spots/domain/journey/stage-kind";
import { Chip } from "@spots/ui/chip";
import { Heading } from "@spots/ui/heading";
import { Quote } from "@spots/ui/quote";
import { useTranslations } from "next-intl";

export type Preview = Outputs["template"]["list"]["trades"][number]["preview"];

/** The content of a template: its persona, and its stages with their spots. */
export function TemplatePreview({ preview, locale }: { preview: Preview; locale: string }) {
  const say = useTranslations("template");
  return (
    <div className="grid gap-7 pt-2">
      {preview.personas.length > 0 && (
        <section className="grid gap-2.5">
          <Heading level={3} size="small">
            {say("personas")}
          </Heading>
          <ul className="grid gap-2.5" lang={locale}>
            {preview.personas.map(({ name, hopes }) => (
              <li key={name}>
                <p className="font-semibold break-words">{name}</p>
                <p className="text-small text-ink-2 break-words">{hopes}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="grid gap-2.5">
        <Heading level={3} size="small">
          {say("stages")}
        </Heading>
        <ol className="ms-2 grid border-s-4 border-road">
          {preview.stages.map((stage, at) => (
            <Stage key={at} stage={stage} locale={locale} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function Stage({ stage, locale }: { stage: Preview["stages"][number]; locale: string }) {
  const say = useTranslations("template");
  const journey = useTranslations("journey");
  const hasSpot = stage.spots.length > 0;
  return (
    <li className="relative grid gap-2 pb-6 ps-6 last:pb-1">
      <span
        aria-hidden
        className={`absolute -start-2.5 top-1 size-4 rounded-full border-2 ${hasSpot ? "border-magic-rim bg-paper" : "border-edge bg-paper"}`}
      />
      <div className="grid gap-0.5">
        <p className="eyebrow">{kindBeside(stage.name, journey(`kind.${stage.kind}`))}</p>
        <h4 className="heading text-lead break-words" lang={locale}>
          {stage.name}
        </h4>
        {stage.goal && (
          <p className="text-small text-ink-2 break-words" lang={locale}>
            {stage.goal}
          </p>
        )}
      </div>
      {hasSpot ? (
        <ul className="grid gap-2.5">
          {stage.spots.map(({ name, talkLine }) => (
            <li key={name} className="grid gap-1 rounded-card border border-magic-line bg-magic-wash px-4 py-3">
              <p className="text-small font-semibold text-magic-ink break-words" lang={locale}>
                {name}
              </p>
              {talkLine && <Quote size="small" text={talkLine} lang={locale} />}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-small text-ink-3">{say("noSpot")}</p>
      )}
      {stage.touchpoints.length > 0 && (
        <ul aria-label={say("touchpoints")} className="flex flex-wrap gap-1.5" lang={locale}>
          {stage.touchpoints.map((name) => (
            <li key={name} className="min-w-0">
              <Chip>{name}</Chip>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
