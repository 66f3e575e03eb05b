"use client";

import { CheckboxField } from "@spots/ui/checkbox-field";
import { TextLink } from "@spots/ui/link";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import type { ReadForm } from "./draft";

type Props = { business: string; form: ReadForm; isArchived: boolean };

/** The QR codes that can ask the form, and the versions that were published. */
export function FormChannels({ business, form, isArchived }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("questionForm");
  const format = useFormatter();
  const { telling } = useTelling();
  const ask = useMutation(trpc.form.ask.mutationOptions(telling(say("asked"))));
  return (
    <>
      {!isArchived && (
        <section aria-labelledby="channels" className="grid gap-3">
          <SectionHead id="channels" title={say("channels")} />
          {form.versions.length === 0 ? (
            <p className="text-ink-2">{say("publishFirst")}</p>
          ) : form.channels.length === 0 ? (
            <p className="text-ink-2">{say("noChannels")}</p>
          ) : (
            <div className="grid gap-3">
              <p className="text-ink-2">{say("channelsTeach")}</p>
              {form.channels.map(({ id, name, location, form: asked }) => (
                <CheckboxField
                  key={id}
                  label={`${name} · ${location.name}`}
                  hint={asked === null ? say("asksStandard") : say("asks", { name: asked.name })}
                  checked={asked?.id === form.id}
                  disabled={ask.isPending}
                  onChange={({ currentTarget }) =>
                    ask.mutate({ business, channelId: id, formId: currentTarget.checked ? form.id : "" })
                  }
                />
              ))}
            </div>
          )}
        </section>
      )}
      {form.versions.length > 0 && (
        <section aria-labelledby="versions" className="grid gap-3">
          <SectionHead
            id="versions"
            title={say("versions")}
            actions={<TextLink href={`/${business}/results/questions`}>{say("figures")}</TextLink>}
          />
          <RowList label={say("versions")}>
            {form.versions.map(({ number, publishedAt, by, responses }) => (
              <Row
                key={number}
                title={say("version", { number })}
                detail={[
                  format.dateTime(publishedAt, { dateStyle: "medium", timeStyle: "short" }),
                  by,
                  say("answers", { count: responses }),
                ].join(" · ")}
              />
            ))}
          </RowList>
        </section>
      )}
    </>
  );
}
