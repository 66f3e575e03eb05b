"use client";
import type { Outputs } from "@spots/api/trpc/root";
import { useTranslations } from "next-intl";
import { useEstimateWords } from "./use-estimate-words";

/** The share of visits whose customer was left in peace, with its interval. */
export function PeaceShare({ share }: { share: Outputs["results"]["peace"] }) {
  const say = useTranslations("results.peace");
  const words = useEstimateWords("share", "visits");
  if (share.kind === "hidden") return <p className="text-ink-2">{words.missing(share)}</p>;
  return (
    <p>
      {say("share", { share: words.value(share.value) })}
      <span className="num block text-ink-2 text-small">
        {[words.interval(share), words.size(share), words.early(share)].filter(Boolean).join(" · ")}
      </span>
      <span className="block text-ink-2 text-small">{say("behind")}</span>
    </p>
  );
}
