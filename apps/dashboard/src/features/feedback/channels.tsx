"use client";

import type { Outputs } from "@spots/api/trpc/root";
import type { PageKind } from "@spots/domain/feedback/channel";
import { Button } from "@spots/ui/button";
import { CopyButton } from "@spots/ui/copy-button";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { Row, RowList } from "@spots/ui/row-list";
import { SelectField } from "@spots/ui/select-field";
import { Status } from "@spots/ui/status";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";
import { aboutName, aboutOptions } from "./about-options";
import { CloseDialog } from "./close-dialog";
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
            const about = aboutName(channel);
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
                      about && say("asksAbout", { about }),
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
                        <>
                          <CopyButton text={address} label={say("copy")} copiedLabel={say("copied")} size="small" />
                          <Button
                            size="small"
                            icon="print"
                            href={`/${business}/qr-codes/${id}/poster`}
                            aria-label={say("posterOf", { name })}
                          >
                            {say("poster")}
                          </Button>
                        </>
                      )}
                      <Button size="small" href={`/${business}/qr-codes/${id}`} aria-label={say("setUpOf", { name })}>
                        {say("setUp")}
                      </Button>
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

const kinds: readonly PageKind[] = ["link", "widget", "kiosk"];

type OpenProps = { business: string } & Pick<Outputs["channel"]["list"], "locations" | "journeys">;

function OpenSheet({ business, locations, journeys }: OpenProps) {
  const client = useTRPCClient();
  const say = useTranslations("channel");
  const blank = () => ({
    ...{ id: v7(), name: "", kind: "link" as PageKind, locationId: locations[0]?.id ?? "" },
    ...{ listsNames: true, place: "", aboutId: "" },
  });
  const form = useSheetForm({
    schema: () => import("@spots/domain/feedback/channel").then(({ OpenChannel }) => OpenChannel),
    initial: blank,
    draft: { form: "channel.open" },
    send: (words) => client.channel.open.mutate({ business, ...words }),
    onSent: () => {
      showToast({ title: say("opened") });
    },
    next: blank,
  });
  return (
    <FormSheet
      of={form}
      title={say("open")}
      description={say("openTeach")}
      closeLabel={say("dismiss")}
      trigger={
        <Button variant="primary" icon="plus">
          {say("open")}
        </Button>
      }
      submit={say("openNow")}
      button={{ size: "large", wide: true }}
    >
      <TextField label={say("name")} hint={say("nameHint")} {...form.field("name")} />
      <SelectField
        label={say("kindLabel")}
        options={kinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
        {...form.field("kind")}
      />
      <SelectField
        label={say("location")}
        options={locations.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field("locationId")}
      />
      <TextField label={say("place")} optionalText={say("optional")} hint={say("placeHint")} {...form.field("place")} />
      {journeys.length > 0 && (
        <SelectField
          label={say("about")}
          hint={say("aboutHint")}
          optionalText={say("optional")}
          placeholder={say("aboutNone")}
          options={aboutOptions(journeys)}
          {...form.field("aboutId")}
        />
      )}
    </FormSheet>
  );
}
