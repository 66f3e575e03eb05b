"use client";

import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { Row, RowList } from "@spots/ui/row-list";
import { Status } from "@spots/ui/status";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

const ImprovementForm = dynamic(() => import("./improvement-form").then((module) => module.ImprovementForm));

/** What customers are told was improved: shown or hidden, newest first. */
export function Improvements({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("feedback.improvements");
  const { telling } = useTelling();
  const { data: rows } = useSuspenseQuery(trpc.improvement.list.queryOptions({ business }));
  const [isAdding, setAdding] = useState(false);
  const show = useMutation(trpc.improvement.show.mutationOptions(telling(say("saved"))));
  const remove = useMutation(trpc.improvement.remove.mutationOptions(telling(say("removed"))));
  return (
    <>
      {isAdding ? (
        <ImprovementForm business={business} onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Button variant="primary" icon="plus" onClick={() => setAdding(true)}>
            {say("add")}
          </Button>
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState title={say("empty")}>{say("emptyTeach")}</EmptyState>
      ) : (
        <RowList label={say("title")}>
          {rows.map(({ id, isShown, saidEn, didEn, saidDe, didDe }) => (
            <Row
              key={id}
              title={[didEn, didDe].filter(Boolean).join(" · ")}
              detail={[saidEn, saidDe].filter(Boolean).map((words) => (
                <span key={words} className="block">
                  {say("youSaid", { words })}
                </span>
              ))}
              side={
                <>
                  <Status tone={isShown ? "good" : "quiet"}>{say(isShown ? "shown" : "hidden")}</Status>
                  <Button
                    size="small"
                    pending={show.isPending && show.variables.improvementId === id}
                    onClick={() => show.mutate({ business, improvementId: id, isShown: !isShown })}
                  >
                    {say(isShown ? "hide" : "show")}
                  </Button>
                  <Button
                    size="small"
                    variant="plain"
                    pending={remove.isPending && remove.variables.improvementId === id}
                    onClick={() => remove.mutate({ business, improvementId: id })}
                  >
                    {say("remove")}
                  </Button>
                </>
              }
            />
          ))}
        </RowList>
      )}
    </>
  );
}
