"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { mostCards } from "@spots/domain/delivery/card-limit";
import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { type Later, later } from "@spots/ui/later";
import { PageHead } from "@spots/ui/page-head";
import { Row, RowList } from "@spots/ui/row-list";
import { SelectField } from "@spots/ui/select-field";
import { Status } from "@spots/ui/status";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { FormSheet } from "@/forms/form-sheet";
import { LaterSheet } from "@/forms/later-sheet";
import { useSheetForm } from "@/forms/use-form";
import { RevokeCardsDialog } from "./revoke-cards-dialog";

const listSheet: Later<typeof import("./visit-list-sheet")> = later(() => import("./visit-list-sheet"));

/** The printed cards of the business: what was made, how many were answered, and new ones. */
export function VisitCards({ business, timeZone }: { business: string; timeZone: string }) {
  const trpc = useTRPC();
  const say = useTranslations("card");
  const format = useFormatter();
  const [isListOpen, setListOpen] = useState(false);
  const { data } = useSuspenseQuery(trpc.card.list.queryOptions({ business }));
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeZone });
  return (
    <>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        actions={
          <>
            <Button href={`/${business}/qr-codes`}>{say("back")}</Button>
            <Button onClick={() => setListOpen(true)}>{say("visits.open")}</Button>
            <MakeSheet business={business} locations={data.locations} />
          </>
        }
      />
      {data.batches.length === 0 ? (
        <EmptyState title={say("none")}>{say("noneTeach")}</EmptyState>
      ) : (
        <RowList label={say("title")}>
          {data.batches.map(({ id, name, location, count, answered, expiresAt, isOver }) => (
            <Row
              key={id}
              title={name}
              serif
              detail={say("facts", { location: location.name, count, answered, day: day(expiresAt) })}
              side={
                isOver ? (
                  <Status tone="quiet">{say("over")}</Status>
                ) : (
                  <>
                    <Button
                      size="small"
                      icon="print"
                      href={`/${business}/qr-codes/cards/${id}`}
                      aria-label={say("printOf", { name })}
                    >
                      {say("print")}
                    </Button>
                    <RevokeCardsDialog business={business} batch={{ id, name }} />
                  </>
                )
              }
            />
          ))}
        </RowList>
      )}
      <LaterSheet of={listSheet} open={isListOpen} onClose={() => setListOpen(false)}>
        {({ VisitListSheet }) => (
          <VisitListSheet
            {...{ business, locations: data.locations }}
            open={isListOpen}
            onClose={() => setListOpen(false)}
          />
        )}
      </LaterSheet>
    </>
  );
}

type MakeProps = { business: string; locations: Outputs["card"]["list"]["locations"] };

function MakeSheet({ business, locations }: MakeProps) {
  const client = useTRPCClient();
  const say = useTranslations("card");
  const blank = () => ({ id: v7(), name: "", locationId: locations[0]?.id ?? "", count: 50 });
  const form = useSheetForm({
    schema: () => import("@spots/domain/delivery/card").then(({ MakeCards }) => MakeCards),
    initial: blank,
    draft: { form: "card.make" },
    send: (words) => client.card.make.mutate({ business, ...words }),
    onSent: () => {
      showToast({ title: say("made") });
    },
    next: blank,
  });
  return (
    <FormSheet
      of={form}
      title={say("make")}
      description={say("makeTeach")}
      closeLabel={say("dismiss")}
      trigger={
        <Button variant="primary" icon="plus">
          {say("make")}
        </Button>
      }
      submit={say("makeNow")}
      button={{ size: "large", wide: true }}
    >
      <TextField label={say("name")} hint={say("nameHint")} {...form.field("name")} />
      <SelectField
        label={say("location")}
        options={locations.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field("locationId")}
      />
      <TextField
        type="number"
        min={1}
        max={mostCards}
        label={say("count")}
        hint={say("countHint", { most: mostCards })}
        {...form.field("count", { valueAsNumber: true })}
      />
    </FormSheet>
  );
}
