import { pickLocale } from "@spots/domain/kernel/locales";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { openPage } from "@/api/open-page";
import { orNotFound } from "@/api/refusal";
import { ask, Hydrate, prefetch, trpc } from "@/api/server";
import { customerTexts, fixedWords } from "@/features/form/customer-texts";
import { FormBuilder } from "@/features/form/form-builder";
import { withMessages } from "@/server/with-messages";

type Props = { params: Promise<{ business: string; formId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("questionForm"))("title") };
}

async function FormPage({ params }: Props) {
  const { formId } = await params;
  const me = await openPage(params, "form.read");
  const query = trpc.form.read.queryOptions({ business: me.slug, formId });
  const { germanAddress } = await orNotFound(ask(query));
  prefetch(query);
  const texts = customerTexts(me.name, germanAddress);
  const fixed = fixedWords(pickLocale(await getLocale(), "en"), me.name, germanAddress);
  return (
    <Hydrate>
      <FormBuilder business={me.slug} name={me.name} formId={formId} texts={texts} fixed={fixed} />
    </Hydrate>
  );
}

export default withMessages("page /[business]/forms/[formId]", FormPage);
