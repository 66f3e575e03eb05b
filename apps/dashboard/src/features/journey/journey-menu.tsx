"use client";

import { IconButton } from "@spots/ui/icon-button";
import { later } from "@spots/ui/later";
import { Menu } from "@spots/ui/menu";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { LaterSheet } from "@/forms/later-sheet";

type Props = { business: string; journey: { readonly id: string; readonly name: string }; mayArchive: boolean };

const saveTemplateDialog = later(() => import("./save-template-dialog").then((module) => module.SaveTemplateDialog));

/** The menu of a journey. */
export function JourneyMenu({ business, journey, mayArchive }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const say = useTranslations("journey");
  const { refused, telling } = useTelling();
  const [isSaving, setSaving] = useState(false);
  const onError = (error: unknown) => refused(error, say("refused"));
  const copy = useMutation(
    trpc.journey.copy.mutationOptions({ onError, onSuccess: ({ id }) => router.push(`/${business}/journeys/${id}`) }),
  );
  const archive = useMutation(
    trpc.journey.archive.mutationOptions(telling(say("archived", { name: journey.name }), say("refused"))),
  );
  const home = `/${business}/journeys/${journey.id}`;
  const label = say("journeyMenu", { name: journey.name });
  return (
    <>
      <Menu
        label={label}
        trigger={<IconButton icon="more" variant="plain" label={label} />}
        items={[
          { id: "compare", label: say("compareTitle"), href: `${home}/compare` },
          { id: "share", label: say("share"), icon: "link", href: `${home}/share` },
          { id: "poster", label: say("poster"), icon: "print", href: `${home}/poster` },
          { id: "cards", label: say("cards"), icon: "print", href: `${home}/cards` },
          { id: "transfer", label: say("transfer"), icon: "download", href: `${home}/transfer` },
          { kind: "separator", id: "line" },
          {
            id: "copy",
            label: say("copy"),
            icon: "copy",
            onSelect: () => copy.mutate({ business, journeyId: journey.id, id: v7() }),
          },
          { id: "template", label: say("saveTemplate"), icon: "spot", onSelect: () => setSaving(true) },
          ...(mayArchive
            ? [
                {
                  id: "archive",
                  label: say("archive"),
                  tone: "danger" as const,
                  onSelect: () => archive.mutate({ business, journeyId: journey.id }),
                },
              ]
            : []),
        ]}
      />
      <LaterSheet of={saveTemplateDialog} open={isSaving} onClose={() => setSaving(false)}>
        {(Dialog) => <Dialog business={business} journey={journey} open={isSaving} onOpenChange={setSaving} />}
      </LaterSheet>
    </>
  );
}
