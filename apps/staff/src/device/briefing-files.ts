import { mostStoredBytes } from "@spots/domain/delivery/briefing-limits";
import { onDevice } from "@spots/domain/delivery/on-device";
import { useEffect, useState } from "react";
import type { Mine } from "../day/step";
import type { Day } from "./database";

/** The photo or clip of a briefing, as the day names it. */
export type BriefingFile = NonNullable<Mine["toRead"][number]["file"]>;
type Of = { readonly business: string; readonly spotId: string; readonly file: BriefingFile };

const addressOf = ({ business, spotId, file }: Of): string => `/api/briefings/${business}/${spotId}/${file.id}`;

/** The files of the day's briefings, each once: those of the next moments first. */
function filesOf({ business, mine }: Pick<Day, "business" | "mine">): readonly Of[] {
  const moments = [...mine.open, ...mine.toTake, ...mine.late].flatMap(({ spotId, file }) =>
    spotId && file ? [{ business, spotId, file }] : [],
  );
  const asked = mine.toRead.flatMap(({ spotId, file }) => (file ? [{ business, spotId, file }] : []));
  return [...new Map([...moments, ...asked].map((of) => [of.file.id, of])).values()];
}

/** Those that fit into the room for files, in their order. */
export function fitting<File extends { readonly bytes: number }>(
  files: readonly File[],
  most: number,
): readonly File[] {
  let room = most;
  return files.filter(({ bytes }) => {
    const fits = bytes <= room;
    if (fits) room -= bytes;
    return fits;
  });
}

/** Milliseconds for one file, on a slow network. */
const patienceMs = 120_000;

let isStoring = false;

/**
 * Stores the files of the day's briefings, so that they are shown without a network, and deletes those
 * that the day does not name. A file that cannot be stored is read from the server when it is opened.
 */
export async function storeBriefingFiles(day: Day): Promise<void> {
  if (isStoring || !("caches" in window)) return;
  isStoring = true;
  try {
    const cache = await caches.open(onDevice.files);
    const wanted = fitting(
      filesOf(day).map((of) => ({ address: addressOf(of), bytes: of.file.bytes })),
      mostStoredBytes,
    ).map(({ address }) => address);
    const stored = (await cache.keys()).map(({ url }) => new URL(url).pathname);
    const isOfDay = (address: string) => address.startsWith(`/api/briefings/${day.business}/`);
    for (const address of stored) if (isOfDay(address) && !wanted.includes(address)) await cache.delete(address);
    for (const address of wanted) {
      if (stored.includes(address)) continue;
      const response = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
      if (response.status === 200) await cache.put(address, response);
    }
  } catch {
    // No network, or no room: the next reading of the day tries again.
  } finally {
    isStoring = false;
  }
}

/**
 * The address of a file while it is shown: of the bytes on this device, or else of the server. Null
 * until that is known.
 */
export function useBriefingFile(of: Of): string | null {
  const address = addressOf(of);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let isOver = false;
    let made = "";
    const find = async () => {
      const stored = "caches" in window ? await caches.match(address, { cacheName: onDevice.files }) : undefined;
      const bytes = await stored?.blob();
      if (isOver) return;
      made = bytes ? URL.createObjectURL(bytes) : "";
      setUrl(made || address);
    };
    find().catch(() => isOver || setUrl(address));
    return () => {
      isOver = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [address]);
  return url;
}
