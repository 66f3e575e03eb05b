import { IconButton } from "@spots/ui/icon-button";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { photoAddress } from "../api/client";
import { photoBytes } from "../device/photos";
import { isShared } from "../device/shared-mark";
import { useObjectUrl } from "./photo-field";

type Props = {
  business: string;
  moment: { readonly id: string; readonly name: string };
  photos: readonly string[];
  onRemove?: (photoId: string) => void;
};

/** The photos of a moment: those that wait come from this device. */
export function Photos({ business, moment, photos, onRemove }: Props) {
  const say = useTranslations("staffApp.photo");
  if (photos.length === 0 || isShared()) return null;
  return (
    <ul className="flex flex-wrap gap-3">
      {photos.map((photoId) => (
        <li key={photoId} className="flex items-start gap-1">
          <Photo
            address={photoAddress({ business, momentId: moment.id, photoId })}
            photoId={photoId}
            alt={say("of", { name: moment.name })}
          />
          {onRemove && (
            <IconButton
              icon="close"
              size="small"
              label={say("remove", { name: moment.name })}
              onClick={() => onRemove(photoId)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** One photo; nothing while it is not on this device and the server cannot be reached. */
function Photo({ address, photoId, alt }: { address: string; photoId: string; alt: string }) {
  const [bytes, setBytes] = useState<ArrayBuffer | null | undefined>(undefined);
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    void photoBytes(photoId).then((found) => setBytes(found ?? null));
  }, [photoId]);
  const url = useObjectUrl(bytes ?? null);
  const shown = bytes === null ? address : url;
  if (isGone || !shown) return null;
  return (
    <img
      src={shown}
      alt={alt}
      loading="lazy"
      className="size-20 rounded-card border border-edge object-cover"
      onError={() => setGone(true)}
    />
  );
}
