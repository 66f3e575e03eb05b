"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { PlanAction } from "@spots/domain/guided-path/guided-path";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { useFormDraft } from "@/forms/use-form-draft";

type Props = { business: string; findingId: string; today: string; members: readonly { id: string; name: string }[] };

const untouched = (findingId: string) => ({ id: v7(), findingId, text: "", memberId: "", dueOn: "" });

/** Words, a person and a day: what lacks one of them is not kept, and says which. */
export function PlanForm({ business, findingId, today, members }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("finding.actions");
  const { fieldText, fields, sentence } = useRefusal();
  const form = useForm({ resolver: zodResolver(PlanAction), defaultValues: untouched(findingId) });
  const draft = useFormDraft(form, { form: "finding.plan", subject: findingId });
  const plan = useMutation(
    trpc.finding.planAction.mutationOptions({
      onSuccess: () => {
        draft.accepted();
        form.reset(untouched(findingId));
        form.setFocus("text");
      },
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.finding.pathKey() }),
    }),
  );
  const refused = fields(plan.error);
  const wrong = (name: "text" | "memberId" | "dueOn") => {
    const message = form.formState.errors[name]?.message;
    const error = message ? fieldText(message) : refused[name];
    return error ? { error } : {};
  };
  return (
    <Card tone="plain" pad="roomy">
      <form
        noValidate
        onSubmit={(event) => void form.handleSubmit((action) => plan.mutate({ business, ...action }))(event)}
        className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr]"
      >
        <div className="sm:col-span-full empty:hidden">{draft.notice}</div>
        <div className="sm:col-span-2 lg:col-span-1">
          <TextField
            label={say("text")}
            placeholder={say("textHint")}
            autoComplete="off"
            {...form.register("text")}
            {...wrong("text")}
          />
        </div>
        <SelectField
          label={say("who")}
          placeholder={say("choose")}
          options={members.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.register("memberId")}
          {...wrong("memberId")}
        />
        <TextField label={say("when")} type="date" min={today} {...form.register("dueOn")} {...wrong("dueOn")} />
        {plan.error && Object.keys(refused).length === 0 && (
          <p role="alert" className="text-bad sm:col-span-full">
            {sentence(plan.error)}
          </p>
        )}
        <div className="sm:col-span-full">
          <Button type="submit" variant="primary" icon="plus" pending={plan.isPending}>
            {say("add")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
