"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";

type Kind = Outputs["thanks"]["kinds"][number];
const periods = ["week", "month", "quarter"] as const;

/** The small thanks that managers may give, and how many in a period. */
export function ThanksKinds({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("recognition.kinds");
  const { telling } = useTelling();
  const archive = useMutation(trpc.thanks.archiveKind.mutationOptions(telling(say("archived"))));
  const { data: kinds } = useSuspenseQuery(trpc.thanks.kinds.queryOptions({ business }));
  return (
    <section aria-labelledby="kinds" className="grid max-w-[56rem] gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <SectionHead id="kinds" title={say("title")} detail={say("lead")} />
        <KindSheet business={business} kind={null} />
      </div>
      {kinds.length === 0 && <p className="text-ink-2">{say("none")}</p>}
      {kinds.length > 0 && (
        <RowList labelledBy="kinds">
          {kinds.map((kind) => (
            <Row
              key={kind.id}
              title={kind.name}
              detail={say(`budget.${kind.period}`, { pieces: kind.pieces })}
              side={
                <span className="flex flex-wrap gap-2">
                  <KindSheet key={`${kind.name} ${kind.pieces} ${kind.period}`} business={business} kind={kind} />
                  <Button
                    size="small"
                    variant="plain"
                    aria-label={say("archiveOf", { name: kind.name })}
                    onClick={() => archive.mutate({ business, kindId: kind.id })}
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

function KindSheet({ business, kind }: { business: string; kind: Kind | null }) {
  const say = useTranslations("recognition.kinds");
  const client = useTRPCClient();
  const blank = () => ({
    ...{ id: kind?.id ?? v7(), name: kind?.name ?? "", pieces: kind?.pieces ?? 10 },
    period: kind?.period ?? ("month" as const),
  });
  const form = useSheetForm({
    schema: () => import("@spots/domain/recognition/thanks").then(({ AddThanksKind }) => AddThanksKind),
    initial: blank,
    draft: { form: "thanks.kind", subject: kind?.id ?? "" },
    send: ({ id, ...facts }: ReturnType<typeof blank>) =>
      kind
        ? client.thanks.changeKind.mutate({ business, kindId: id, ...facts })
        : client.thanks.addKind.mutate({ business, id, ...facts }),
    onSent: () => undefined,
    next: blank,
  });
  const title = say(kind ? "change" : "add");
  return (
    <FormSheet
      of={form}
      look="dialog"
      title={title}
      closeLabel={say("close")}
      trigger={
        <Button
          size={kind ? "small" : "medium"}
          {...(kind ? { "aria-label": say("changeOf", { name: kind.name }) } : {})}
        >
          {title}
        </Button>
      }
      submit={say("save")}
    >
      <TextField label={say("name")} hint={say("nameHint")} autoComplete="off" {...form.field("name")} />
      <TextField
        type="number"
        min={1}
        max={1000}
        label={say("pieces")}
        {...form.field("pieces", { valueAsNumber: true })}
      />
      <SelectField
        label={say("period")}
        options={periods.map((each) => ({ value: each, label: say(`per.${each}`) }))}
        {...form.field("period")}
      />
    </FormSheet>
  );
}
