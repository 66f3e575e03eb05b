import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { Icon } from "@spots/ui/icon";
import { TextLink } from "@spots/ui/link";
import { Status } from "@spots/ui/status";
import { useFormatter, useTranslations } from "use-intl";
import type { Day } from "../device/database";
import { takeOver } from "../device/installation";
import { useDevice } from "../device/state";
import { isOpen } from "../device/stored-step";

/** The line above the page while the server cannot be reached: of when the shown day is. */
export function AwayNotice({ day }: { day: Day }) {
  const say = useTranslations("staffApp");
  const format = useFormatter();
  const { isAway } = useDevice();
  return (
    <div role="status" className="empty:hidden">
      {isAway && (
        <p className="flex items-center justify-center gap-2 bg-paper-3 px-4 py-2 text-small font-medium">
          <Icon name="offline" size={16} />
          {say("away", { when: format.dateTime(new Date(day.readAt), { dateStyle: "short", timeStyle: "short" }) })}
        </p>
      )}
    </div>
  );
}

/** How many steps have not reached the server, and why; nothing while they are being sent. */
export function WaitingNotice({ day }: { day: Day }) {
  const say = useTranslations("editing");
  const { steps, isAway, isSignedOut } = useDevice();
  const count = steps.filter(isOpen).length;
  const to = `/sign-in?to=${encodeURIComponent(`/my/${day.business}`)}`;
  if (isSignedOut)
    return (
      <Status tone="warn">
        {count > 0 && `${say("signedOut", { count })} `}
        <TextLink href={to}>{say("signInAgain")}</TextLink>
      </Status>
    );
  return isAway && count > 0 ? <Status tone="info">{say("waiting", { count })}</Status> : null;
}

/** A full device, and a new build that waits. */
export function DeviceNotices() {
  const say = useTranslations("staffApp");
  const { isFull, hasUpdate } = useDevice();
  return (
    <>
      {isFull && (
        <Banner tone="warn" title={say("full.title")} live>
          {say("full.teach")}
        </Banner>
      )}
      {hasUpdate && (
        <Banner
          tone="info"
          title={say("update.title")}
          live
          action={
            <Button size="small" onClick={takeOver}>
              {say("update.button")}
            </Button>
          }
        />
      )}
    </>
  );
}
