"use client";

import type { Inputs } from "@spots/api/trpc/root";
import { Row, RowList } from "@spots/ui/row-list";
import { SelectField } from "@spots/ui/select-field";
import { SkeletonRows } from "@spots/ui/skeleton";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { Form } from "@/forms/form";
import { Sheet } from "@/forms/sheet";
import { useForm } from "@/forms/use-form";
import { useLocalTime } from "@/forms/use-local-time";

type Copied = { readonly shifts: readonly string[]; readonly moments: readonly string[] };
type Asked = Omit<Inputs["moment"]["previewCopy"], "business" | "locationId">;
type Props = {
  business: string;
  location: { id: string; name: string };
  /** What the form is prefilled with. */
  asked: Asked;
  open: boolean;
  onClose: () => void;
};

/** Copies the shifts and moments of a day or a week, and says before what will be copied. */
export function CopySheet({ open, onClose, ...props }: Props) {
  const say = useTranslations("roster");
  return (
    <Sheet
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={say("copying.title")}
      description={say("copying.lead")}
      closeLabel={say("close")}
    >
      {open && <CopyForm {...props} onDone={onClose} />}
    </Sheet>
  );
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

function CopyForm({ business, location, asked, onDone }: Omit<Props, "open" | "onClose"> & { onDone: () => void }) {
  const client = useTRPCClient();
  const say = useTranslations("roster.copying");
  const format = useFormatter();
  const { refused } = useTelling();
  const undo = async ({ shifts, moments }: Copied) => {
    const at = { business, locationId: location.id };
    try {
      // Moments first: they were offered by the roster that the shifts made.
      const results = [
        ...(moments.length > 0 ? [await client.moment.undoCopy.mutate({ ...at, ids: [...moments] })] : []),
        ...(shifts.length > 0 ? [await client.shift.undoCopy.mutate({ ...at, ids: [...shifts] })] : []),
      ];
      const stayed = results.reduce((sum, result) => sum + result.stayed, 0);
      showToast({ title: say("undone", { stayed }) });
    } catch (error) {
      refused(error);
    }
  };
  const form = useForm({
    schema: () => import("@spots/domain/delivery/copy").then(({ WrittenCopy }) => WrittenCopy),
    initial: () => ({
      ...{ locationId: location.id, what: asked.what, days: asked.days === 7 ? ("7" as const) : ("1" as const) },
      ...{ from: asked.from, to: asked.to },
    }),
    draft: { form: "copy", subject: `${location.id} ${asked.from} ${asked.what}` },
    send: async ({ what, ...input }) => {
      // Shifts first: the moments go by the roster that they make.
      const shifts = what === "moments" ? [] : (await client.shift.copy.mutate({ business, ...input })).ids;
      const moments = what === "shifts" ? [] : (await client.moment.copy.mutate({ business, ...input })).ids;
      return { shifts, moments };
    },
    onSent: ({ what }, copied) => {
      const counts = [
        ...(what === "moments" ? [] : [say("shiftCount", { count: copied.shifts.length })]),
        ...(what === "shifts" ? [] : [say("momentCount", { count: copied.moments.length, open: 0 })]),
      ];
      showToast({
        title: say("done", { what: format.list(counts) }),
        ...(copied.shifts.length + copied.moments.length > 0 && {
          action: { label: say("undo"), onAction: () => void undo(copied) },
        }),
      });
      onDone();
    },
  });
  const { from, to, days, what } = form.rhf.watch();
  const isWhole = isDay(from) && isDay(to) && from !== to;
  return (
    <Form of={form} submit={say("send")} button={{ variant: "primary", wide: true }}>
      <SelectField
        label={say("what")}
        options={(["both", "shifts", "moments"] as const).map((value) => ({ value, label: say(value) }))}
        {...form.field("what")}
      />
      <SelectField
        label={say("days")}
        options={[
          { value: "1", label: say("one") },
          { value: "7", label: say("seven") },
        ]}
        {...form.field("days")}
      />
      <TextField type="date" label={say("from")} {...form.field("from")} />
      <TextField type="date" label={say("to")} {...form.field("to")} />
      {isWhole && (
        <CopyPreview
          business={business}
          locationId={location.id}
          asked={{
            from,
            to,
            days: days === "1" ? 1 : 7,
            what,
          }}
        />
      )}
      <p className="text-small text-ink-2">{say("never")}</p>
    </Form>
  );
}

function CopyPreview({ business, locationId, asked }: { business: string; locationId: string; asked: Asked }) {
  const trpc = useTRPC();
  const say = useTranslations("roster.copying");
  const { at } = useLocalTime();
  const { data, isError } = useQuery({
    ...trpc.moment.previewCopy.queryOptions({ business, locationId, ...asked }),
    retry: false,
  });
  if (isError) return <p className="text-ink-2">{say("failed")}</p>;
  if (!data) return <SkeletonRows count={3} />;
  const { shifts, moments } = data;
  const isSomethingOut = shifts.leftOut.length + moments.leftOut.length > 0;
  return (
    <section aria-label={say("result")} className="grid gap-3">
      <output className="grid gap-1 font-semibold">
        {asked.what !== "moments" && <span>{say("shiftCount", { count: shifts.count })}</span>}
        {asked.what !== "shifts" && <span>{say("momentCount", { count: moments.count, open: moments.open })}</span>}
      </output>
      {moments.named.length > 0 && (
        <RowList label={say("moments")}>
          {moments.named.map(({ name, whereExactly, at: when, was, open }, index) => (
            <Row
              // Two moments may be alike.
              key={`${index} ${when} ${name}`}
              lead={at(when)}
              title={name}
              detail={[
                whereExactly,
                was !== null && open === null ? was : say("anyone"),
                open === null ? "" : say(`open.${open}`, { name: was ?? "" }),
              ]
                .filter(Boolean)
                .join(" · ")}
            />
          ))}
        </RowList>
      )}
      {moments.count > moments.named.length && (
        <p className="text-ink-2">{say("more", { count: moments.count - moments.named.length })}</p>
      )}
      {isSomethingOut && (
        <div className="grid gap-1 text-small text-ink-2">
          <p className="font-semibold">{say("leftOut")}</p>
          {shifts.leftOut.map(({ name, at: when, reason }) => (
            <p key={`${name} ${when}`}>{say(`shift.${reason}`, { name, when: at(when) })}</p>
          ))}
          {shifts.moreLeftOut > 0 && <p>{say("more", { count: shifts.moreLeftOut })}</p>}
          {moments.leftOut.map(({ reason, count }) => (
            <p key={reason}>{say(`reason.${reason}`, { count })}</p>
          ))}
        </div>
      )}
    </section>
  );
}
