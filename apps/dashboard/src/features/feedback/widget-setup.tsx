"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { inkOn } from "@spots/domain/platform/accent";
import { CopyButton } from "@spots/ui/copy-button";
import { SectionHead } from "@spots/ui/section-head";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

type Props = { business: string; accent: string | null; channel: Outputs["channel"]["read"] };

/** The web sites of a widget, and the line of HTML that shows it there. */
export function WidgetSetup({ business, accent, channel }: Props) {
  const client = useTRPCClient();
  const say = useTranslations("channel");
  const { id: channelId, origins, token, feedbackAddress } = channel;
  const form = useForm({
    schema: () => import("@spots/domain/feedback/channel").then(({ AllowSites }) => AllowSites),
    initial: () => ({ channelId, sites: origins.join("\n") }),
    draft: { form: "channel.allowSites", subject: channelId },
    send: ({ sites }) => client.channel.allowSites.mutate({ business, channelId, sites: [sites].flat().join("\n") }),
    onSent: () => {
      showToast({ title: say("sitesSaved") });
    },
    next: (_, { origins: stored }) => ({ channelId, sites: stored.join("\n") }),
  });
  const colours = accent === null ? "" : ` data-colour="${accent}" data-ink="${inkOn(accent)}"`;
  const snippet = `<script src="${feedbackAddress}/widget.js" data-channel="${token}" data-label="${say("buttonLabel")}"${colours} async></script>`;
  const { origin } = new URL(feedbackAddress);
  const policy = `script-src ${origin}; connect-src ${origin}`;
  return (
    <>
      <section aria-labelledby="sites">
        <SectionHead id="sites" title={say("sites")} />
        <Form of={form} submit={say("tieNow")} labelledBy="sites">
          <TextareaField
            label={say("siteAddresses")}
            hint={say("sitesHint")}
            spellCheck={false}
            dir="ltr"
            {...form.field("sites")}
          />
        </Form>
      </section>
      <section aria-labelledby="snippet">
        <SectionHead id="snippet" title={say("snippet")} detail={say("snippetTeach")} />
        <Code text={snippet} />
        <CopyButton text={snippet} label={say("copySnippet")} copiedLabel={say("copied")} />
        <p className="mt-6 mb-3 text-small text-ink-2">{say("policyTeach")}</p>
        <Code text={policy} />
      </section>
    </>
  );
}

function Code({ text }: { text: string }) {
  return (
    <pre
      dir="ltr"
      className="mb-3 rounded-card border border-line bg-paper-2 p-4 text-small break-all whitespace-pre-wrap"
    >
      <code>{text}</code>
    </pre>
  );
}
