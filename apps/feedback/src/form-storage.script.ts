/*
 * What the form's script stores on the device, under the path of the channel's page:
 * kept:<path> – drafts, for 15 minutes; never a contact, consent, language or visit
 * unsent:<path>:<id> – complete answers that were sent but not acknowledged, for 12 hours
 */
const lifetimes = { kept: 15 * 60_000, unsent: 12 * 3_600_000 } as const;
type Kind = keyof typeof lifetimes;

type Stored = { readonly until: number; readonly value: string };

function parse(kind: Kind, text: string | null): Stored | null {
  try {
    const { until, value } = JSON.parse(text ?? "null");
    const left = until - Date.now();
    return left > 0 && left <= lifetimes[kind] && typeof value === "string" ? { until, value } : null;
  } catch {
    return null;
  }
}

/** Stores a text. Returns false where the browser denies storage. */
export function keep(kind: Kind, key: string, value: string): boolean {
  try {
    localStorage.setItem(`${kind}:${key}`, JSON.stringify({ until: Date.now() + lifetimes[kind], value }));
    return true;
  } catch {
    return false;
  }
}

export function read(kind: Kind, key: string): string | null {
  try {
    return parse(kind, localStorage.getItem(`${kind}:${key}`))?.value ?? null;
  } catch {
    return null;
  }
}

export function drop(kind: Kind, key: string): void {
  try {
    localStorage.removeItem(`${kind}:${key}`);
  } catch {
    // Storage is denied, so there is nothing to remove.
  }
}

/**
 * Removes expired and unreadable entries of all channels. Returns the keys of the remaining entries
 * of this kind with this prefix.
 */
export function sweep(kind: Kind, prefix: string): readonly string[] {
  try {
    for (const name of Object.keys(localStorage)) {
      const of = name.startsWith("kept:") ? "kept" : name.startsWith("unsent:") ? "unsent" : null;
      if (of && !parse(of, localStorage.getItem(name))) localStorage.removeItem(name);
    }
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(`${kind}:${prefix}`))
      .map((name) => name.slice(kind.length + 1));
  } catch {
    return [];
  }
}
