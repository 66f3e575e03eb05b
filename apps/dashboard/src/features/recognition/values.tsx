"use client";

import { Button } from "@spots/ui/button";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { TextField } from "@spots/ui/text-field";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";

type Value = { readonly id: string; readonly name: string; readonly meaning: string };

/** The values of the business, a short list that the owner writes. */
export function Values({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("recognition.values");
  const { telling } = useTelling();
  const archive = useMutation(trpc.value.archive.mutationOptions(telling(say("archived"))));
  const { data: values } = useSuspenseQuery(trpc.value.list.queryOptions({ business }));
  return (
    <section aria-labelledby="values" className="grid max-w-[56rem] gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <SectionHead id="values" title={say("title")} detail={say("lead")} />
        <ValueSheet business={business} value={null} />
      </div>
      {values.length === 0 && <p className="text-ink-2">{say("none")}</p>}
      {values.length > 0 && (
        <RowList labelledBy="values">
          {values.map((value) => (
            <Row
              key={value.id}
              title={value.name}
              detail={value.meaning}
              side={
                <span className="flex flex-wrap gap-2">
                  <ValueSheet key={`${value.name} ${value.meaning}`} business={business} value={value} />
                  <Button
                    size="small"
                    variant="plain"
                    aria-label={say("archiveOf", { name: value.name })}
                    onClick={() => archive.mutate({ business, valueId: value.id })}
                  >
                    {say("archive")}
                  </Button>
                </span>
              }
            />
          ))}
        </RowList>
      )}
    </section>
  );
}

function ValueSheet({ business, value }: { business: string; value: Value | null }) {
  const say = useTranslations("recognition.values");
  const client = useTRPCClient();
  const blank = () => ({ id: value?.id ?? v7(), name: value?.name ?? "", meaning: value?.meaning ?? "" });
  const form = useSheetForm({
    schema: () => import("@spots/domain/recognition/value").then(({ AddValue }) => AddValue),
    initial: blank,
    draft: { form: "value", subject: value?.id ?? "" },
    send: ({ id, ...words }: ReturnType<typeof blank>) =>
      value
        ? client.value.change.mutate({ business, valueId: id, ...words })
        : client.value.add.mutate({ business, id, ...words }),
    onSent: () => undefined,
    next: blank,
  });
  const title = say(value ? "change" : "add");
  return (
    <FormSheet
      of={form}
      look="dialog"
      title={title}
      closeLabel={say("close")}
      trigger={
        <Button
          size={value ? "small" : "medium"}
          {...(value ? { "aria-label": say("changeOf", { name: value.name }) } : {})}
        >
          {title}
        </Button>
      }
      submit={say("save")}
    >
      <TextField label={say("name")} autoComplete="off" {...form.field("name")} />
      <TextField label={say("meaning")} optionalText={say("optional")} autoComplete="off" {...form.field("meaning")} />
    </FormSheet>
  );
}
