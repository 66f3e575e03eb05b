"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

type Props = { business: string; spotId: string; check: Outputs["briefing"]["list"]["check"] };
const names = ["first", "second", "third", "fourth"] as const;

/** The check question of a spot's briefing: writes, changes or removes it. */
export function BriefingCheckForm({ business, spotId, check }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const say = useTranslations("briefing");
  const { telling } = useTelling();
  const form = useForm({
    schema: () => import("./briefing-check.schema").then(({ WrittenCheck }) => WrittenCheck),
    initial: () => ({
      question: check?.question ?? "",
      first: check?.answers[0] ?? "",
      second: check?.answers[1] ?? "",
      third: check?.answers[2] ?? "",
      fourth: check?.answers[3] ?? "",
      right: (names[check?.right ?? 0] ?? "first") as (typeof names)[number],
    }),
    draft: { form: "briefing.check", subject: spotId },
    fieldAt: (path) => path.replace(/^check\./, ""),
    send: (written) => client.briefing.setCheck.mutate({ business, spotId, check: written }),
    onSent: () => showToast({ title: say("check.saved") }),
    next: (sent) => ({ ...sent }),
  });
  const remove = useMutation(trpc.briefing.setCheck.mutationOptions(telling(say("check.removed"), say("refused"))));
  return (
    <div className="grid gap-3">
      <Form of={form} submit={say("check.save")}>
        <TextField label={say("check.question")} {...form.field("question")} />
        {names.map((name, at) => (
          <TextField
            key={name}
            label={say("check.answer", { number: at + 1 })}
            optionalText={at > 1 ? say("check.optional") : undefined}
            {...form.field(name)}
          />
        ))}
        <SelectField
          label={say("check.right")}
          options={names.map((value, at) => ({ value, label: say("check.answer", { number: at + 1 }) }))}
          {...form.field("right")}
        />
      </Form>
      {check && (
        <Button
          variant="plain"
          icon="trash"
          pending={remove.isPending}
          onClick={() => remove.mutate({ business, spotId, check: null })}
        >
          {say("check.remove")}
        </Button>
      )}
    </div>
  );
}
