"use client";

import { judgeSpot } from "@spots/domain/spot/judgement";
import type { BadSpot, GoodSpot, SpotList } from "@spots/domain/transfer/transfer-list";
import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { SectionHead } from "@spots/ui/section-head";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { useDraft } from "@/forms/use-draft";
import { ListField } from "@/lists/list-field";
import { ListPreview } from "@/lists/list-preview";
import { useList } from "@/lists/use-list";

type Props = { business: string; journeyId: string };

/** A list in which each spot has the id under which it will be created. */
type Listed = Omit<SpotList, "good"> & { readonly good: readonly (GoodSpot & { readonly id: string })[] };

const nothing: Listed = { good: [], bad: [], beyond: 0, unread: [], remainder: "" };
const parser = () => import("@spots/domain/transfer/transfer-list").then(({ readSpotList }) => readSpotList);
type Read = Awaited<ReturnType<typeof parser>>;

/**
 * Creates many spots from rows pasted from a spreadsheet. Every row is parsed and its errors are
 * shown before anything is created.
 */
export function PasteSpots({ business, journeyId }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("transfer");
  const { sentence } = useRefusal();
  const { data: journey } = useSuspenseQuery(trpc.journey.read.queryOptions({ business, journeyId }));
  const [text, setText] = useState("");
  const draft = useDraft({
    form: "spot.paste",
    subject: journeyId,
    value: { text },
    initial: { text: "" },
    apply: (words) => setText(words.text),
  });
  const parse = useCallback(
    (read: Read, rows: string): Listed => {
      const stages = journey.stages.map(({ id, name, touchpoints, spots }) => ({
        id,
        name,
        touchpoints,
        spots: spots.map(({ content }) => ({ name: content.name })),
      }));
      const { good, ...rest } = read(rows, stages);
      return { ...rest, good: good.map((spot) => ({ ...spot, id: v7() })) };
    },
    [journey],
  );
  const { list, isReading } = useList({ text, parser, parse, nothing });
  const isIdea = ({ content }: (typeof list.good)[number]) => !judgeSpot(content).isComplete;
  const stageNames = new Map(journey.stages.map(({ id, name }) => [id, name]));
  const report = useRef<HTMLDivElement>(null);
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  });
  const place = useMutation(
    trpc.transfer.placeSpots.mutationOptions({
      onSuccess: () => {
        draft.accepted();
        // Text that was typed while the spots were being created stays in the field.
        if (latest.current === text) setText(list.remainder);
      },
    }),
  );
  useEffect(() => {
    if (place.isSuccess) report.current?.focus();
  }, [place.isSuccess]);
  const send = () =>
    place.mutate({
      business,
      journeyId,
      spots: list.good.map(({ id, stageId, touchpointId, content }) => ({ id, stageId, touchpointId, content })),
    });
  return (
    <section aria-labelledby="paste" className="grid gap-4">
      <SectionHead id="paste" title={say("paste")} detail={say("pasteTeach")} />
      {place.data && (
        <div ref={report} tabIndex={-1}>
          <Banner live tone="good" title={say("placed", { count: place.data.placed })} />
        </div>
      )}
      {draft.notice}
      <ListField label={say("pasteHere")} hint={say("pasteHint")} text={text} onText={setText} />
      {text.trim() !== "" && (
        <>
          <ListPreview
            text={text}
            onText={setText}
            isReading={isReading}
            summary={say("understood", {
              count: list.good.length,
              ideas: list.good.filter(isIdea).length,
              bad: list.bad.length,
            })}
            good={{
              label: say("wouldPlace", { count: list.good.length }),
              rows: list.good.map((spot) => ({
                key: `${spot.line}`,
                ...{ line: spot.line, lines: spot.lines, text: spot.text },
                title: spot.content.name,
                detail: [stageNames.get(spot.stageId), spot.content.talkLine || spot.content.happens]
                  .filter(Boolean)
                  .join(" · "),
                note: isIdea(spot) ? say("asIdea") : undefined,
              })),
            }}
            bad={list.bad.map((spot) => badRow(spot))}
            beyond={list.beyond > 0 ? say("beyond", { count: list.beyond }) : null}
            unread={list.unread}
          />
          {place.error && (
            <Banner live tone="bad" title={say("placeFailed")}>
              {sentence(place.error)}
            </Banner>
          )}
          <div>
            <Button
              variant="primary"
              disabled={list.good.length === 0 || isReading}
              pending={place.isPending}
              onClick={send}
            >
              {say("place", { count: list.good.length })}
            </Button>
          </div>
        </>
      )}
    </section>
  );

  function badRow({ line, lines, text: written, column, reason }: BadSpot) {
    const title = say("badLine", { line, column: say(`column.${column}`), reason: say(`lineReason.${reason}`) });
    return { key: `bad ${line}`, line, lines, text: written, title, detail: written };
  }
}
