"use client";

import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { unlockShare } from "./unlocking";

/** Asks a reader for the password of a share. Works without JavaScript. */
export function UnlockForm({ token }: { token: string }) {
  const say = useTranslations("sharing.shared");
  const errors = useTranslations("errors");
  const [{ refusal }, submit, pending] = useActionState(unlockShare, { refusal: null });
  const sentence = refusal === "wrong" ? say("wrong") : refusal ? errors("tooManyTries", refusal) : undefined;
  return (
    <form action={submit} noValidate className="grid gap-5">
      <input type="hidden" name="token" value={token} />
      <TextField type="password" name="password" autoComplete="off" label={say("password")} error={sentence} />
      <Button type="submit" variant="primary" size="large" wide pending={pending}>
        {say("open")}
      </Button>
    </form>
  );
}
