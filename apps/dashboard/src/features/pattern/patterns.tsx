"use client";

import { Elements } from "@spots/domain/journey/element";
import type { StageKind } from "@spots/domain/journey/stage";
import { StageKinds } from "@spots/domain/journey/stage-kind";
import type { Element } from "@spots/domain/journey/touchpoint";
import type { SpokenPattern } from "@spots/domain/spot/pattern-library";
import { spotOfPattern } from "@spots/domain/spot/spot-of-pattern";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { ChoiceField } from "@spots/ui/choice-field";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { Quote } from "@spots/ui/quote";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Help } from "@/help/help";
import { findPatterns } from "./find-patterns";
import { PatternSheet } from "./pattern-sheet";

type Props = {
  business: string;
  /** The language of the patterns' texts. */
  locale: string;
  patterns: readonly SpokenPattern[];
  mayPlace: boolean;
};

/** The pattern library: browse, search, and make a draft from a pattern. */
export function Patterns({ business, locale, patterns, mayPlace }: Props) {
  const say = useTranslations("pattern");
  const journey = useTranslations("journey");
  const [kind, setKind] = useState<StageKind | "all">("all");
  const [element, setElement] = useState<Element | "all">("all");
  const [words, setWords] = useState("");
  const found = findPatterns(patterns, {
    kind: kind === "all" ? null : kind,
    element: element === "all" ? null : element,
    words,
  });
  return (
    <>
      <PageHead
        help={<Help term="pattern" />}
        title={say("title")}
        lead={say("lead")}
        actions={
          <Button href={`/${business}/journeys/new`} icon="plus">
            {say("begin")}
          </Button>
        }
      />
      <search className="grid gap-5">
        <div className="max-w-sm">
          <TextField
            type="search"
            icon="search"
            label={say("search")}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <ChoiceField
          legend={say("where")}
          name="kind"
          look="pills"
          value={[kind]}
          onValueChange={setKind}
          choices={[
            { value: "all" as const, label: say("everywhere") },
            ...StageKinds.map((value) => ({ value, label: journey(`kind.${value}`) })),
          ]}
        />
        <ChoiceField
          legend={say("carriedBy")}
          name="element"
          look="pills"
          value={[element]}
          onValueChange={setElement}
          choices={[
            { value: "all" as const, label: say("everyElement") },
            ...Elements.map((value) => ({ value, label: journey(`element.${value}`) })),
          ]}
        />
        <p role="status" className="num text-small text-ink-2">
          {say("found", { count: found.length })}
        </p>
      </search>
      {found.length === 0 ? (
        <EmptyState
          title={say("none")}
          action={
            <Button
              onClick={() => {
                setKind("all");
                setElement("all");
                setWords("");
              }}
            >
              {say("showAll")}
            </Button>
          }
        >
          {say("noneTeach")}
        </EmptyState>
      ) : (
        <ul className="grid gap-5 md:grid-cols-2 xl:grid-cols-3">
          {found.map((pattern) => (
            <Card key={pattern.id} as="li" pad="roomy" tone="paper">
              <div className="flex h-full flex-col gap-3">
                <p className="eyebrow">
                  {StageKinds.filter((each) => pattern.kinds.includes(each))
                    .map((each) => journey(`kind.${each}`))
                    .join(" · ")}
                </p>
                <h2 className="heading text-title" lang={locale}>
                  {pattern.name}
                </h2>
                <p className="text-ink-2" lang={locale}>
                  {pattern.idea}
                </p>
                <Quote
                  size="small"
                  lang={locale}
                  text={spotOfPattern(pattern, { answers: {}, stopRule: "" }).talkLine}
                />
                <div className="mt-auto pt-2">
                  <PatternSheet business={business} locale={locale} pattern={pattern} mayPlace={mayPlace} />
                </div>
              </div>
            </Card>
          ))}
        </ul>
      )}
    </>
  );
}
