"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { amountOf, Currencies, GestureUnits } from "@spots/domain/gesture/kinds";
import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { TextLink } from "@spots/ui/link";
import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

type Props = { business: string; spotId: string };
type Read = Outputs["gesture"]["allowance"];

/** What a spot may give away without asking. */
export function SpotAllowance({ business, spotId }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("gesture.allowance");
  const { data } = useQuery(trpc.gesture.allowance.queryOptions({ business, spotId }));
  if (!data) return null;
  return (
    <section aria-labelledby="allowance" className="grid grid-cols-1 gap-3">
      <SectionHead id="allowance" level={3} title={say("title")} detail={say("lead")} />
      {data.allowance && !data.hasBudget && (
        <Banner tone="warn" title={say("noBudget")}>
          <TextLink href={`/${business}/gestures`}>{say("budgets")}</TextLink>
        </Banner>
      )}
      <AllowanceForm key={`${spotId} ${data.allowance ? "set" : "none"}`} {...{ business, spotId }} read={data} />
    </section>
  );
}

function AllowanceForm({ business, spotId, read }: Props & { read: Read }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const all = useTranslations("gesture");
  const say = useTranslations("gesture.allowance");
  const { telling } = useTelling();
  const remove = useMutation(trpc.gesture.removeAllowance.mutationOptions(telling(say("removed"))));
  const { allowance } = read;
  const typed = (cost: number | undefined) =>
    allowance && cost !== undefined ? String(amountOf({ ...allowance, cost })) : "";
  const form = useForm({
    schema: () => import("./amount.schema").then(({ WrittenAllowance }) => WrittenAllowance),
    initial: () => ({
      ...{ what: allowance?.what ?? "", unit: allowance?.unit ?? ("money" as const) },
      currency: Currencies.find((each) => each === (allowance?.currency || read.currency)) ?? Currencies[0] ?? "EUR",
      ...{ usual: typed(allowance?.usual), most: typed(allowance?.most) },
    }),
    draft: { form: "gesture.allowance", subject: spotId },
    send: (words) => client.gesture.setAllowance.mutate({ business, spotId, ...words }),
    onSent: () => showToast({ title: say("saved") }),
  });
  const unit = useWatch({ control: form.rhf.control, name: "unit" });
  return (
    <>
      <Form of={form} label={say("title")} submit={say("save")}>
        <TextField label={say("what")} hint={say("whatHint")} autoComplete="off" {...form.field("what")} />
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            label={all("unit.title")}
            options={GestureUnits.map((each) => ({ value: each, label: all(`unit.${each}`) }))}
            {...form.field("unit")}
          />
          {unit === "money" && (
            <SelectField
              label={all("currency")}
              options={Currencies.map((each) => ({ value: each, label: each }))}
              {...form.field("currency")}
            />
          )}
          <TextField label={say("usual")} inputMode="decimal" autoComplete="off" {...form.field("usual")} />
          <TextField label={say("most")} inputMode="decimal" autoComplete="off" {...form.field("most")} />
        </div>
      </Form>
      {allowance && (
        <div>
          <Button
            size="small"
            variant="plain"
            pending={remove.isPending}
            onClick={() => remove.mutate({ business, spotId })}
          >
            {say("remove")}
          </Button>
        </div>
      )}
    </>
  );
}
