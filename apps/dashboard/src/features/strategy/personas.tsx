"use client";

import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { Status } from "@spots/ui/status";
import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { Help } from "@/help/help";
import { AddPersonaSheet } from "./add-persona-sheet";
import { PersonaSheet } from "./persona-sheet";
import type { Persona } from "./strategy-plan";

/** The personas, each with its research notes and its journeys. */
export function Personas({ business, mayShape, today }: { business: string; mayShape: boolean; today: string }) {
  const trpc = useTRPC();
  const say = useTranslations("strategy.persona");
  const format = useFormatter();
  const { data } = useSuspenseQuery(trpc.persona.list.queryOptions({ business }));
  const [openId, setOpenId] = useState<string | null>(null);
  const { personas, forNobody } = data;
  const open = personas.find(({ id }) => id === openId);
  const add = mayShape && <AddPersonaSheet business={business} onAdded={setOpenId} />;
  return (
    <>
      <PageHead
        title={say("title")}
        help={<Help term="persona" />}
        lead={say("lead")}
        actions={personas.length > 0 && add}
      />
      {personas.length === 0 ? (
        <EmptyState title={say("none")} action={add}>
          {say("noneTeach")}
        </EmptyState>
      ) : (
        <ul className="grid gap-6 lg:grid-cols-2">
          {personas.map((persona) => (
            <PersonaCard
              key={persona.id}
              business={business}
              persona={persona}
              onOpen={mayShape ? () => setOpenId(persona.id) : null}
            />
          ))}
        </ul>
      )}
      {personas.length > 0 && forNobody.length > 0 && (
        <Banner tone="info">
          {say("forNobody", { count: forNobody.length, names: format.list(forNobody.map(({ name }) => name)) })}
        </Banner>
      )}
      {open && (
        <PersonaSheet
          key={open.id}
          business={business}
          persona={open}
          list={data}
          today={today}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}

type CardProps = { business: string; persona: Persona; onOpen: (() => void) | null };

function PersonaCard({ business, persona, onOpen }: CardProps) {
  const say = useTranslations("strategy.persona");
  const { id, name, journeys, notes } = persona;
  const newest = notes[0];
  return (
    <Card as="li" tone="paper" pad="roomy" labelledBy={`persona-${id}`}>
      <div className="grid h-full content-start gap-4">
        <div className="flex items-start justify-between gap-3">
          <h2 id={`persona-${id}`} className="heading min-w-0 wrap-anywhere text-title">
            {name}
          </h2>
          {onOpen && (
            <Button size="small" aria-label={say("open", { name })} onClick={onOpen}>
              {say("change")}
            </Button>
          )}
        </div>
        <dl className="grid gap-3.5">
          {(["hopes", "worries", "clues"] as const).map((field) => (
            <div key={field} className="min-w-0">
              <dt className="eyebrow">{say(field)}</dt>
              <dd className={`mt-0.5 whitespace-pre-line wrap-anywhere ${persona[field] ? "" : "text-ink-3 italic"}`}>
                {persona[field] || say("empty")}
              </dd>
            </div>
          ))}
        </dl>
        <div className="mt-auto grid gap-1.5 border-line border-t pt-3.5 text-small">
          {journeys.length === 0 ? (
            <Status tone="warn">{say("noJourney")}</Status>
          ) : (
            <p className="min-w-0 wrap-anywhere text-ink-2">
              {say("journeys")}:{" "}
              {journeys.map((journey, index) => (
                <span key={journey.id}>
                  {index > 0 && ", "}
                  <Link
                    href={`/${business}/journeys/${journey.id}`}
                    className="text-ink underline underline-offset-4 hover:decoration-2"
                  >
                    {journey.name}
                  </Link>
                </span>
              ))}
            </p>
          )}
          {newest && (
            <figure className="my-1 border-magic border-s-2 ps-3.5">
              <p className="line-clamp-3 wrap-anywhere font-serif text-base leading-snug">{newest.text}</p>
              <figcaption className="mt-0.5 wrap-anywhere text-ink-3">{newest.source}</figcaption>
            </figure>
          )}
          <p className="text-ink-3">{say("noteCount", { count: notes.length })}</p>
        </div>
      </div>
    </Card>
  );
}
