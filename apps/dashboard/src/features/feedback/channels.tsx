"use client";

import { Button } from "@spots/ui/button";
import { CopyButton } from "@spots/ui/copy-button";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { Row, RowList } from "@spots/ui/row-list";
import { Status } from "@spots/ui/status";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { askedWhere } from "./about-options";
import { ChannelLinks } from "./channel-links";
import { CloseDialog } from "./close-dialog";
import { OpenSheet } from "./open-sheet";
import { TieSheet } from "./tie-sheet";

/** The channels of the business, each with its address and its poster. */
export function Channels({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("channel");
  const { telling } = useTelling();
  const { data } = useSuspenseQuery(trpc.channel.list.queryOptions({ business }));
  const reopen = useMutation(trpc.channel.reopen.mutationOptions(telling(say("reopened"))));
  const open = <OpenSheet business={business} locations={data.locations} journeys={data.journeys} />;
  return (
    <>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        actions={
          <>
            <Button href={`/${business}/qr-codes/cards`}>{say("cards")}</Button>
            {open}
          </>
        }
      />
      {data.channels.length === 0 ? (
        <EmptyState title={say("none")}>{say("noneTeach")}</EmptyState>
      ) : (
        <RowList label={say("title")}>
          {data.channels.map((channel) => {
            const { id, name, kind, place, address, location, closedAt, responses, isFlooded } = channel;
            const hasPage = kind !== "import" && kind !== "api";
            return (
              <Row
                key={id}
                title={name}
                serif
                detail={
                  <>
                    {[
                      kind !== "link" && say(`kind.${kind}`),
                      location.name,
                      place && say("at", { place }),
                      askedWhere(say, channel),
                      say("responses", { count: responses }),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                    {hasPage && <span className="num block break-all text-tiny text-ink-3">{address}</span>}
                  </>
                }
                side={
                  !hasPage ? (
                    <Status tone="quiet">{say("noPage")}</Status>
                  ) : closedAt ? (
                    <>
                      <Status tone="quiet">{say("closed")}</Status>
                      <Button
                        size="small"
                        aria-label={say("reopenOf", { name })}
                        pending={reopen.isPending && reopen.variables.channelId === id}
                        onClick={() => reopen.mutate({ business, channelId: id })}
                      >
                        {say("reopen")}
                      </Button>
                    </>
                  ) : (
                    <>
                      {isFlooded && <Status tone="warn">{say("flooded")}</Status>}
                      {kind === "link" && (
                        <CopyButton text={address} label={say("copy")} copiedLabel={say("copied")} size="small" />
                      )}
                      <ChannelLinks business={business} channel={channel} hasPoster={kind === "link"} />
                      {data.journeys.length > 0 && (
                        <TieSheet business={business} channel={channel} journeys={data.journeys} />
                      )}
                      <CloseDialog business={business} channel={{ id, name }} />
                    </>
                  )
                }
              />
            );
          })}
        </RowList>
      )}
    </>
  );
}
