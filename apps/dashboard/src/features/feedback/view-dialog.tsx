"use client";

import { CheckboxField } from "@spots/ui/checkbox-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { Dialog } from "@/forms/sheet";
import { useForm } from "@/forms/use-form";

type View = { readonly id: string; readonly name: string; readonly isShared: boolean };
type Props = {
  business: string;
  query: string;
  /** The view to rename or share; null: a new one. */
  view: View | null;
  onClose: () => void;
};

/** Saves the filters in use under a name. */
export function ViewDialog(props: Props) {
  const say = useTranslations("feedback.views");
  return (
    <Dialog
      size="small"
      open
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
      onReopen={null}
      title={props.view ? say("change", { name: props.view.name }) : say("save")}
      closeLabel={say("close")}
    >
      <ViewForm {...props} />
    </Dialog>
  );
}

function ViewForm({ business, query, view, onClose }: Props) {
  const client = useTRPCClient();
  const say = useTranslations("feedback.views");
  const form = useForm({
    schema: () => import("@spots/domain/feedback/saved-view").then(({ SaveView }) => SaveView),
    initial: () => ({ id: view?.id ?? v7(), name: view?.name ?? "", query, isShared: view?.isShared ?? false }),
    draft: { form: "savedView.save", subject: view?.id ?? "new" },
    send: (saved) => (view ? client.savedView.change : client.savedView.save).mutate({ business, ...saved }),
    onSent: ({ name }) => {
      showToast({ title: say("saved", { name }) });
      onClose();
    },
  });
  return (
    <Form of={form} submit={say("submit")}>
      <TextField label={say("name")} {...form.field("name")} />
      <CheckboxField label={say("share")} hint={say("shareHint")} {...form.field("isShared")} />
    </Form>
  );
}
