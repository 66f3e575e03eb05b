"use client";

import type { JourneyDesign } from "@spots/domain/journey/design";
import { decodeFile } from "@spots/domain/list/decode";
import type { ReadFile } from "@spots/domain/transfer/read-journey-file";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { SectionHead } from "@spots/ui/section-head";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { DropField } from "@/lists/drop-field";
import { FaultList } from "./fault-list";

/**
 * A chosen file. The id of the journey to create is made here, so that a retry creates no second
 * one.
 */
type Chosen = {
  readonly name: string;
  readonly id: string;
  readonly text: string;
  readonly read: ReadFile;
  readonly forms: readonly FormLine[];
  readonly count: number;
};

type FormLine = { readonly name: string; readonly questions: number; readonly waits: boolean };

/** The forms of a file. Those that ask about stages wait for a journey of this business. */
function FormsPreview({ forms }: { forms: readonly FormLine[] }) {
  const say = useTranslations("transfer");
  return (
    <div className="wrap-anywhere">
      <p className="font-semibold">{say("forms")}</p>
      <ul className="mt-2 list-disc ps-6">
        {forms.map(({ name, questions, waits }, index) => (
          <li key={`${index} ${name}`}>
            {[say("formLine", { name, count: questions }), waits && say("chooseStages")].filter(Boolean).join(" · ")}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Imports a journey: a file, then a preview or the errors in it, then the new journey. */
export function ImportPart({ business, title }: { business: string; title: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const say = useTranslations("transfer");
  const { refused } = useTelling();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const take = async (file: File) => {
    // A character has at most four bytes in UTF-8, so a larger file is over the limit and is not
    // read.
    const [{ mostCharacters }, { asksForStages, FormOfFile }, { readFile }] = await Promise.all([
      import("@spots/domain/transfer/journey-file"),
      import("@spots/domain/transfer/form-file"),
      import("@spots/domain/transfer/read-journey-file"),
    ]);
    const tooLarge = file.size > 4 * mostCharacters;
    const decoded = tooLarge ? null : decodeFile(new Uint8Array(await file.arrayBuffer()));
    const text = decoded?.kind === "text" ? decoded.text : "";
    const read: ReadFile = tooLarge ? { file: null, faults: [{ path: [], reason: "tooLarge" }] } : readFile(text);
    const forms = (read.file?.forms ?? []).map((each) => {
      const form = FormOfFile.parse(each);
      return { name: form.name, questions: form.content.questions.length, waits: asksForStages(form) };
    });
    setChosen({ name: file.name, id: v7(), text, read, forms, count: read.faults.length });
  };
  const begin = useMutation(
    trpc.transfer.import.mutationOptions({
      onError: (error) => refused(error, say("importFailed")),
      onSuccess: async ({ journeyId, faults, count }) => {
        if (!journeyId) {
          setChosen((file) => file && { ...file, read: { file: null, faults }, count });
          return;
        }
        showToast({ tone: "good", title: say("imported"), detail: say("importedTeach") });
        router.push(`/${business}/journeys/${journeyId}`);
      },
    }),
  );
  const read = chosen?.read;
  return (
    <section aria-labelledby="in" className="grid gap-4">
      <SectionHead id="in" title={title} detail={say("inTeach")} />
      <DropField
        label={say("chooseFile")}
        hint={say("chooseFileTeach")}
        accept="application/json,.json"
        onFile={(file) => void take(file).catch((error: unknown) => refused(error, say("importFailed")))}
      />
      <div aria-live="polite" className="grid gap-4">
        {chosen && read?.file && (
          <Card tone="magic-outline" pad="roomy" as="section" labelledBy="preview">
            <h3 id="preview" className="heading text-title">
              {say("wouldBecome", { file: chosen.name })}
            </h3>
            <div className="mt-3 mb-5 grid gap-6">
              <Preview journey={read.file.journey} opened={read.file.opened} />
              {read.file.opened.map((journey) => (
                <Preview key={JSON.stringify(journey)} journey={journey} opened={[]} />
              ))}
              {chosen.forms.length > 0 && <FormsPreview forms={chosen.forms} />}
            </div>
            <Button
              variant="primary"
              icon="upload"
              pending={begin.isPending}
              onClick={() => begin.mutate({ business, id: chosen.id, text: chosen.text })}
            >
              {say("makeJourney")}
            </Button>
          </Card>
        )}
      </div>
      {chosen && read && !read.file && <FaultList file={chosen.name} faults={read.faults} count={chosen.count} />}
    </section>
  );
}

function Preview({ journey, opened }: { journey: JourneyDesign; opened: readonly JourneyDesign[] }) {
  const say = useTranslations("transfer");
  const { name, personas, product, stages } = journey;
  const spots = stages.reduce((sum, stage) => sum + stage.spots.length, 0);
  const touchpoints = stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
  return (
    <div className="wrap-anywhere">
      <p className="font-serif text-lead font-medium">{name}</p>
      <p className="text-small text-ink-2">
        {[
          ...personas.map((persona) => persona.name),
          product,
          say("counts", { stages: stages.length, touchpoints, spots }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <ol className="mt-2 grid list-decimal gap-x-8 ps-6 sm:grid-cols-2 lg:grid-cols-3">
        {stages.map((stage) => (
          <li key={JSON.stringify(stage)} className="py-1">
            {stage.name}{" "}
            <span className="text-small text-ink-2">
              {say("onStage", { touchpoints: stage.touchpoints.length, spots: stage.spots.length })}
              {stage.opens !== null && ` · ${say("opens", { name: opened[stage.opens - 1]?.name ?? "" })}`}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
