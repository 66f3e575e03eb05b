"use client";

import { DangerZone } from "@spots/ui/danger-zone";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import type { FieldEdit } from "@/editing/field-edits";
import { SavedField } from "@/editing/saved-field";
import { Sheet } from "@/forms/sheet";
import { PersonaJourneys } from "./persona-journeys";
import { PersonaNotes } from "./persona-notes";
import type { Persona, PersonaList } from "./strategy-plan";

type Props = { business: string; persona: Persona; list: PersonaList; today: string; onClose: () => void };

/** A persona: its text, its journeys and its research notes. Each field is saved on blur. */
export function PersonaSheet({ business, persona, list, today, onClose }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("strategy.persona");
  const common = useTranslations("strategy");
  const client = useTRPCClient();
  const { telling } = useTelling();
  const { id: personaId, name } = persona;
  const remove = useMutation(trpc.persona.remove.mutationOptions(telling(say("removed", { name }))));
  const save = (field: "name" | "hopes" | "worries" | "clues") => (to: FieldEdit<string>) =>
    client.persona.edit.mutate({ business, personaId, edits: { [field]: to } });
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      onReopen={null}
      title={name}
      description={say("noteCount", { count: persona.notes.length })}
      closeLabel={common("close")}
    >
      <div className="grid gap-8 pt-3">
        <div className="grid gap-5">
          <SavedField label={say("name")} hint={say("nameHint")} value={name} save={save("name")} />
          <SavedField label={say("hopes")} rows={3} value={persona.hopes} save={save("hopes")} />
          <SavedField label={say("worries")} rows={3} value={persona.worries} save={save("worries")} />
          <SavedField
            label={say("clues")}
            hint={say("cluesHint")}
            rows={3}
            value={persona.clues}
            save={save("clues")}
          />
        </div>
        <PersonaJourneys business={business} persona={persona} list={list} />
        <PersonaNotes business={business} persona={persona} today={today} />
        <DangerZone
          explained={say("removeTeach")}
          label={say("remove")}
          pending={remove.isPending}
          onPress={() => remove.mutate({ business, personaId }, { onSuccess: onClose })}
        />
      </div>
    </Sheet>
  );
}
