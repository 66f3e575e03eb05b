"use client";

import type { Refusal } from "@spots/api/trpc/errors";
import type { Outputs } from "@spots/api/trpc/root";
import { mostBriefingBytes, mostClipSeconds } from "@spots/domain/delivery/briefing-limits";
import { Locales } from "@spots/domain/kernel/locales";
import { Button } from "@spots/ui/button";
import { FileField } from "@spots/ui/file-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useFormText } from "@/api/use-refusal";
import { useTelling } from "@/api/use-telling";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

type File = NonNullable<Outputs["briefing"]["list"]["file"]>;
type Of = { business: string; spotId: string };

/** An upload that the server refused. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}

/** Uploads a file. @returns its id @throws Refused; another error without an answer */
async function upload({ business, spotId }: Of, file: Blob): Promise<string> {
  const id = v7();
  const response = await fetch(`/api/briefings/${business}/${spotId}/${id}`, { method: "PUT", body: file });
  const told = await response.json();
  if (!response.ok) throw new Refused(told.refusal);
  return id;
}

/** The one photo or clip of a spot's briefing: chosen, replaced, removed, and each of it undone. */
export function BriefingFile({ business, spotId, file }: Of & { file: File | null }) {
  const trpc = useTRPC();
  const say = useTranslations("briefing.file");
  const { refused } = useTelling();
  const { sentence } = useFormText();
  const errors = useTranslations("errors");
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const set = useMutation(
    trpc.briefing.setFile.mutationOptions({
      onSuccess: (_, { fileId, was }) =>
        showToast({
          title: say(fileId === null ? "removed" : "saved"),
          action: { label: say("undo"), onAction: () => set.mutate({ business, spotId, fileId: was, was: fileId }) },
        }),
      onError: (error) => refused(error, say("refused")),
    }),
  );
  const choose = async (chosen: Blob | undefined) => {
    if (!chosen) return;
    setProblem(undefined);
    if (chosen.size > mostBriefingBytes) return setProblem(say("tooLarge", { most: megabytes }));
    setSending(true);
    try {
      set.mutate({ business, spotId, fileId: await upload({ business, spotId }, chosen), was: file?.id ?? null });
    } catch (error) {
      const told = error instanceof Refused ? error.refusal : null;
      setProblem(
        (told && sentence(told.reason, told.values)) ?? errors(told ? "unexpected" : "offline", { requestId: "-" }),
      );
    }
    setSending(false);
  };
  return (
    <div className="grid gap-3">
      {file && <Preview key={file.id} address={`/api/briefings/${business}/${spotId}/${file.id}`} file={file} />}
      <FileField
        label={say(file ? "replace" : "choose")}
        hint={isSending ? say("sending") : say("hint", { seconds: mostClipSeconds, most: megabytes })}
        error={problem}
        accept="image/jpeg,image/png,image/webp,video/mp4,video/quicktime,video/webm"
        disabled={isSending || set.isPending}
        onChange={(event) => {
          void choose(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      {file && (
        <>
          <CaptionsForm key={`${file.id} captions`} business={business} spotId={spotId} file={file} />
          <Button
            variant="plain"
            icon="trash"
            pending={set.isPending}
            onClick={() => set.mutate({ business, spotId, fileId: null, was: file.id })}
          >
            {say("remove")}
          </Button>
        </>
      )}
    </div>
  );
}

const megabytes = mostBriefingBytes / 1024 / 1024;

function Preview({ address, file }: { address: string; file: File }) {
  const say = useTranslations("briefing.file");
  const label = Object.values(file.captions).find(Boolean) || say("preview");
  const look = "max-h-80 max-w-full rounded-card border border-line";
  if (file.type === "image/jpeg") return <img src={address} alt={label} className={look} />;
  return (
    // biome-ignore lint/a11y/useMediaCaption: its caption is a text.
    <video src={address} aria-label={label} controls playsInline preload="metadata" className={look} />
  );
}

function CaptionsForm({ business, spotId, file }: Of & { file: File }) {
  const client = useTRPCClient();
  const say = useTranslations("briefing.file");
  const form = useForm({
    schema: () => import("./captions.schema").then(({ WrittenCaptions }) => WrittenCaptions),
    initial: () => ({ en: file.captions.en ?? "", de: file.captions.de ?? "" }),
    draft: { form: "briefing.captions", subject: file.id },
    fieldAt: (path) => path.replace(/^captions\./, ""),
    send: (captions) => client.briefing.describeFile.mutate({ business, spotId, fileId: file.id, captions }),
    onSent: () => showToast({ title: say("captionSaved") }),
    next: (sent) => ({ ...sent }),
  });
  return (
    <Form of={form} submit={say("saveCaption")}>
      {Locales.map((language) => (
        <TextField
          key={language}
          label={say(`caption.${language}`)}
          hint={say("captionHint")}
          {...form.field(language)}
        />
      ))}
    </Form>
  );
}
