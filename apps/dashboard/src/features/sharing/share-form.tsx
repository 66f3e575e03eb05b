"use client";

import type { MakeShare } from "@spots/domain/sharing/share";
import { SharePartNames } from "@spots/domain/sharing/share-part";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { ChoiceField } from "@spots/ui/choice-field";
import { CopyButton } from "@spots/ui/copy-button";
import { Heading } from "@spots/ui/heading";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

type Props = { business: string; journeyId: string; days: { first: string; usual: string; last: string } };

/** Creates a share link: its parts, its expiry and its password. The address is shown once. */
export function ShareForm({ business, journeyId, days }: Props) {
  const say = useTranslations("sharing.share");
  const sharing = useTranslations("sharing");
  const client = useTRPCClient();
  const [address, setAddress] = useState<string | null>(null);
  const blank = (): MakeShare => ({
    id: v7(),
    journeyId,
    parts: ["stages", "spotNames"],
    expiresOn: days.usual,
    password: null,
    note: "",
  });
  const form = useForm({
    schema: () => import("@spots/domain/sharing/share").then(({ MakeShare }) => MakeShare),
    initial: blank,
    draft: { form: "share.make", subject: journeyId, never: "password" },
    send: (words) => client.share.make.mutate({ business, ...words }),
    onSent: (_words, made) => setAddress(made.address),
    next: blank,
  });
  const { setValue, watch, formState } = form.rhf;
  const parts = watch("parts");
  return (
    <>
      {address && <MadeLink address={address} />}
      <Form of={form} className="grid max-w-3xl gap-6" submit={say("make")} button={{ icon: "link" }}>
        <ChoiceField
          legend={say("parts")}
          hint={say("partsHint")}
          name="parts"
          multiple
          value={parts}
          onValueChange={(part, isChosen) =>
            setValue(
              "parts",
              SharePartNames.filter((each) => (each === part ? isChosen : parts.includes(each))),
              { shouldValidate: formState.isSubmitted },
            )
          }
          choices={SharePartNames.map((part) => ({
            value: part,
            label: say(`part.${part}`),
            detail: say(`partDetail.${part}`),
          }))}
          error={form.errorAt("parts")}
        />
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <TextField
            type="date"
            label={say("expiresOn")}
            hint={say("expiresOnHint")}
            min={days.first}
            max={days.last}
            {...form.field("expiresOn")}
          />
          <TextField
            type="password"
            autoComplete="new-password"
            label={say("password")}
            optionalText={sharing("optional")}
            hint={say("passwordHint")}
            {...form.field("password", { setValueAs: (value: string | null) => value || null })}
          />
        </div>
        <TextField
          label={say("note")}
          optionalText={sharing("optional")}
          hint={say("noteHint")}
          {...form.field("note")}
        />
      </Form>
    </>
  );
}

/** The address of the new link. It takes the focus, since it cannot be shown again. */
function MadeLink({ address }: { address: string }) {
  const say = useTranslations("sharing.share");
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.focus(), [address]);
  return (
    <div ref={head} tabIndex={-1} className="mb-8 max-w-3xl outline-none">
      <Card tone="magic" pad="roomy">
        <div className="grid gap-3">
          <Heading level={3}>{say("made")}</Heading>
          <p className="num break-all font-medium">{address}</p>
          <p className="text-ink-2 text-small">{say("madeTeach")}</p>
          <div className="flex flex-wrap gap-2.5">
            <CopyButton text={address} label={say("copy")} copiedLabel={say("copied")} />
            <Button href={address} target="_blank" rel="noreferrer" variant="plain" iconEnd="external">
              {say("look")}
            </Button>
          </div>
        </div>
      </Card>
    </div>
  );
}
