"use client";

import { Button } from "@spots/ui/button";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";
import { OlderButton } from "@/lists/older-button";
import { useRecognition } from "./use-recognition";

type Props = { business: string; timeZone: string; maySet: boolean };

/**
 * Small thanks that are no money: what is left of each budget, who gave what, and a form to give
 * one.
 */
export function Thanks({ business, timeZone, maySet }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("recognition.thanks");
  const format = useFormatter();
  const { takeBackThanks } = useRecognition();
  const { data: kinds } = useSuspenseQuery(trpc.thanks.kinds.queryOptions({ business }));
  const pages = useSuspenseInfiniteQuery(
    trpc.thanks.list.infiniteQueryOptions({ business }, { getNextPageParam: (page) => page.next ?? undefined }),
  );
  const gifts = pages.data.pages.flatMap(({ rows }) => rows);
  return (
    <section aria-labelledby="thanks" className="grid max-w-[56rem] gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <SectionHead id="thanks" title={say("title")} detail={say("lead")} />
        {kinds.some(({ left }) => left > 0) && <GiveSheet business={business} kinds={kinds} />}
      </div>
      {kinds.length === 0 && (
        <p className="text-ink-2">
          {say("none")}{" "}
          {maySet && (
            <Button size="small" href={`/${business}/settings/recognition`}>
              {say("set")}
            </Button>
          )}
        </p>
      )}
      {kinds.length > 0 && (
        <RowList label={say("budgets")}>
          {kinds.map(({ id, name, pieces, left, period }) => (
            <Row key={id} title={name} side={<span className="num">{say(`left.${period}`, { left, pieces })}</span>} />
          ))}
        </RowList>
      )}
      {gifts.length > 0 && (
        <RowList label={say("given")}>
          {gifts.map(({ id, kind, to, by, words, givenAt, isMine }) => (
            <Row
              key={id}
              title={<span className="wrap-anywhere">{say("gift", { kind, to })}</span>}
              detail={[words, say("by", { by }), format.dateTime(givenAt, { dateStyle: "medium", timeZone })].join(
                " · ",
              )}
              side={
                isMine && (
                  <Button
                    size="small"
                    variant="plain"
                    aria-label={say("takeBackOf", { kind, to })}
                    onClick={() => takeBackThanks.mutate({ business, giftId: id })}
                  >
                    {say("takeBack")}
                  </Button>
                )
              }
            />
          ))}
        </RowList>
      )}
      <OlderButton of={pages}>{say("older")}</OlderButton>
    </section>
  );
}

type Kind = { readonly id: string; readonly name: string; readonly left: number };

function GiveSheet({ business, kinds }: { business: string; kinds: readonly Kind[] }) {
  const trpc = useTRPC();
  const say = useTranslations("recognition.thanks");
  const { client } = useRecognition();
  const { data } = useSuspenseQuery(trpc.kudos.choices.queryOptions({ business }));
  const blank = () => ({ id: v7(), kindId: kinds.find(({ left }) => left > 0)?.id ?? "", memberId: "", words: "" });
  const form = useSheetForm({
    schema: () => import("@spots/domain/recognition/thanks").then(({ GiveThanks }) => GiveThanks),
    initial: blank,
    draft: { form: "thanks.give" },
    send: (draft: ReturnType<typeof blank>) => client.thanks.give.mutate({ business, ...draft }),
    onSent: () => {
      showToast({ tone: "magic", title: say("sent") });
    },
    next: blank,
  });
  return (
    <FormSheet
      of={form}
      title={say("give")}
      description={say("giveLead")}
      closeLabel={say("close")}
      trigger={<Button icon="plus">{say("give")}</Button>}
      submit={say("send")}
      button={{ variant: "magic", size: "large", wide: true }}
    >
      <SelectField
        label={say("what")}
        options={kinds.map(({ id, name, left }) => ({
          value: id,
          label: say("option", { name, left }),
          disabled: left === 0,
        }))}
        {...form.field("kindId")}
      />
      <SelectField
        label={say("whom")}
        placeholder={say("choose")}
        options={data.people.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field("memberId")}
      />
      <TextField label={say("words")} autoComplete="off" {...form.field("words")} />
    </FormSheet>
  );
}
