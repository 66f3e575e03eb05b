"use client";

import { PageHead } from "@spots/ui/page-head";
import { Row, RowList } from "@spots/ui/row-list";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";

/** The record of who used the platform's access, and why. */
export function PlatformRecord() {
  const trpc = useTRPC();
  const say = useTranslations("platform");
  const format = useFormatter();
  const { data: acts } = useSuspenseQuery(trpc.platform.acts.queryOptions());
  return (
    <>
      <PageHead title={say("record")} lead={say("recordLead")} />
      <RowList label={say("record")}>
        {acts.map(({ id, reason, at, by, business }) => (
          <Row
            key={id}
            title={say(`reasons.${reason}`)}
            detail={[by ?? say("nobody"), business, format.dateTime(at, { dateStyle: "medium", timeStyle: "medium" })]
              .filter(Boolean)
              .join(" · ")}
          />
        ))}
      </RowList>
    </>
  );
}
