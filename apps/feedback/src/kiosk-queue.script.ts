/*
 * The answers of a kiosk that are not acknowledged yet, in IndexedDB: they survive a closed tab and
 * a power cut, and are sent under the ids that they were stored with, so that none is stored twice.
 */
import type { Reply } from "./form-reply";

export type Waiting = {
  readonly id: string;
  /** Where it is sent to: the kiosk at which it was given. */
  readonly address: string;
  readonly body: string;
  /** When it was given, by the device's clock. */
  readonly at: number;
  /** Whether the server refused it, whatever was left out of it. */
  readonly isSetAside?: boolean;
};

const patienceMs = 20_000;
const store = "waiting";

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

let opened: Promise<IDBDatabase> | undefined;
function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("kiosk", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** Resolves when the change is on the disk, not only in the browser's memory. */
async function change(with_: (of: IDBObjectStore) => void): Promise<void> {
  const transaction = (await database()).transaction(store, "readwrite", { durability: "strict" });
  with_(transaction.objectStore(store));
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

export const keepAnswer = (waiting: Waiting) => change((of) => of.put(waiting));
const forget = (id: string) => change((of) => of.delete(id));

export async function listWaiting(): Promise<readonly Waiting[]> {
  return asked((await database()).transaction(store).objectStore(store).getAll());
}

/** The server's reply and its status; null without one. */
async function post({ address, body, at }: Waiting): Promise<{ status: number; reply: Reply } | null> {
  const abort = new AbortController();
  const tooLong = setTimeout(() => abort.abort(), patienceMs);
  try {
    // The server knows its own time: it is told how long ago this was. A clock that went back says
    // 0.
    const age = Math.max(0, Date.now() - at);
    const answer = await fetch(address, {
      method: "POST",
      headers: { accept: "application/json" },
      body: new URLSearchParams([...new URLSearchParams(body), ["age", String(age)]]),
      signal: abort.signal,
    });
    return { status: answer.status, reply: await answer.json() };
  } catch {
    return null;
  } finally {
    clearTimeout(tooLong);
  }
}

/** Sends one answer. False when the others should wait, too. */
async function sendOne(waiting: Waiting): Promise<boolean> {
  const sent = await post(waiting);
  if (sent === null) return false;
  if (sent.reply.status === "received") {
    await forget(waiting.id);
    return true;
  }
  if (sent.status !== 422 || sent.reply.status !== "refused") return false;
  // Nobody is there any more who could correct it: what is refused is left out, the rest is sent.
  const body = new URLSearchParams(waiting.body);
  const wrong = Object.keys(sent.reply.wrong).filter((name) => body.has(name));
  for (const name of wrong) body.delete(name);
  await keepAnswer({ ...waiting, body: body.toString(), isSetAside: wrong.length === 0 });
  return wrong.length === 0 || sendOne({ ...waiting, body: body.toString() });
}

/** Sends what waits, one after the other, in one tab of the device at a time. */
export async function sendWaiting(onChange: () => void): Promise<void> {
  await navigator.locks.request("kiosk", { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    for (const waiting of await listWaiting()) {
      if (waiting.isSetAside) continue;
      if (!(await sendOne(waiting))) break;
      onChange();
    }
  });
  onChange();
}
