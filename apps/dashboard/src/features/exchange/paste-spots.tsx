"use client";

import { readSpotList } from "@spots/domain/journey/exchange-list";
import { draftStatusOf } from "@spots/domain/spot/opinion";
import { Button } from "@spots/ui/button";
import { SectionHead } from "@spots/ui/section-head";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/trpc/client";
import { useRefusal } from "@/trpc/use-refusal";
import { DropField } from "./drop-field";
import { LineList } from "./line-list";

type Props = { business: string; journeyId: string };

/** Many spots at once, from a spreadsheet: every line is read before anything is placed, and what is wrong with one is said. */
export function PasteSpots({ business, journeyId }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("exchange");
  const { sentence } = useRefusal();
  const { data: road } = useSuspenseQuery(trpc.journey.road.queryOptions({ business, journeyId }));
  const [text, setText] = useState("");
  const list = useMemo(() => {
    const stages = road.stages.map(({ id, name, touchpoints, spots }) => ({
      id,
      name,
      touchpoints,
      spots: spots.map(({ content }) => ({ name: content.name })),
    }));
    const { good, bad, beyond } = readSpotList(text, stages);
    return { bad, beyond, good: good.map((spot) => ({ ...spot, id: v7() })) };
  }, [text, road]);
  const ideas = list.good.filter(({ content }) => draftStatusOf(content) === "idea").length;
  const place = useMutation(
    trpc.exchange.placeSpots.mutationOptions({
      onError: (error) => showToast({ tone: "bad", title: say("placeFailed"), detail: sentence(error) }),
      onSuccess: async ({ placed }) => {
        setText("");
        showToast({ tone: "good", title: say("placed", { count: placed }) });
        await queries.invalidateQueries({ queryKey: trpc.journey.pathKey() });
      },
    }),
  );
  const send = () =>
    place.mutate({
      business,
      journeyId,
      spots: list.good.map(({ id, stageId, touchpointId, content }) => ({ id, stageId, touchpointId, content })),
    });
  return (
    <section aria-labelledby="paste" className="grid gap-4">
      <SectionHead id="paste" title={say("paste")} detail={say("pasteTeach")} />
      <TextareaField
        label={say("pasteHere")}
        hint={say("pasteHint")}
        rows={6}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <DropField
        label={say("orFile")}
        hint={say("orFileTeach")}
        accept="text/csv,.csv,.tsv,.txt"
        onFile={async (file) => setText(await file.text())}
      />
      {text.trim() !== "" && (
        <>
          <p role="status" className="font-semibold">
            {say("understood", { count: list.good.length, ideas, bad: list.bad.length })}
          </p>
          <LineList list={list} />
          <div>
            <Button variant="primary" disabled={list.good.length === 0} pending={place.isPending} onClick={send}>
              {say("place", { count: list.good.length })}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
