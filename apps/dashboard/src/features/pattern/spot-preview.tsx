import { type Judgement, remarkKey } from "@spots/domain/spot/judgement";
import type { SpotContent } from "@spots/domain/spot/spot";
import { Card } from "@spots/ui/card";
import { Facts } from "@spots/ui/facts";
import { Quote } from "@spots/ui/quote";
import { Status } from "@spots/ui/status";
import { useTranslations } from "next-intl";

const told = ["anchor", "emotion", "stopRule", "briefWhat", "briefWhy", "briefHow"] as const;

/** Previews the draft spot that the answers produce. */
export function SpotPreview({
  content,
  judgement: { isComplete, remarks },
  locale,
}: {
  content: SpotContent;
  judgement: Judgement;
  locale: string;
}) {
  const say = useTranslations("pattern");
  const spot = useTranslations("spot");
  const first = remarks[0];
  return (
    <Card as="section" tone={isComplete ? "paper" : "dashed"} pad="roomy" labelledBy="preview">
      <div className="grid gap-4">
        <div className="grid gap-1">
          <h2 id="preview" className="eyebrow">
            {say("preview")}
          </h2>
          <p className="text-small text-ink-2">{say("previewTeach")}</p>
        </div>
        <div className="grid gap-2" lang={locale}>
          <h3 className="heading text-title break-words">{content.name}</h3>
          <p className="break-words">{content.happens}</p>
        </div>
        <Quote size="medium" text={content.talkLine} lang={locale} />
        <p className="text-small text-ink-2 break-words" lang={locale}>
          {content.retold}
        </p>
        <Facts
          items={[
            ...told
              .filter((field) => content[field] !== "")
              .map((field) => ({
                term: spot(`field.${field}`),
                detail: <Words locale={locale}>{content[field]}</Words>,
              })),
            { term: say("cues"), detail: <Words locale={locale}>{content.cues.join(" · ")}</Words> },
          ]}
        />
        <Status tone={isComplete ? "good" : "quiet"}>
          {isComplete || !first ? say("isComplete") : spot(`remark.${remarkKey(first)}`)}
        </Status>
      </div>
    </Card>
  );
}

function Words({ locale, children }: { locale: string; children: string }) {
  return (
    <span className="break-words" lang={locale}>
      {children}
    </span>
  );
}
