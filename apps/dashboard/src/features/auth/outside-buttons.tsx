import { authEnv } from "@spots/auth/env";
import { outsideProviders } from "@spots/auth/outside";
import { Button } from "@spots/ui/button";
import { getTranslations } from "next-intl/server";
import { signInOutside } from "./sign-in";

/** One button for each configured provider. */
export async function OutsideButtons({ to }: { to: string }) {
  const say = await getTranslations("auth");
  return outsideProviders(authEnv()).map(({ id, name }) => (
    <form key={id} action={signInOutside}>
      <input type="hidden" name="provider" value={id} />
      <input type="hidden" name="to" value={to} />
      <Button type="submit" size="large" wide>
        {say("signIn.with", { provider: name })}
      </Button>
    </form>
  ));
}
