import { Button } from "@spots/ui/button";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell"))("notFound.title") };
}

export default async function NotFoundHere() {
  const say = await getTranslations("shell");
  return (
    <>
      <h1 className="heading text-page">{say("notFound.title")}</h1>
      <p className="text-ink-2">{say("notFound.lead")}</p>
      <div>
        <Button href="/" variant="primary">
          {say("notFound.home")}
        </Button>
      </div>
    </>
  );
}
