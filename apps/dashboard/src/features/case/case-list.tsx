"use client";

import type { CaseFilter } from "@spots/domain/case/case";
import { EmptyState } from "@spots/ui/empty-state";
import { NavTabs } from "@spots/ui/nav-tabs";
import { Row, RowList } from "@spots/ui/row-list";
import { SelectField } from "@spots/ui/select-field";
import { Status } from "@spots/ui/status";
import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { OlderButton } from "@/lists/older-button";
import { DueStatus, useScore } from "./case-facts";

const shows = ["open", "mine", "unassigned", "overdue", "closed", "all"] as const satisfies readonly CaseFilter[];
/** Staff see only the cases assigned to them. */
const ofStaff: readonly CaseFilter[] = ["open", "overdue", "closed", "all"];

type Props = { business: string; show: CaseFilter; locationId: string | null; isStaff: boolean };

/**
 * The cases of one list, those due first at the top. The address holds the list and the location.
 */
export function CaseList({ business, show, locationId, isStaff }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("case");
  const path = usePathname();
  const router = useRouter();
  const score = useScore();
  const { data: locations } = useSuspenseQuery(trpc.location.list.queryOptions({ business }));
  const pages = useSuspenseInfiniteQuery(
    trpc.case.list.infiniteQueryOptions(
      { business, show, locationId },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  );
  const addressOf = (next: CaseFilter, where: string | null) => {
    const query = new URLSearchParams({
      ...(next === "open" ? {} : { show: next }),
      ...(where === null ? {} : { location: where }),
    }).toString();
    return query === "" ? path : `${path}?${query}`;
  };
  const rows = pages.data.pages.flatMap((page) => page.rows);
  const counts: Partial<Record<CaseFilter, number>> = pages.data.pages[0]?.counts ?? {};
  return (
    <>
      <NavTabs
        label={say("filter")}
        items={(isStaff ? ofStaff : shows).map((each) => ({
          href: addressOf(each, locationId),
          label: say(`show.${each}`),
          current: each === show,
          ...(counts[each] === undefined ? {} : { count: String(counts[each]) }),
        }))}
      />
      {locations.length > 1 && !isStaff && (
        <div className="max-w-xs">
          <SelectField
            label={say("location")}
            placeholder={say("everywhere")}
            options={locations.map(({ id, name }) => ({ value: id, label: name }))}
            value={locationId ?? ""}
            onChange={({ target }) => router.push(addressOf(show, target.value || null))}
          />
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState title={say(`empty.${show}`)}>{say(isStaff ? "empty.teachStaff" : "empty.teach")}</EmptyState>
      ) : (
        <RowList label={say(`show.${show}`)}>
          {rows.map((each) => {
            const { id, response, moment, promise, location, assignee, reason, status } = each;
            const words = response
              ? response.recallText || response.comment
              : (moment?.note ?? [promise?.words, promise?.reason].filter(Boolean).join(" · "));
            const about = moment
              ? say("moment", { moment: moment.name, member: moment.member?.name ?? say("nobody") })
              : promise
                ? say("promise", { member: promise.madeBy.name })
                : score(each);
            return (
              <Row
                key={id}
                serif={words !== ""}
                href={`${path}?case=${id}`}
                title={
                  <span className="line-clamp-2 wrap-anywhere" lang={response?.locale} dir="auto">
                    {words || say(response ? "noWords" : `reason.${reason}`)}
                  </span>
                }
                detail={[
                  about,
                  // Without words the title names the reason.
                  ...(words || response ? [say(`reason.${reason}`)] : []),
                  location.name,
                  assignee?.name ?? say("nobody"),
                ].join(" · ")}
                side={
                  <span className="grid justify-items-end gap-1">
                    {status !== "closed" && (
                      <Status tone={status === "open" ? "warn" : "info"}>{say(`status.${status}`)}</Status>
                    )}
                    <DueStatus of={each} />
                  </span>
                }
              />
            );
          })}
        </RowList>
      )}
      <OlderButton of={pages}>{say("older")}</OlderButton>
    </>
  );
}
