"use client";

import { Avatar } from "@spots/ui/avatar";
import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Help } from "@/help/help";
import { EditBar } from "./edit-bar";
import { JourneyFacts } from "./journey-facts";
import { JourneyMenu } from "./journey-menu";
import { PublishDialog } from "./publish-dialog";
import type { Editor } from "./use-editor";
import type { Present } from "./use-presence";
import type { RoadCommands } from "./use-road-commands";

type Props = {
  business: string;
  editor: Editor;
  commands: RoadCommands;
  covered: string;
  others: readonly Present[];
  mayPublish: boolean;
  more: ReactNode;
};

/** What road this is, how far it is lit, who else is on it, and whether all is kept. */
export function RoadHead({ business, editor, commands, covered, others, mayPublish, more }: Props) {
  const say = useTranslations("journey");
  const { road } = editor;
  const state =
    road.version === 0
      ? say("neverPublished")
      : road.isChanged
        ? say("draftAfter", { number: road.version })
        : say("isPublished", { number: road.version });
  return (
    <PageHead
      help={<Help term="stage" />}
      eyebrow={[say("journey"), road.persona, road.product, state].filter(Boolean).join(" · ")}
      title={road.name}
      lead={
        <>
          <p>{covered}</p>
          {others.length > 0 && (
            <ul aria-label={say("alsoHere")} className="mt-2 flex flex-wrap items-center gap-3 text-small text-ink-2">
              {others.map(({ id, name }) => (
                <li key={id} className="flex items-center gap-1.5">
                  <Avatar name={name} size="small" />
                  {name}
                </li>
              ))}
            </ul>
          )}
        </>
      }
      actions={
        <>
          <EditBar editor={editor} />
          <JourneyFacts business={business} road={road} commands={commands} />
          {more}
          <JourneyMenu business={business} journey={road} mayArchive={false} />
          {road.version > 0 && (
            <Button size="small" href={`/${business}/journeys/${road.id}/versions/${road.version}`}>
              {say("seeVersion", { number: road.version })}
            </Button>
          )}
          {mayPublish && <PublishDialog business={business} road={road} waiting={editor.waiting.length} />}
        </>
      }
    />
  );
}
