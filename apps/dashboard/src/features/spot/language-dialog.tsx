"use client";

import type { Inputs } from "@spots/api/trpc/root";
import type { Locale } from "@spots/domain/kernel/locales";
import { TranslatableFields, wordsIn } from "@spots/domain/spot/in-language";
import type { SpotContent } from "@spots/domain/spot/spot";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useTRPCClient } from "@/api/client";
import { ConflictChoice } from "@/editing/conflict";
import { Form } from "@/forms/form";
import { Dialog } from "@/forms/sheet";
import { asText, storedText } from "./location-words";
import type { TranslatedWords } from "./translated-words.schema";
import { useOtherWords } from "./use-other-words";

type Props = {
  business: string;
  spotId: string;
  content: SpotContent;
  /** The open language; null when the dialog is closed. */
  language: Locale | null;
  onClose: () => void;
};

/** Edits a spot's texts in a further language, each beside the business's own text. */
export function LanguageDialog({ language, onClose, ...rest }: Props) {
  const say = useTranslations("spot");
  return (
    <Dialog
      size="large"
      open={language !== null}
      onOpenChange={(open) => !open && onClose()}
      onReopen={null}
      title={language ? say("inLanguage", { language: say(`language.${language}`) }) : ""}
      description={say("inLanguageTeach")}
      closeLabel={say("close")}
    >
      {language && <LanguageForm key={language} language={language} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

const asStored = (words: TranslatedWords) =>
  Object.fromEntries(TranslatableFields.map((field) => [field, storedText(field, words[field])]));

const linesOf = { name: 1, talkLine: 2, aliases: 3, anchor: 2, happens: 3, cues: 3 } as const;

function LanguageForm({ business, spotId, content, language, onClose }: Props & { language: Locale }) {
  const client = useTRPCClient();
  const say = useTranslations("spot");
  const written = wordsIn(content, language);
  const { form, conflict, resolve } = useOtherWords<TranslatedWords>({
    schema: () => import("./translated-words.schema").then((schema) => schema.TranslatedWords),
    initial: () =>
      Object.fromEntries(TranslatableFields.map((field) => [field, asText(written[field])])) as TranslatedWords,
    draft: { form: "spot.translate", subject: `${spotId} ${language}` },
    asStored,
    send: (edits) => client.spot.translate.mutate({ business, spotId, language, edits: asEdits(edits) }),
    onSent: () => {
      showToast({ title: say("savedIn", { language: say(`language.${language}`) }) });
      onClose();
    },
  });
  const fields = TranslatableFields.filter((field) => content[field].length > 0 || written[field] !== null);
  return (
    <Form of={form} className="grid grid-cols-1 gap-5" submit={say("saveTexts")} button={{ wide: true }}>
      {fields.map((field) => (
        <TextareaField
          key={field}
          lang={language}
          rows={field in linesOf ? linesOf[field as keyof typeof linesOf] : 2}
          label={say(`field.${field}`)}
          hint={say("ownText", { words: asText(content[field]).replaceAll("\n", " · ") || say("nothing") })}
          {...form.field(field)}
        />
      ))}
      {conflict && (
        <ConflictChoice
          conflict={conflict}
          nameOf={(field) => say(`field.${field as (typeof TranslatableFields)[number]}`)}
          textOf={(value) => asText(value as Parameters<typeof asText>[0]) || say("nothing")}
          onResolve={resolve}
        />
      )}
    </Form>
  );
}

/**
 * Casts edits to the input of the command. Guarantee: the server validates every field by its
 * schema, and refuses what does not fit.
 */
const asEdits = (edits: object) => edits as Inputs["spot"]["translate"]["edits"];
