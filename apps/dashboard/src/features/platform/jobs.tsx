"use client";

import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { Row, RowList } from "@spots/ui/row-list";
import { Status } from "@spots/ui/status";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

/** Jobs that have failed permanently, each with buttons to retry or dismiss it. */
export function Jobs() {
  const trpc = useTRPC();
  const say = useTranslations("platform");
  const format = useFormatter();
  const { telling } = useTelling();
  const { data: jobs } = useSuspenseQuery(trpc.platform.deadLetters.queryOptions());
  const retry = useMutation(trpc.platform.retryJob.mutationOptions(telling(say("retrying"))));
  const discard = useMutation(trpc.platform.discardJob.mutationOptions(telling(say("discarded"))));
  return (
    <>
      <PageHead title={say("jobs")} lead={say("jobsLead")} />
      {jobs.length === 0 ? (
        <EmptyState title={say("noJobs")}>{say("noJobsTeach")}</EmptyState>
      ) : (
        <RowList label={say("jobs")}>
          {jobs.map(({ id, queue, error, failedAt, closedAt, retryRequestedAt }) => (
            <Row
              key={id}
              title={queue}
              detail={
                <>
                  {format.dateTime(failedAt, { dateStyle: "medium", timeStyle: "short" })}
                  <span className="block break-all">{error.slice(0, 300)}</span>
                </>
              }
              side={
                closedAt || retryRequestedAt ? (
                  <Status tone="quiet">{say(retryRequestedAt ? "retried" : "dismissed")}</Status>
                ) : (
                  <>
                    <Button size="small" onClick={() => retry.mutate({ jobId: id })}>
                      {say("retry")}
                    </Button>
                    <Button size="small" variant="plain" onClick={() => discard.mutate({ jobId: id })}>
                      {say("discard")}
                    </Button>
                  </>
                )
              }
            />
          ))}
        </RowList>
      )}
    </>
  );
}
