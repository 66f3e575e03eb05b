"use client";

import { Trades } from "@spots/domain/journey/trades";
import type { Locale } from "@spots/domain/kernel/locale";
import { Locales } from "@spots/domain/kernel/locales";
import { faultPath } from "@spots/domain/transfer/fault";
import { Button } from "@spots/ui/button";
import { ClientForm } from "@spots/ui/client-form";
import { FormErrorSummary } from "@spots/ui/form-error-summary";
import { useLater } from "@spots/ui/later";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { FormError } from "@/forms/form-error";
import { LanguageField } from "@/forms/region-fields";
import { useDraft } from "@/forms/use-draft";

type Fault = { readonly fieldId: string; readonly message: string };

/** The parser of the content, and the schema of the name. */
const rules = () =>
  Promise.all([import("@spots/domain/transfer/read-journey-file"), import("@spots/domain/kernel/text")]).then(
    ([{ readFile }, { Name }]) => ({ readFile, Name }),
  );

/** Returns the template of a trade as JSON. The module with the texts is loaded on demand. */
async function jsonOf(trade: string, locale: Locale): Promise<string> {
  const { templateFor } = await import("@spots/domain/journey/template");
  const known = Trades.find((each) => each === trade);
  return known ? JSON.stringify(templateFor(known, locale), null, 2) : "";
}

/** Offers a template that is written as JSON; every error in it is listed with its path. */
export function OfferForm() {
  const trpc = useTRPC();
  const router = useRouter();
  const say = useTranslations("platform");
  const journey = useTranslations("journey");
  const transfer = useTranslations("transfer");
  const { fieldText } = useRefusal();
  const [id] = useState(() => v7());
  const [name, setName] = useState("");
  const [locale, setLocale] = useState<Locale>("en");
  const [text, setText] = useState("");
  // The errors at the time of the last submit, so that the list does not change during editing.
  const [wrong, setWrong] = useState<{ attempt: number; faults: readonly Fault[] }>({ attempt: 0, faults: [] });
  const draft = useDraft({
    form: "template.offer",
    value: { name, locale, text },
    initial: { name: "", locale: "en", text: "" },
    apply: (words) => {
      setName(words.name);
      setLocale(words.locale);
      setText(words.text);
    },
  });
  const offer = useMutation(
    trpc.platform.offer.mutationOptions({
      onSuccess: async () => {
        showToast({ title: say("isOffered", { name }) });
        draft.accepted();
        router.push("/platform/templates");
      },
    }),
  );
  const { loaded, load } = useLater(rules);
  // A restored draft has a text before any field takes the focus.
  useEffect(() => {
    if (text !== "") void load();
  }, [text, load]);
  const readWith = (found: typeof loaded) => {
    const { file = null, faults: wrongInText = [] } = found?.readFile(text) ?? {};
    const named = found?.Name.safeParse(name);
    const nameFault = named?.error ? fieldText(named.error.issues[0]?.message ?? "invalid") : null;
    const contentFaults =
      text.trim() === ""
        ? [say("fault", { path: say("content"), fault: fieldText("required") })]
        : wrongInText.map(({ path, reason, limit = "" }) => {
            const fault = transfer(`fault.${reason}`, { limit });
            return path.length > 0 ? say("fault", { path: faultPath(path), fault }) : fault;
          });
    const faults = [
      ...(nameFault === null ? [] : [{ fieldId: "offer-name", message: `${say("offerName")}: ${nameFault}` }]),
      ...contentFaults.map((message) => ({ fieldId: "offer-content", message })),
    ];
    return { file, nameFault, contentFaults, faults };
  };
  const { file, nameFault, contentFaults } = readWith(loaded);
  const fill = async (trade: string) => {
    const before = text;
    setText(await jsonOf(trade, locale));
    if (before.trim() !== "")
      showToast({ title: say("filled"), action: { label: say("undo"), onAction: () => setText(before) } });
  };
  return (
    <ClientForm
      noValidate
      className="grid max-w-3xl gap-6"
      onFocus={() => void load()}
      onSubmit={async (event) => {
        event.preventDefault();
        const read = readWith(await load());
        setWrong({ attempt: wrong.attempt + 1, faults: read.faults });
        if (read.file && read.nameFault === null) offer.mutate({ id, name, locale, content: read.file });
      }}
    >
      {draft.notice}
      <FormErrorSummary
        key={wrong.attempt}
        title={say("faults", { count: wrong.faults.length })}
        errors={wrong.faults}
      />
      <TextField
        id="offer-name"
        label={say("offerName")}
        hint={say("offerNameHint")}
        value={name}
        onChange={(event) => setName(event.target.value)}
        {...(wrong.attempt > 0 && nameFault !== null ? { error: nameFault } : {})}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <LanguageField
          value={locale}
          onChange={(event) => setLocale(Locales.find((each) => each === event.target.value) ?? "en")}
        />
        <SelectField
          label={say("fromTrade")}
          placeholder={say("noTrade")}
          defaultValue=""
          onChange={(event) => event.target.value && void fill(event.target.value)}
          options={Trades.map((value) => ({ value, label: journey(`trade.${value}`) }))}
        />
      </div>
      <TextareaField
        id="offer-content"
        label={say("content")}
        hint={say("contentHint")}
        rows={18}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        {...(wrong.attempt > 0 && contentFaults.length > 0
          ? { error: say("faults", { count: contentFaults.length }) }
          : {})}
      />
      <p role="status" className="text-small text-ink-2">
        {file &&
          say("contentSize", {
            journey: file.journey.name,
            stages: file.journey.stages.length,
            spots: file.journey.stages.flatMap(({ spots }) => spots).length,
          })}
      </p>
      <FormError error={offer.error} />
      <div>
        <Button type="submit" variant="primary" pending={offer.isPending}>
          {say("offerNow")}
        </Button>
      </div>
    </ClientForm>
  );
}
