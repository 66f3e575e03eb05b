import { Button } from "@spots/ui/button";
import { ChoiceField } from "@spots/ui/choice-field";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { Theme, themeFrom } from "@/server/theme";
import { chooseTheme } from "./actions";

/** Chooses the theme: light, dark, or the device's setting. */
export async function ThemeForm() {
  const say = await getTranslations("auth.account");
  const now = themeFrom((await cookies()).get("theme")?.value);
  return (
    <form action={chooseTheme} className="grid gap-3">
      <ChoiceField
        legend={say("look")}
        name="theme"
        look="segmented"
        defaultValue={[now]}
        choices={Theme.options.map((value) => ({ value, label: say(value) }))}
      />
      <div>
        <Button type="submit">{say("save")}</Button>
      </div>
    </form>
  );
}
