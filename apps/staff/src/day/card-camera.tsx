import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type NoCamera, readCodes } from "../device/camera";

type Props = {
  /** A text that the camera read. @returns whether it is the code of a card; else it reads on */
  onText: (text: string) => boolean;
};

/** The camera's picture, in which the QR code of a card is looked for. */
export function CardCamera({ onText }: Props) {
  const say = useTranslations("staffApp.visit.camera");
  const video = useRef<HTMLVideoElement>(null);
  const take = useRef(onText);
  take.current = onText;
  const [problem, setProblem] = useState<NoCamera | "other" | null>(null);
  useEffect(() => {
    if (!video.current) return;
    const stop = readCodes(video.current, {
      onNone: setProblem,
      onText: (text) => (take.current(text) ? stop() : setProblem("other")),
    });
    return stop;
  }, []);
  const isOff = problem !== null && problem !== "other";
  return (
    <div className="grid gap-2">
      <video
        ref={video}
        muted
        playsInline
        aria-hidden
        hidden={isOff}
        className="aspect-[4/3] w-full rounded-card bg-ink object-cover"
      />
      <p role={problem ? "alert" : undefined} className={problem ? "text-bad text-small" : "text-ink-2 text-small"}>
        {say(problem ?? "looking")}
      </p>
    </div>
  );
}
