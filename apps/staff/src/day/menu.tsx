import { Button } from "@spots/ui/button";
import { IconButton } from "@spots/ui/icon-button";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Day } from "../device/database";
import { installer } from "../device/installation";
import { leaveNothing } from "../device/open-day";
import { lock } from "../device/shared-device";
import { isShared } from "../device/shared-mark";
import { useDevice } from "../device/state";
import { isOpen as isUnsent } from "../device/stored-step";
import { Sheet } from "./sheet";
import { TaskTimeSwitch } from "./task-time-switch";

/** The other pages that a member of staff may open; they are the dashboard's. */
const pages = [
  { id: "today", path: "", needs: "pulse.read" },
  { id: "journeys", path: "/journeys", needs: "journey.read" },
  { id: "stories", path: "/stories", needs: "story.tell" },
  { id: "cases", path: "/cases", needs: "case.read" },
  { id: "recognition", path: "/recognition", needs: "kudos.give" },
  { id: "wall", path: "/wall", needs: "wall.read" },
  { id: "me", path: "/me", needs: "recognition.mine" },
  { id: "growth", path: "/growth", needs: "growth.read" },
] as const;

/** The menu: other pages, other businesses, the account, and signing out. */
export function Menu({ day }: { day: Day }) {
  const say = useTranslations("shell");
  const staff = useTranslations("staffApp");
  const [isOpen, setOpen] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const open = pages.filter(({ needs }) => day.me.actions.includes(needs));
  const isDevice = isShared();
  const prompt = installer();
  const link = "flex min-h-12 items-center rounded-card px-3 text-lead hover:bg-paper-2";
  return (
    <>
      <IconButton icon="menu" label={say("menu")} onClick={() => setOpen(true)} />
      <Sheet
        side="start"
        open={isOpen}
        onClose={() => setOpen(false)}
        title={day.me.name}
        description={day.me.fullName}
      >
        {!isDevice && (
          <nav aria-label={say("nav")}>
            <ul className="grid gap-1">
              {open.map(({ id, path }) => (
                <li key={id}>
                  <a href={`/${day.business}${path}`} className={link}>
                    {say(`pages.${id}`)}
                  </a>
                </li>
              ))}
              <li>
                <a href="/account" className={link}>
                  {say("account")}
                </a>
              </li>
            </ul>
          </nav>
        )}
        {day.businesses.length > 1 && (
          <nav aria-label={say("switch")} className="mt-4 border-t border-line pt-4">
            <h3 className="eyebrow px-3 pb-2">{say("switch")}</h3>
            <ul className="grid gap-1">
              {day.businesses.map(({ slug, name }) => (
                <li key={slug}>
                  <a
                    href={`/my/${slug}`}
                    aria-current={slug === day.business ? "page" : undefined}
                    className={`${link} aria-[current=page]:font-semibold`}
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <TaskTimeSwitch day={day} />
        <div className="mt-4 grid gap-2 border-t border-line pt-4">
          {prompt && (
            <Button size="large" wide onClick={prompt}>
              {staff("install")}
            </Button>
          )}
          <Button
            size="large"
            wide
            onClick={() => {
              setOpen(false);
              if (isDevice) void lock();
              else setLeaving(true);
            }}
          >
            {isDevice ? staff("shared.next") : say("signOut")}
          </Button>
        </div>
      </Sheet>
      <LeaveSheet open={isLeaving} onClose={() => setLeaving(false)} />
    </>
  );
}

/**
 * Says what is not sent yet before the person signs out: signing out deletes everything on this
 * device.
 */
function LeaveSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useTranslations("staffApp.leave");
  const { steps } = useDevice();
  const count = steps.filter((step) => isUnsent(step) || step.state === "refused").length;
  const leave = async () => {
    await leaveNothing();
    window.location.assign("/sign-out");
  };
  return (
    <Sheet open={open} onClose={onClose} title={say("title")} description={say("teach")}>
      <div className="grid gap-2.5">
        {count > 0 && <p className="font-semibold text-bad">{say("unsent", { count })}</p>}
        <Button variant={count > 0 ? "danger" : "primary"} size="large" wide onClick={() => void leave()}>
          {count > 0 ? say("goAnyway", { count }) : say("go")}
        </Button>
        <Button size="large" wide onClick={onClose}>
          {say("stay")}
        </Button>
      </div>
    </Sheet>
  );
}
