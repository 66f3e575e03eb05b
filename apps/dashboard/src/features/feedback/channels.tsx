"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { Outputs } from "@spots/api/trpc/root";
import { OpenChannel } from "@spots/domain/feedback/channel";
import { Button } from "@spots/ui/button";
import { CopyButton } from "@spots/ui/copy-button";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { Row, RowList } from "@spots/ui/row-list";
import { SelectField } from "@spots/ui/select-field";
import { Status } from "@spots/ui/status";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { Sheet } from "@/forms/sheet";
import { useFormDraft } from "@/forms/use-form-draft";
import { CloseDialog } from "./close-dialog";

/** The ways in which customers are asked, each with its address and its poster. */
export function Channels({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("channels");
  const queries = useQueryClient();
  const { sentence } = useRefusal();
  const { data } = useSuspenseQuery(trpc.channel.list.queryOptions({ business }));
  const reopen = useMutation(
    trpc.channel.reopen.mutationOptions({
      onSuccess: () => void showToast({ title: say("reopened") }),
      onError: (error) => showToast({ tone: "bad", title: sentence(error) }),
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.channel.pathKey() }),
    }),
  );
  const open = <OpenSheet business={business} locations={data.locations} />;
  return (
    <>
      <PageHead title={say("title")} lead={say("lead")} actions={open} />
      {data.channels.length === 0 ? (
        <EmptyState title={say("none")}>{say("noneTeach")}</EmptyState>
      ) : (
        <RowList label={say("title")}>
          {data.channels.map(({ id, name, address, location, closedAt, responses }) => (
            <Row
              key={id}
              title={name}
              serif
              detail={
                <>
                  {[location.name, say("responses", { count: responses })].join(" · ")}
                  <span className="num block break-all text-tiny text-ink-3">{address}</span>
                </>
              }
              side={
                closedAt ? (
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
                    <CopyButton text={address} label={say("copy")} copiedLabel={say("copied")} size="small" />
                    <Button
                      size="small"
                      icon="print"
                      href={`/${business}/channels/${id}/poster`}
                      aria-label={say("posterOf", { name })}
                    >
                      {say("poster")}
                    </Button>
                    <CloseDialog business={business} channel={{ id, name }} />
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

type OpenProps = { business: string; locations: Outputs["channel"]["list"]["locations"] };

function OpenSheet({ business, locations }: OpenProps) {
  const trpc = useTRPC();
  const say = useTranslations("channels");
  const queries = useQueryClient();
  const { sentence, fieldText } = useRefusal();
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    resolver: zodResolver(OpenChannel),
    defaultValues: {
      id: v7(),
      name: "",
      locationId: locations[0]?.id ?? "",
      listsNames: true,
    },
  });
  const { register, handleSubmit, reset, formState } = form;
  const draft = useFormDraft(form, { form: "channel.open" });
  const open = useMutation(
    trpc.channel.open.mutationOptions({
      onSuccess: () => {
        showToast({ title: say("opened") });
        draft.accepted();
        setOpen(false);
        reset({
          id: v7(),
          name: "",
          locationId: locations[0]?.id ?? "",
          listsNames: true,
        });
      },
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.channel.pathKey() }),
    }),
  );
  const wrong = formState.errors.name?.message;
  return (
    <Sheet
      open={isOpen}
      onOpenChange={setOpen}
      title={say("open")}
      description={say("openTeach")}
      closeLabel={say("dismiss")}
      trigger={
        <Button variant="primary" icon="plus">
          {say("open")}
        </Button>
      }
    >
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => void handleSubmit((input) => open.mutate({ business, ...input }))(event)}
      >
        {draft.notice}
        <TextField
          label={say("name")}
          hint={say("nameHint")}
          {...register("name")}
          {...(wrong ? { error: fieldText(wrong) } : {})}
        />
        <SelectField
          label={say("location")}
          options={locations.map(({ id, name }) => ({ value: id, label: name }))}
          {...register("locationId")}
        />
        {open.error && (
          <p role="alert" className="text-bad">
            {sentence(open.error)}
          </p>
        )}
        <Button type="submit" variant="primary" size="large" wide pending={open.isPending}>
          {say("openNow")}
        </Button>
      </form>
    </Sheet>
  );
}
