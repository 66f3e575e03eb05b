"use client";

import { Button } from "@spots/ui/button";
import { EmptyState } from "@spots/ui/empty-state";
import { PageHead } from "@spots/ui/page-head";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { Status } from "@spots/ui/status";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { NewForm } from "./new-form";

/** The forms of the business, each with its version and what asks it. */
export function FormList({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("questionForm");
  const { data } = useSuspenseQuery(trpc.form.list.queryOptions({ business }));
  const forms = data.filter(({ archivedAt }) => archivedAt === null);
  const archived = data.filter(({ archivedAt }) => archivedAt !== null);
  return (
    <>
      <PageHead title={say("title")} lead={say("lead")} actions={<NewForm business={business} />} />
      {forms.length === 0 ? (
        <EmptyState title={say("none")}>{say("noneTeach")}</EmptyState>
      ) : (
        <RowList label={say("title")}>
          {forms.map(({ id, name, version, isChanged, channels }) => (
            <Row
              key={id}
              title={name}
              serif
              detail={[version === null ? say("neverPublished") : say("version", { number: version })]
                .concat(version === null ? [] : say("askedBy", { count: channels }))
                .join(" · ")}
              side={
                <>
                  {version !== null && isChanged && <Status tone="quiet">{say("changed")}</Status>}
                  <Button size="small" href={`/${business}/forms/${id}`} aria-label={say("openOf", { name })}>
                    {say("open")}
                  </Button>
                </>
              }
            />
          ))}
        </RowList>
      )}
      {archived.length > 0 && (
        <section aria-labelledby="archived-forms">
          <SectionHead id="archived-forms" title={say("archive.list")} />
          <RowList labelledBy="archived-forms">
            {archived.map(({ id, name }) => (
              <Row
                key={id}
                title={name}
                serif
                side={
                  <Button size="small" href={`/${business}/forms/${id}`} aria-label={say("openOf", { name })}>
                    {say("open")}
                  </Button>
                }
              />
            ))}
          </RowList>
        </section>
      )}
    </>
  );
}
