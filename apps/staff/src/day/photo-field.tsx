import { buttonLook } from "@spots/ui/button";
import { Icon } from "@spots/ui/icon";
import { IconButton } from "@spots/ui/icon-button";
import { useEffect, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { isShared } from "../device/shared-mark";
import { NoPhoto, shrinkPhoto } from "../device/shrink-photo";

type Props = {
  /** The chosen photo, made smaller; null: none. */
  photo: ArrayBuffer | null;
  onPhoto: (photo: ArrayBuffer | null) => void;
};

/** Takes or chooses one photo, which is made smaller on this device. */
export function PhotoField({ photo, onPhoto }: Props) {
  const say = useTranslations("staffApp.photo");
  const id = useId();
  const [problem, setProblem] = useState<NoPhoto["why"] | null>(null);
  const url = useObjectUrl(photo);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setProblem(null);
    try {
      onPhoto(await shrinkPhoto(file));
    } catch (error) {
      setProblem(error instanceof NoPhoto ? error.why : "unreadable");
    }
  };
  // A shared device sends no photos.
  if (isShared()) return null;
  if (url)
    return (
      <div className="flex items-center gap-3">
        <img src={url} alt={say("chosen")} className="size-20 rounded-card border border-edge object-cover" />
        <p className="flex-1 text-ink-2 text-small">{say("faces")}</p>
        <IconButton icon="close" label={say("leaveOut")} onClick={() => onPhoto(null)} />
      </div>
    );
  return (
    <div className="grid gap-1">
      <input
        id={id}
        type="file"
        // Without HEIC, which phones then turn into JPEG.
        accept="image/jpeg,image/png,image/webp"
        aria-describedby={`${id}-hint`}
        aria-invalid={problem !== null}
        className="peer sr-only"
        onChange={(event) => {
          void choose(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      {/* The button of the browser has its own language, and cuts its text. */}
      <label
        htmlFor={id}
        className={`${buttonLook("quiet", "medium", false)} peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2`}
      >
        <Icon name="plus" />
        {say("label")}
      </label>
      <p
        id={`${id}-hint`}
        role={problem ? "alert" : undefined}
        className={problem ? "text-bad text-small" : "text-ink-2 text-small"}
      >
        {problem ? say(problem) : say("faces")}
      </p>
    </div>
  );
}

/** An address for bytes while they are shown; null without any. */
export function useObjectUrl(bytes: ArrayBuffer | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = bytes && URL.createObjectURL(new Blob([bytes], { type: "image/jpeg" }));
    setUrl(made);
    return () => {
      if (made) URL.revokeObjectURL(made);
    };
  }, [bytes]);
  return url;
}
