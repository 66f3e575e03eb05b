"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { SectionHead } from "@spots/ui/section-head";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

type Props = { business: string; channel: Outputs["channel"]["read"] };

/**
 * The page for public reviews, which customers of the location are told after every answer alike.
 */
export function ReviewLinkForm({ business, channel }: Props) {
  const client = useTRPCClient();
  const say = useTranslations("channel");
  const { id: channelId, reviewUrl, location } = channel;
  const form = useForm({
    schema: () => import("@spots/domain/feedback/review-link").then(({ LinkReviews }) => LinkReviews),
    initial: () => ({ channelId, url: reviewUrl ?? "" }),
    draft: { form: "channel.linkReviews", subject: channelId },
    send: (words) => client.channel.linkReviews.mutate({ business, ...words }),
    onSent: () => {
      showToast({ title: say("reviewsSaved") });
    },
  });
  return (
    <section aria-labelledby="reviews">
      <SectionHead id="reviews" title={say("reviews")} detail={say("reviewsTeach", { location: location.name })} />
      <Form of={form} submit={say("tieNow")} labelledBy="reviews">
        <TextField
          label={say("reviewUrl")}
          optionalText={say("optional")}
          hint={say("reviewHint")}
          type="url"
          dir="ltr"
          {...form.field("url")}
        />
      </Form>
    </section>
  );
}
