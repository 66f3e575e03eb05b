"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { MakeShare, SharePartNames } from "@spots/domain/sharing/share";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { ChoiceField } from "@spots/ui/choice-field";
import { CopyButton } from "@spots/ui/copy-button";
import { Heading } from "@spots/ui/heading";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useForm } from "react-hook-form";
import { v7 } from "uuid";
import { useRefusal } from "@/api/use-refusal";
import { useFormDraft } from "@/forms/use-form-draft";
import { useShares } from "./use-shares";

type Props = { business: string; journeyId: string; days: { first: string; usual: string; last: string } };

/** Makes a link: what may be seen, until when, behind which password. Its address is shown once. */
export function ShareForm({ business, journeyId, days }: Props) {
  const say = useTranslations("together.share");
  const together = useTranslations("together");
  const { fieldText, fields, sentence } = useRefusal();
  const { make } = useShares();
  const fresh = (): MakeShare => ({
    id: v7(),
    journeyId,
    parts: ["road", "spotNames"],
    expiresOn: days.usual,
    password: null,
    note: "",
  });
  const form = useForm({
    resolver: zodResolver(MakeShare),
    defaultValues: fresh(),
  });
  const { register, handleSubmit, reset, setValue, watch, formState } = form;
  const draft = useFormDraft(form, { form: "share.make", subject: journeyId, never: "password" });
  const parts = watch("parts");
  const refused = fields(make.error);
  const wrong = (name: "parts" | "expiresOn" | "password" | "note") => {
    const message = formState.errors[name]?.message;
    return message ? fieldText(message) : refused[name];
  };
  const done = () => {
    draft.accepted();
    reset(fresh());
  };
  return (
    <>
      {make.data && <MadeLink address={make.data.address} />}
      <form
        noValidate
        className="grid max-w-3xl gap-6"
        onSubmit={(event) =>
          void handleSubmit((input) => make.mutate({ business, ...input }, { onSuccess: done }))(event)
        }
      >
        {draft.notice}
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
          error={wrong("parts")}
        />
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <TextField
            type="date"
            label={say("expiresOn")}
            hint={say("expiresOnHint")}
            min={days.first}
            max={days.last}
            {...register("expiresOn")}
            error={wrong("expiresOn")}
          />
          <TextField
            type="password"
            autoComplete="new-password"
            label={say("password")}
            optionalText={together("optional")}
            hint={say("passwordHint")}
            {...register("password", { setValueAs: (value: string | null) => value || null })}
            error={wrong("password")}
          />
        </div>
        <TextField
          label={say("note")}
          optionalText={together("optional")}
          hint={say("noteHint")}
          {...register("note")}
          error={wrong("note")}
        />
        {make.error && Object.keys(refused).length === 0 && (
          <p role="alert" className="text-bad">
            {sentence(make.error)}
          </p>
        )}
        <div>
          <Button type="submit" variant="primary" icon="link" pending={make.isPending}>
            {say("make")}
          </Button>
        </div>
      </form>
    </>
  );
}

/** The address of the link that was made just now; the focus goes to it, for it is here only once. */
function MadeLink({ address }: { address: string }) {
  const say = useTranslations("together.share");
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [address]);
  return (
    <div ref={place} tabIndex={-1} className="mb-8 max-w-3xl outline-none">
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
