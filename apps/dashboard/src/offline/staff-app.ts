import { onDevice } from "@spots/domain/delivery/on-device";

/** Opens the staff app's database; null when this browser has none. */
function openExisting(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(onDevice.database);
    // It does not exist: this request must not create it.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => resolve(null);
  });
}

/** Counts the steps in this browser that the staff app has not sent. */
export async function countUnsent(): Promise<number> {
  const database = await openExisting();
  if (!database) return 0;
  try {
    return await new Promise((resolve, reject) => {
      const reading = database.transaction(onDevice.steps).objectStore(onDevice.steps).getAll();
      // Guarantee: the staff app stores objects with a state.
      reading.onsuccess = () =>
        resolve((reading.result as { state: string }[]).filter(({ state }) => state !== onDevice.sent).length);
      reading.onerror = () => reject(reading.error);
    });
  } catch {
    return 0;
  } finally {
    database.close();
  }
}

/** Deletes what the staff app has stored in this browser, and reloads its open tabs. */
export function forgetStaffApp(): Promise<void> {
  for (const key of Object.keys(window.localStorage))
    if (key.startsWith(onDevice.drafts)) window.localStorage.removeItem(key);
  if ("caches" in window) void caches.delete(onDevice.files);
  return new Promise((resolve) => {
    const deleting = indexedDB.deleteDatabase(onDevice.database);
    const done = () => {
      const channel = new BroadcastChannel(onDevice.channel);
      channel.postMessage(onDevice.forgotten);
      channel.close();
      resolve();
    };
    deleting.onsuccess = done;
    deleting.onerror = done;
  });
}
