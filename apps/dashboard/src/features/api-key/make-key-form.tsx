"use client";

import type { MakeApiKey } from "@spots/domain/access/api-key";
import { ApiKeyScopes, keyLifetimes } from "@spots/domain/access/api-key-scope";
import { Card } from "@spots/ui/card";
import { ChoiceField } from "@spots/ui/choice-field";
import { CopyButton } from "@spots/ui/copy-button";
import { Heading } from "@spots/ui/heading";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

type Props = { business: string; address: string };

/** Makes a key: its program, what it may do, and when it ends. The secret is shown once. */
export function MakeKeyForm({ business, address }: Props) {
  const say = useTranslations("apiKey");
  const client = useTRPCClient();
  const [secret, setSecret] = useState<string | null>(null);
  const blank = (): MakeApiKey => ({ id: v7(), name: "", scopes: [], days: 365 });
  const form = useForm({
    schema: () => import("@spots/domain/access/api-key").then(({ MakeApiKey }) => MakeApiKey),
    initial: blank,
    draft: { form: "apiKey.make" },
    send: (words) => client.apiKey.make.mutate({ business, ...words }),
    onSent: (_words, made) => setSecret(made.secret),
    next: blank,
  });
  const { setValue, watch, formState } = form.rhf;
  const scopes = watch("scopes");
  return (
    <>
      {secret && <MadeKey secret={secret} address={address} />}
      <Form of={form} className="grid max-w-3xl gap-6" submit={say("make")}>
        <TextField label={say("name")} hint={say("nameHint")} {...form.field("name")} />
        <ChoiceField
          legend={say("scopes")}
          name="scopes"
          multiple
          value={scopes}
          onValueChange={(scope, isChosen) =>
            setValue(
              "scopes",
              ApiKeyScopes.filter((each) => (each === scope ? isChosen : scopes.includes(each))),
              { shouldValidate: formState.isSubmitted },
            )
          }
          choices={ApiKeyScopes.map((scope) => ({
            value: scope,
            label: say(`scope.${scope}`),
            detail: say(`scopeDetail.${scope}`),
          }))}
          error={form.errorAt("scopes")}
        />
        <SelectField
          label={say("days")}
          options={[
            ...keyLifetimes.map((days) => ({ value: String(days), label: say(`daysChoice.${days}`) })),
            { value: "", label: say("daysChoice.never") },
          ]}
          {...form.field("days", { setValueAs: (value: string | null) => (value ? Number(value) : null) })}
        />
      </Form>
    </>
  );
}

/** The secret of the new key. It takes the focus, since it cannot be shown again. */
function MadeKey({ secret, address }: { secret: string; address: string }) {
  const say = useTranslations("apiKey");
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.focus(), [secret]);
  return (
    <div ref={head} tabIndex={-1} className="mb-8 max-w-3xl outline-none">
      <Card tone="magic" pad="roomy">
        <div className="grid gap-3">
          <Heading level={3}>{say("made")}</Heading>
          <p className="num break-all font-medium">{secret}</p>
          <p className="text-ink-2 text-small">{say("madeTeach")}</p>
          <p className="text-ink-2 text-small wrap-anywhere">{say("address", { address: `${address}/v1` })}</p>
          <div>
            <CopyButton text={secret} label={say("copy")} copiedLabel={say("copied")} />
          </div>
        </div>
      </Card>
    </div>
  );
}
