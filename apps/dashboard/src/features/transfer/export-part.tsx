"use client";

import { pickLocale } from "@spots/domain/kernel/locales";
import type { JourneyFile } from "@spots/domain/transfer/journey-file";
import type { Column } from "@spots/domain/transfer/transfer-list";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { TextLink } from "@spots/ui/link";
import { SectionHead } from "@spots/ui/section-head";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { fileName, save } from "../../print/save";

type Props = { business: string; journeyId: string };

/** Exports the journey as a JSON file, and its spots as a CSV file. */
export function ExportPart({ business, journeyId }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("transfer");
  const locale = pickLocale(useLocale(), "en");
  const { refused } = useTelling();
  const [withForms, setWithForms] = useState(false);
  const saveAs = (write: (file: JourneyFile) => Blob | Promise<Blob>, ending: string) => async () => {
    const file = await queries.fetchQuery({
      ...trpc.transfer.file.queryOptions({ business, journeyId, withForms }),
      staleTime: 0,
    });
    save(fileName(file.journey.name, ending), await write(file));
  };
  const onError = (error: unknown) => refused(error, say("exportFailed"));
  const asFile = useMutation({
    mutationFn: saveAs((file) => new Blob([JSON.stringify(file, null, 2)], { type: "application/json" }), "json"),
    onError,
  });
  const asCsv = async (file: JourneyFile) => {
    const { Columns, spotsAsCsv } = await import("@spots/domain/transfer/transfer-list");
    const heads = Object.fromEntries(Columns.map((column) => [column, say(`column.${column}`)]));
    return new Blob([spotsAsCsv(file, heads as Record<Column, string>, locale)], { type: "text/csv;charset=utf-8" });
  };
  const asList = useMutation({ mutationFn: saveAs(asCsv, "csv"), onError });
  return (
    <section aria-labelledby="out">
      <SectionHead id="out" title={say("out")} />
      <div className="grid gap-4 md:grid-cols-2">
        <Card tone="paper" pad="roomy">
          <h3 className="heading text-title">{say("journeyFile")}</h3>
          <p className="mt-1.5 mb-4 text-ink-2">
            {say("journeyFileTeach")}{" "}
            <TextLink href="/api/journey-file" newTab>
              {say("schema")}
            </TextLink>
          </p>
          <div className="mb-4">
            <CheckboxField
              label={say("withForms")}
              checked={withForms}
              onChange={({ currentTarget }) => setWithForms(currentTarget.checked)}
            />
          </div>
          <Button variant="primary" icon="download" pending={asFile.isPending} onClick={() => asFile.mutate()}>
            {say("saveJourney")}
          </Button>
        </Card>
        <Card tone="paper" pad="roomy">
          <h3 className="heading text-title">{say("spotList")}</h3>
          <p className="mt-1.5 mb-4 text-ink-2">{say("spotListTeach")}</p>
          <Button icon="download" pending={asList.isPending} onClick={() => asList.mutate()}>
            {say("saveSpots")}
          </Button>
        </Card>
      </div>
    </section>
  );
}
