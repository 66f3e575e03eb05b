"use client";

import { ownFirst } from "@spots/domain/form/language";
import { partId } from "@spots/domain/form/part-id";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { refusalIn } from "@/api/use-refusal";
import { useTelling } from "@/api/use-telling";
import { useLeaveWarning } from "@/forms/use-leave-warning";
import { type Content, type Kind, newQuestion, type Question, type ReadForm } from "./draft";

type Problems = Readonly<Record<string, string>>;
const none: Problems = {};

/** Where in a list something stands after it moved by a step; the unaided question stays first. */
function moved(questions: readonly Question[], index: number, by: -1 | 1): Question[] {
  const to = index + by;
  const question = questions[index];
  if (!question || to < 1 || to >= questions.length) return [...questions];
  const rest = questions.toSpliced(index, 1);
  return rest.toSpliced(to, 0, question);
}

/** The draft of a form as it is edited, saved and published here. */
export function useFormDraft(business: string, form: ReadForm) {
  const client = useTRPCClient();
  const say = useTranslations("questionForm");
  const { telling, refused } = useTelling();
  const [name, setName] = useState(form.name);
  const [content, setContent] = useState<Content>(form.content);
  const [revision, setRevision] = useState(form.revision);
  const [stored, setStored] = useState(() => JSON.stringify([form.name, form.content]));
  const [hasTried, setTried] = useState(false);
  const [found, setFound] = useState<Problems>(none);
  const [answered, setAnswered] = useState<Problems>(none);
  const isDirty = stored !== JSON.stringify([name, content]);
  useLeaveWarning(isDirty);

  // The rules are loaded when the form is to be published for the first time.
  useEffect(() => {
    if (!hasTried) return;
    let isCurrent = true;
    void import("@spots/domain/form/problems").then(({ formProblems }) => {
      if (isCurrent) setFound(formProblems(content));
    });
    return () => {
      isCurrent = false;
    };
  }, [content, hasTried]);

  const store = async () => {
    const sent = { name, content };
    if (!isDirty) return revision;
    const saved = await client.form.save.mutate({ business, formId: form.id, after: revision, ...sent });
    setRevision(saved.revision);
    setStored(JSON.stringify([sent.name, sent.content]));
    setAnswered(none);
    return saved.revision;
  };
  const onError = (error: unknown) => {
    const fields = Object.entries(refusalIn(error)?.fields ?? {});
    setAnswered(Object.fromEntries(fields.map(([path, key]) => [path.replace(/^content\./, ""), key])));
    refused(error);
  };
  const save = useMutation({ ...telling(say("saved")), mutationFn: store, onError });
  const publish = useMutation({
    mutationFn: async () => {
      setTried(true);
      const after = await store();
      const number = (form.versions[0]?.number ?? 0) + 1;
      return client.form.publish.mutate({ business, formId: form.id, after, number });
    },
    onSuccess: ({ number }) => {
      setTried(false);
      setFound(none);
      showToast({ title: say("published", { number }) });
    },
    onError,
  });
  const change = (edit: (questions: readonly Question[]) => Question[]) => {
    setAnswered(none);
    setContent((now) => ({ ...now, questions: edit(now.questions) }));
  };
  return {
    ...{ name, setName, content, revision, isDirty },
    problems: { ...answered, ...found },
    isSaving: save.isPending,
    isPublishing: publish.isPending,
    save: () => save.mutate(),
    publish: () => publish.mutate(),
    setLanguage: (language: string, isChosen: boolean) =>
      setContent((now) => {
        const others = now.languages.filter((each) => each !== language);
        const chosen = isChosen ? [...others, language] : others.length > 0 ? others : now.languages;
        return { ...now, languages: ownFirst(chosen, form.locale) };
      }),
    setFixed: (fixed: Content["fixed"]) => {
      setAnswered(none);
      setContent((now) => ({ ...now, fixed }));
    },
    setEnding: (ending: Content["ending"]) => {
      setAnswered(none);
      setContent((now) => ({ ...now, ending }));
    },
    add: (kind: Kind) => change((questions) => [...questions, newQuestion(kind, () => partId(v7()))]),
    replace: (question: Question) =>
      change((questions) => questions.map((each) => (each.id === question.id ? question : each))),
    remove: (id: string) => change((questions) => questions.filter((each) => each.id !== id)),
    move: (index: number, by: -1 | 1) => change((questions) => moved(questions, index, by)),
  };
}

export type FormDraft = ReturnType<typeof useFormDraft>;
