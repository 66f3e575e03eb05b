"use client";

import type { Beginning } from "@spots/domain/journey/saved-template";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { Chip } from "@spots/ui/chip";
import { Road } from "@spots/ui/road";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Sheet } from "@/forms/sheet";
import { type Preview, TemplatePreview } from "./template-preview";
import { useBegin } from "./use-begin";

type Props = {
  business: string;
  /** The language of the template's texts. */
  locale: string;
  from: Beginning;
  title: string;
  preview: Preview;
  /** The line under the title: who made the template. */
  detail?: ReactNode;
  /** Whether it is the template of the business's own trade. */
  isOurs?: boolean;
  /** Further buttons at the foot of the preview. */
  more?: ReactNode;
};

/** A template as a small drawing; its sheet shows the full content. */
export function BeginningCard({ business, locale, from, title, preview, detail, isOurs = false, more }: Props) {
  const say = useTranslations("template");
  const { begin, isBeginning } = useBegin(business, from);
  const size = say("size", {
    stages: preview.stages.length,
    spots: preview.stages.flatMap(({ spots }) => spots).length,
  });
  return (
    <Card as="li" pad="roomy" tone={isOurs ? "magic-outline" : "paper"}>
      <div className="flex h-full flex-col gap-2">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h3 className="heading min-w-0 text-title break-words">{title}</h3>
          {isOurs && <Chip tone="magic">{say("yourTrade")}</Chip>}
        </div>
        {detail && <p className="text-small text-ink-2">{detail}</p>}
        <Road
          look="mini"
          stages={preview.stages.map(({ name, feeling, spots }, at) => ({
            id: String(at),
            label: name,
            feeling,
            lit: spots.length > 0,
            glow: 0.8,
          }))}
        />
        <p className="text-small text-ink-2 break-words" lang={locale}>
          {preview.journey}
        </p>
        {preview.personas.length > 0 && (
          <p className="text-small text-ink-2 break-words">
            {say("travelledBy", { names: preview.personas.map(({ name }) => name).join(" · ") })}
          </p>
        )}
        <div className="mt-auto flex flex-wrap items-center justify-between gap-3 pt-2">
          <p className="num text-small text-ink-3">{size}</p>
          <Sheet
            title={title}
            description={
              <>
                <span lang={locale}>{preview.journey}</span> · {size}
              </>
            }
            forReading
            closeLabel={say("close")}
            trigger={<Button aria-label={say("lookInside", { name: title })}>{say("look")}</Button>}
            footer={
              <>
                {more}
                <Button variant="primary" pending={isBeginning} onClick={begin}>
                  {say("begin")}
                </Button>
              </>
            }
          >
            <TemplatePreview preview={preview} locale={locale} />
          </Sheet>
        </div>
      </div>
    </Card>
  );
}
