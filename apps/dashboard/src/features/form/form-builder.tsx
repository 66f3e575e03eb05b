"use client";

import { Button } from "@spots/ui/button";
import { PageHead } from "@spots/ui/page-head";
import { SectionHead } from "@spots/ui/section-head";
import { TextField } from "@spots/ui/text-field";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { AddQuestion } from "./add-question";
import { ArchiveForm } from "./archive-form";
import type { FixedWords, TextsByLanguage } from "./draft";
import { EndingFields } from "./ending-fields";
import { FixedFields } from "./fixed-fields";
import { FormChannels } from "./form-channels";
import { FormPreview } from "./form-preview";
import { LanguagesField } from "./languages-field";
import { QuestionEditor } from "./question-editor";
import { useFormDraft } from "./use-form-draft";

type Props = { business: string; name: string; formId: string; texts: TextsByLanguage; fixed: FixedWords };

/** The editor of a form's draft with its preview, its versions and the QR codes that ask it. */
export function FormBuilder({ business, name: businessName, formId, texts, fixed }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("questionForm");
  const { fieldText } = useRefusal();
  const { data } = useSuspenseQuery(trpc.form.read.queryOptions({ business, formId }));
  const draft = useFormDraft(business, data);
  const { content, name, problems } = draft;
  const [newest] = data.versions;
  const isPublished = newest !== undefined && newest.revision === draft.revision && !draft.isDirty;
  const wrong = (path: string) => (problems[path] === undefined ? undefined : fieldText(problems[path]));
  const isArchived = data.archivedAt !== null;
  const count = Object.keys(problems).length;
  return (
    <>
      <PageHead
        title={data.name}
        lead={
          isArchived
            ? say("archive.isArchived")
            : newest
              ? say("versionOn", { number: newest.number })
              : say("neverPublished")
        }
        actions={
          <>
            <Button href={`/${business}/forms`}>{say("all")}</Button>
            <ArchiveForm business={business} form={data} />
            <Button pending={draft.isSaving} disabled={!draft.isDirty || isArchived} onClick={draft.save}>
              {say("save")}
            </Button>
            <Button
              variant="primary"
              pending={draft.isPublishing}
              disabled={isPublished || isArchived}
              onClick={draft.publish}
            >
              {say("publish")}
            </Button>
          </>
        }
      />
      <p role="status" className={count > 0 ? "text-bad" : "text-ink-2"}>
        {count > 0 ? say("problems", { count }) : isPublished ? say("isPublished") : say("isDraft")}
      </p>
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <section aria-labelledby="questions" className="grid gap-4">
          <SectionHead id="questions" title={say("questions")} />
          <TextField
            label={say("name")}
            value={name}
            error={wrong("name")}
            onChange={({ currentTarget }) => draft.setName(currentTarget.value)}
          />
          <LanguagesField
            languages={content.languages}
            own={data.locale}
            error={wrong("languages")}
            onChange={draft.setLanguage}
          />
          <ol className="grid gap-4">
            {content.questions.map((question, index) => (
              <QuestionEditor
                journeys={data.journeys}
                roles={data.roles}
                key={question.id}
                {...{ question, index, draft, texts, wrong }}
                isLast={index === content.questions.length - 1}
              />
            ))}
          </ol>
          <AddQuestion questions={content.questions} onAdd={draft.add} />
          <EndingFields draft={draft} wrong={wrong} />
          <FixedFields draft={draft} texts={fixed} wrong={wrong} />
        </section>
        <FormPreview
          {...{ content, texts, business: businessName, roles: data.roles }}
          stage={data.journeys[0]?.stages[0]?.name}
        />
      </div>
      <FormChannels business={business} form={data} isArchived={isArchived} />
    </>
  );
}
