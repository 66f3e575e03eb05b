"use client";

import { Avatar } from "@spots/ui/avatar";
import { Button } from "@spots/ui/button";
import { later } from "@spots/ui/later";
import { PageHead } from "@spots/ui/page-head";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { LaterSheet } from "@/forms/later-sheet";
import { Help } from "@/help/help";
import { EditBar } from "./edit-bar";
import { JourneyMenu } from "./journey-menu";
import type { Editor } from "./use-editor";
import type { JourneyCommands } from "./use-journey-commands";
import type { Present } from "./use-presence";

const facts = later(() => import("./journey-facts").then((module) => module.JourneyFacts));
const publish = later(() => import("./publish-dialog").then((module) => module.PublishDialog));

type Props = {
  business: string;
  editor: Editor;
  commands: JourneyCommands;
  covered: string;
  others: readonly Present[];
  mayPublish: boolean;
  more: ReactNode;
};

/**
 * The head of the editor: the journey's facts, which stages have a live spot, who else is editing,
 * and the save state.
 */
export function JourneyHead({ business, editor, commands, covered, others, mayPublish, more }: Props) {
  const say = useTranslations("journey");
  const { journey } = editor;
  const [opened, setOpened] = useState<"facts" | "publish" | null>(null);
  const close = () => setOpened(null);
  const state =
    journey.version === 0
      ? say("neverPublished")
      : journey.isChanged
        ? say("draftAfter", { number: journey.version })
        : say("isPublished", { number: journey.version });
  return (
    <PageHead
      help={<Help term="stage" />}
      eyebrow={[say("journey"), journey.persona, journey.product, state].filter(Boolean).join(" · ")}
      title={journey.name}
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
          <Button size="small" aria-haspopup="dialog" onClick={() => setOpened("facts")}>
            {say("facts")}
          </Button>
          <LaterSheet of={facts} open={opened === "facts"} onClose={close}>
            {(Facts) => (
              <Facts
                business={business}
                journey={journey}
                commands={commands}
                open={opened === "facts"}
                onOpenChange={(isOpen) => setOpened(isOpen ? "facts" : null)}
              />
            )}
          </LaterSheet>
          {more}
          <JourneyMenu business={business} journey={journey} mayArchive={false} />
          {journey.version > 0 && (
            <Button size="small" href={`/${business}/journeys/${journey.id}/versions/${journey.version}`}>
              {say("seeVersion", { number: journey.version })}
            </Button>
          )}
          {mayPublish && (
            <Button
              variant="primary"
              aria-haspopup="dialog"
              disabled={!journey.isChanged}
              onClick={() => setOpened("publish")}
            >
              {journey.isChanged
                ? say("publish", { number: journey.version + 1 })
                : say("isPublished", { number: journey.version })}
            </Button>
          )}
          <LaterSheet of={publish} open={opened === "publish"} onClose={close}>
            {(Publish) => (
              <Publish
                business={business}
                journey={journey}
                waiting={editor.waiting.length}
                open={opened === "publish"}
                onOpenChange={(isOpen) => setOpened(isOpen ? "publish" : null)}
              />
            )}
          </LaterSheet>
        </>
      }
    />
  );
}
