import { useState } from "react";
import { useTranslations } from "use-intl";
import { type BriefingFile, useBriefingFile } from "../device/briefing-files";
import { businessHere } from "../device/open-day";
import { isShared } from "../device/shared-mark";

type Props = { spotId: string; name: string; file: BriefingFile | null | undefined };

/**
 * The photo or clip of a briefing, with its caption. A clip starts when it is tapped. A shared device
 * shows none: it stores nothing of a person's day.
 */
export function BriefingPicture({ spotId, name, file }: Props) {
  if (!file || isShared()) return null;
  return <Shown key={file.id} {...{ spotId, name, file }} />;
}

function Shown({ spotId, name, file }: Props & { file: BriefingFile }) {
  const say = useTranslations("delivery.briefing");
  const [isGone, setGone] = useState(false);
  const url = useBriefingFile({ business: businessHere(), spotId, file });
  const label = file.caption || say(file.type === "image/jpeg" ? "photoOf" : "clipOf", { name });
  if (isGone) return <p className="text-ink-2 text-small">{say("fileAway")}</p>;
  if (url === null) return null;
  const look = "max-h-96 w-full rounded-card border border-edge bg-paper object-contain";
  return (
    <figure className="my-3 grid gap-1.5">
      {file.type === "image/jpeg" ? (
        <img src={url} alt={label} loading="lazy" className={look} onError={() => setGone(true)} />
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: the caption is the text below.
        <video
          src={url}
          aria-label={label}
          controls
          playsInline
          preload="metadata"
          className={look}
          onError={() => setGone(true)}
        />
      )}
      {file.caption && <figcaption className="text-ink-2 text-small">{file.caption}</figcaption>}
    </figure>
  );
}
