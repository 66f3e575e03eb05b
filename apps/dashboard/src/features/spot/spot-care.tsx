"use client";

import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";

type Cared = {
  readonly id: string;
  readonly touchpointId: string | null;
  readonly responsibleId: string | null;
  readonly reviewOn: string | null;
};

type Props = {
  business: string;
  spot: Cared;
  /** The touchpoints of the spot's stage. */
  touchpoints: readonly { readonly id: string; readonly name: string }[];
  onChange: (edits: Readonly<Record<string, { was: unknown; to: unknown }>>) => void;
};

/**
 * The touchpoint of a spot, its responsible member and its review date. Each is saved when it is
 * chosen.
 */
export function SpotCare({ business, spot, touchpoints, onChange }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("spot");
  const { data: people } = useQuery(trpc.member.list.queryOptions({ business }));
  const change = (field: "touchpointId" | "responsibleId" | "reviewOn", text: string) => {
    const to = text || null;
    if (to !== spot[field]) onChange({ [field]: { was: spot[field], to } });
  };
  return (
    <section aria-labelledby="care" className="grid grid-cols-1 gap-4 border-line border-t pt-6">
      <SectionHead id="care" level={3} title={say("care")} />
      <SelectField
        label={say("feltAt")}
        hint={say("feltAtHint")}
        placeholder={say("feltNowhere")}
        options={touchpoints.map(({ id, name }) => ({ value: id, label: name }))}
        value={spot.touchpointId ?? ""}
        onChange={(event) => change("touchpointId", event.target.value)}
      />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <SelectField
          label={say("owner")}
          placeholder={say("noOwner")}
          options={(people?.members ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={spot.responsibleId ?? ""}
          onChange={(event) => change("responsibleId", event.target.value)}
        />
        <TextField
          key={spot.reviewOn}
          type="date"
          label={say("reviewOn")}
          defaultValue={spot.reviewOn ?? ""}
          onBlur={(event) => change("reviewOn", event.target.value)}
        />
      </div>
    </section>
  );
}
