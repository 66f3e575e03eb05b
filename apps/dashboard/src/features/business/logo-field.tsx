"use client";

import type { Refusal } from "@spots/api/trpc/errors";
import type { Outputs } from "@spots/api/trpc/root";
import { mostLogoBytes } from "@spots/domain/platform/logo-limits";
import { Button } from "@spots/ui/button";
import { FileField } from "@spots/ui/file-field";
import { SectionHead } from "@spots/ui/section-head";
import { showToast } from "@spots/ui/toast";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { refusalIn, useFormText } from "@/api/use-refusal";

type Logo = Outputs["business"]["logo"]["logo"];

/** The logo on the customers' pages: chosen, replaced and removed. */
export function LogoField({ business, name, logo }: { business: string; name: string; logo: Logo }) {
  const client = useTRPCClient();
  const router = useRouter();
  const say = useTranslations("settings.logo");
  const errors = useTranslations("errors");
  const { sentence } = useFormText();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const change = async (act: () => Promise<Refusal | null>, told: "saved" | "removed") => {
    setProblem(undefined);
    setSending(true);
    try {
      const refusal = await act();
      if (refusal) setProblem(sentence(refusal.reason, refusal.values) ?? errors("unexpected", { requestId: "-" }));
      else {
        showToast({ title: say(told) });
        router.refresh();
      }
    } catch {
      setProblem(errors("offline", { requestId: "-" }));
    }
    setSending(false);
  };
  const upload = (file: Blob) =>
    change(async () => {
      const response = await fetch(`/api/logos/${business}/${v7()}`, { method: "PUT", body: file });
      return response.ok ? null : (await response.json()).refusal;
    }, "saved");
  const remove = () =>
    change(
      () =>
        client.business.changeLogo.mutate({ business, logo: null }).then(
          () => null,
          (error: unknown) => {
            const refusal = refusalIn(error);
            if (!refusal) throw error;
            return refusal;
          },
        ),
      "removed",
    );
  return (
    <section aria-labelledby="logo" className="grid max-w-lg gap-4">
      <SectionHead id="logo" title={say("title")} />
      <p className="text-ink-2">{say("teach")}</p>
      {logo && (
        <div className="flex flex-wrap items-center gap-4">
          {/* As on the customers' pages: on white, whatever the colours of the page are. */}
          <img
            src={`/api/logos/${business}/${logo.id}`}
            alt={name}
            width={logo.width / 2}
            height={logo.height / 2}
            className="rounded-card bg-white p-1.5"
          />
          <Button size="small" pending={isSending} onClick={remove}>
            {say("remove")}
          </Button>
        </div>
      )}
      <FileField
        label={say(logo ? "replace" : "choose")}
        hint={say(isSending ? "sending" : "hint")}
        error={problem}
        accept="image/jpeg,image/png,image/webp"
        disabled={isSending}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = "";
          if (!file) return;
          if (file.size > mostLogoBytes) setProblem(errors("photoTooLarge"));
          else void upload(file);
        }}
      />
    </section>
  );
}
