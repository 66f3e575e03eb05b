"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

type Provider = Outputs["asking"]["provider"];

/** What is offered to a business without a provider: the request that most of them take. */
const usual = {
  url: "",
  format: "json" as const,
  headers: [{ name: "Authorization", value: "Bearer {{secret}}" }],
  body: '{"to": "{{to}}", "text": "{{text}}", "from": "{{sender}}"}',
  sender: "",
};

/** Sets how text messages are handed to a provider. The secret is never shown again. */
export function ProviderForm({ business, provider }: { business: string; provider: Provider }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const router = useRouter();
  const say = useTranslations("asking.provider");
  const { refused } = useTelling();
  const form = useForm({
    schema: () => import("@spots/domain/asking/message-provider").then(({ SetProvider }) => SetProvider),
    initial: () => {
      const { url, format, headers, body, sender } = provider ?? usual;
      return { url, format, headers: [...headers], body, sender, secret: "" };
    },
    draft: { form: "asking.provider", never: "secret" },
    send: (words) => client.asking.setProvider.mutate({ business, ...words }),
    onSent: () => {
      showToast({ title: say("saved") });
      router.refresh();
    },
  });
  const remove = useMutation(
    trpc.asking.removeProvider.mutationOptions({
      onSuccess: () => {
        showToast({ title: say("removed") });
        router.refresh();
      },
      onError: (error) => refused(error),
    }),
  );
  return (
    <div className="grid max-w-xl gap-5">
      <Form of={form} className="grid gap-5" submit={say("save")} label={say("title")}>
        <TextField label={say("url")} hint={say("urlHint")} type="url" {...form.field("url")} />
        <SelectField
          label={say("format")}
          options={(["json", "form"] as const).map((value) => ({ value, label: say(`formats.${value}`) }))}
          {...form.field("format")}
        />
        <TextareaField label={say("body")} hint={say("bodyHint")} rows={4} {...form.field("body")} />
        {form.rhf.watch("headers").map((_, at) => (
          <div key={at} className="grid gap-3 sm:grid-cols-2">
            <TextField label={say("headerName", { number: at + 1 })} {...form.field(`headers.${at}.name`)} />
            <TextField label={say("headerValue", { number: at + 1 })} {...form.field(`headers.${at}.value`)} />
          </div>
        ))}
        <TextField label={say("sender")} hint={say("senderHint")} {...form.field("sender")} />
        <TextField
          label={say("secret")}
          hint={provider?.hasSecret ? say("secretKept") : say("secretHint")}
          type="password"
          autoComplete="off"
          {...form.field("secret")}
        />
      </Form>
      {provider && (
        <div>
          <Button pending={remove.isPending} onClick={() => remove.mutate({ business })}>
            {say("remove")}
          </Button>
        </div>
      )}
    </div>
  );
}
