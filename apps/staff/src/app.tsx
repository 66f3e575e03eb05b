import { acceptedLocale, localeThere, pickLocale } from "@spots/domain/kernel/locales";
import { Toaster } from "@spots/ui/toast";
import { useEffect } from "react";
import { IntlProvider, useTranslations } from "use-intl";
import { MyDay } from "./day/my-day";
import { followDay } from "./device/follow";
import { LockScreen } from "./device/lock-screen";
import { isOwnAddress } from "./device/open-day";
import { EndedScreen, PairScreen } from "./device/pair-screen";
import { useDevice } from "./device/state";
import { NoDay, OtherPage, OtherPerson, Refused } from "./screens";
import { useTexts } from "./texts";

const accepted = () => navigator.languages.join(",");

/** The language of the device. */
export const deviceLanguage = () => pickLocale(accepted(), "en");

/** The languages of the device decide until the person's own choice is known. */
export function App() {
  const { screen } = useDevice();
  const day = screen.kind === "day" ? screen.day : null;
  const language = day?.language ?? deviceLanguage();
  const locale = acceptedLocale(language, accepted()) ?? localeThere(language, day?.me.timeZone);
  const texts = useTexts(language);
  useEffect(followDay);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  if (!texts) return <div aria-busy="true" />;
  return (
    <IntlProvider locale={locale} messages={texts} timeZone={day?.me.timeZone ?? "UTC"} onError={ignore}>
      <Shown />
      <Notices />
    </IntlProvider>
  );
}

/** A missing text shows its key; the check of the catalogues finds it before. */
const ignore = () => undefined;

function Shown() {
  const { screen } = useDevice();
  if (!isOwnAddress()) return <OtherPage />;
  if (screen.kind === "day") return <MyDay day={screen.day} />;
  if (screen.kind === "noDay") return <NoDay />;
  if (screen.kind === "otherPerson") return <OtherPerson theirs={screen.theirs} />;
  if (screen.kind === "pairing") return <PairScreen />;
  if (screen.kind === "ended") return <EndedScreen />;
  if (screen.kind === "locked") return <LockScreen shared={screen.shared} />;
  if (screen.kind === "refused") return <Refused told={screen.told} />;
  return <div aria-busy="true" />;
}

function Notices() {
  return <Toaster label={useTranslations("shell")("notices")} />;
}
