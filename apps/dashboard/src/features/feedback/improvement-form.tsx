"use client";

import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

/** Tells customers what was improved, in English, German or both. */
export function ImprovementForm({ business, onDone }: { business: string; onDone: () => void }) {
  const client = useTRPCClient();
  const say = useTranslations("feedback.improvements");
  const form = useForm({
    schema: () => import("@spots/domain/feedback/improvement").then(({ TellImprovement }) => TellImprovement),
    initial: () => ({ id: v7(), saidEn: "", didEn: "", saidDe: "", didDe: "" }),
    draft: { form: "improvement.tell" },
    send: (words) => client.improvement.tell.mutate({ business, ...words }),
    onSent: () => {
      showToast({ title: say("saved") });
      onDone();
    },
  });
  return (
    <Card tone="paper" pad="roomy">
      <Form
        of={form}
        submit={say("save")}
        label={say("add")}
        beside={
          <Button variant="plain" onClick={onDone}>
            {say("close")}
          </Button>
        }
      >
        <p className="text-ink-2">{say("hint")}</p>
        {(["En", "De"] as const).map((language) => (
          <fieldset key={language} className="grid gap-3">
            <legend className="mb-2 font-semibold">{say(language === "En" ? "english" : "german")}</legend>
            <TextareaField label={say("said")} optionalText={say("optional")} {...form.field(`said${language}`)} />
            <TextareaField label={say("did")} {...form.field(`did${language}`)} />
          </fieldset>
        ))}
      </Form>
    </Card>
  );
}
