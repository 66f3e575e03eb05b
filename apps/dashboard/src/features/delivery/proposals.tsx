"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { ChoiceField } from "@spots/ui/choice-field";
import { Row, RowList } from "@spots/ui/row-list";
import { Status } from "@spots/ui/status";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

type Proposal = Outputs["proposal"]["list"][number];
type Props = { business: string; spotId: string; timeZone: string; mayAnswer: boolean };

/** What staff suggest to change about a spot, with the answers. */
export function Proposals({ business, spotId, timeZone, mayAnswer }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("delivery.proposal");
  const format = useFormatter();
  const { data: proposals } = useSuspenseQuery(trpc.proposal.list.queryOptions({ business, spotId }));
  if (proposals.length === 0) return <p className="text-ink-2">{say("none")}</p>;
  return (
    <RowList label={say("title")}>
      {proposals.map((proposal) => (
        <Row
          key={proposal.id}
          title={<q>{proposal.text}</q>}
          serif
          detail={
            <>
              {say("by", {
                name: proposal.by.name,
                day: format.dateTime(proposal.at, { day: "numeric", month: "long", timeZone }),
              })}
              {proposal.answerer && (
                <span className="block">
                  {say("answeredBy", { name: proposal.answerer.name })}
                  {proposal.answer && <q className="block">{proposal.answer}</q>}
                </span>
              )}
            </>
          }
          side={<ProposalStatus isTakenUp={proposal.isTakenUp} />}
          below={proposal.answeredAt === null && mayAnswer && <AnswerForm business={business} proposal={proposal} />}
        />
      ))}
    </RowList>
  );
}

function ProposalStatus({ isTakenUp }: Pick<Proposal, "isTakenUp">) {
  const say = useTranslations("delivery.proposal");
  if (isTakenUp === null) return <Status tone="info">{say("waiting")}</Status>;
  return <Status tone={isTakenUp ? "good" : "quiet"}>{say(isTakenUp ? "takenUp" : "turnedDown")}</Status>;
}

function AnswerForm({ business, proposal: { id: proposalId, by } }: { business: string; proposal: Proposal }) {
  const client = useTRPCClient();
  const say = useTranslations("delivery");
  const form = useForm({
    schema: () => import("@spots/domain/delivery/proposal").then(({ WrittenAnswer }) => WrittenAnswer),
    initial: () => ({ taken: "", answer: "" }) as const,
    draft: { form: "proposal.answer", subject: proposalId },
    send: ({ taken, answer }) =>
      client.proposal.answer.mutate({ business, proposalId, isTakenUp: taken === "yes", answer }),
    onSent: () => showToast({ title: say("proposal.sent", { name: by.name }) }),
  });
  const taken = form.rhf.watch("taken");
  return (
    <Form
      of={form}
      className="grid w-full gap-3 pb-2"
      label={say("proposal.answerOf", { name: by.name })}
      submit={taken && say("proposal.send")}
      button={{ variant: "quiet", size: "small" }}
    >
      <ChoiceField
        legend={say("proposal.question")}
        name={`proposal-${proposalId}`}
        look="pills"
        choices={(["yes", "no"] as const).map((value) => ({ value, label: say(`proposal.${value}`) }))}
        value={taken ? [taken] : []}
        onValueChange={(value) => form.rhf.setValue("taken", value)}
        error={form.errorAt("taken")}
      />
      {taken && (
        <TextField
          label={say("proposal.answer")}
          optionalText={say("optional")}
          maxLength={300}
          {...form.field("answer")}
        />
      )}
    </Form>
  );
}
