"use client";

import { Button } from "@spots/ui/button";
import { ClientForm } from "@spots/ui/client-form";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import type { Persona, PersonaList } from "./strategy-plan";

type Props = { business: string; persona: Persona; list: PersonaList };

/** The journeys of a persona, and a select to assign another one. */
export function PersonaJourneys({ business, persona, list }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("strategy.persona");
  const { telling } = useTelling();
  const [chosen, setChosen] = useState("");
  const others = list.journeys.filter(({ personaId }) => personaId !== persona.id);
  const journey = others.find(({ id }) => id === chosen);
  const give = useMutation(trpc.journey.edit.mutationOptions(telling(say("given", { journey: journey?.name ?? "" }))));
  const nameOf = (personaId: string | null) => list.personas.find(({ id }) => id === personaId)?.name;
  const label = ({ name, personaId }: (typeof others)[number]) => {
    const of = nameOf(personaId);
    return of ? say("giveFrom", { journey: name, persona: of }) : name;
  };
  return (
    <section aria-labelledby="persona-journeys">
      <SectionHead id="persona-journeys" level={3} title={say("journeys")} />
      {persona.journeys.length === 0 ? (
        <p className="text-ink-2">{say("noJourneyTeach")}</p>
      ) : (
        <RowList labelledBy="persona-journeys">
          {persona.journeys.map(({ id, name }) => (
            <Row key={id} title={<span className="wrap-anywhere">{name}</span>} href={`/${business}/journeys/${id}`} />
          ))}
        </RowList>
      )}
      {others.length > 0 && (
        <ClientForm
          className="mt-4 grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]"
          onSubmit={(event) => {
            event.preventDefault();
            if (!journey) return;
            const edits = { personaId: { was: journey.personaId, to: persona.id } };
            give.mutate({ business, journeyId: journey.id, edits }, { onSuccess: () => setChosen("") });
          }}
        >
          <SelectField
            label={say("give")}
            placeholder={say("giveChoose")}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            options={others.map((each) => ({ value: each.id, label: label(each) }))}
          />
          <Button type="submit" pending={give.isPending}>
            {say("giveNow")}
          </Button>
        </ClientForm>
      )}
    </section>
  );
}
