"use client";

import type { SpokenPattern } from "@spots/domain/spot/pattern-library";
import { spotOfPattern } from "@spots/domain/spot/spot-of-pattern";
import { Button } from "@spots/ui/button";
import { Heading } from "@spots/ui/heading";
import { Icon } from "@spots/ui/icon";
import { useTranslations } from "next-intl";
import { Sheet } from "@/forms/sheet";

type Props = { business: string; locale: string; pattern: SpokenPattern; mayPlace: boolean };

/** A pattern in full: when it fits, examples, and the traps. */
export function PatternSheet({ business, locale, pattern, mayPlace }: Props) {
  const say = useTranslations("pattern");
  return (
    <Sheet
      title={pattern.name}
      description={<span lang={locale}>{pattern.idea}</span>}
      forReading
      closeLabel={say("close")}
      trigger={<Button aria-label={say("lookAt", { name: pattern.name })}>{say("look")}</Button>}
      footer={
        mayPlace && (
          <Button variant="primary" href={`/${business}/patterns/${pattern.id}`}>
            {say("use")}
          </Button>
        )
      }
    >
      <PatternWords pattern={pattern} locale={locale} />
    </Sheet>
  );
}

function PatternWords({ pattern, locale }: { pattern: SpokenPattern; locale: string }) {
  const say = useTranslations("pattern");
  const journey = useTranslations("journey");
  const seed = spotOfPattern(pattern, { answers: {}, stopRule: "" });
  return (
    <div className="grid gap-7 pt-2">
      <section className="grid gap-2">
        <Heading level={3} size="small">
          {say("fits")}
        </Heading>
        <p lang={locale}>{pattern.fits}</p>
      </section>
      <section className="grid gap-2">
        <Heading level={3} size="small">
          {say("retold")}
        </Heading>
        <p lang={locale}>{seed.retold}</p>
        <p lang={locale}>{seed.briefWhy}</p>
        <p className="text-small text-ink-2">
          {say.rich("leaves", { emotion: seed.emotion, said: (words) => <span lang={locale}>{words}</span> })}
        </p>
      </section>
      <section className="grid gap-2.5">
        <Heading level={3} size="small">
          {say("examples")}
        </Heading>
        <ul className="grid gap-2.5">
          {pattern.examples.map(({ trade, text }) => (
            <li key={trade} className="grid gap-1 rounded-card border border-magic-line bg-magic-wash px-4 py-3">
              <p className="eyebrow">{journey(`trade.${trade}`)}</p>
              <p className="font-serif text-lead" lang={locale}>
                {text}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <Traps level={3} traps={pattern.traps} locale={locale} />
    </div>
  );
}

export function Traps({ level, traps, locale }: { level: 2 | 3; traps: readonly string[]; locale: string }) {
  const say = useTranslations("pattern");
  return (
    <section className="grid gap-2.5">
      <Heading level={level} size="small">
        {say("traps")}
      </Heading>
      <ul className="grid gap-2" lang={locale}>
        {traps.map((trap) => (
          <li key={trap} className="flex gap-2.5">
            <span className="mt-0.5 shrink-0 text-warn">
              <Icon name="warning" />
            </span>
            <span className="min-w-0">{trap}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
