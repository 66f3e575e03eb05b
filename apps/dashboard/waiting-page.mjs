/** Seconds after which a waiting export is asked for again, and how much later at most. */
const seconds = { least: 5, spread: 10, spreadInCrowd: 60 };

/**
 * The answer to an export that has to wait: a page that asks for the file again by itself, for other
 * clients than browsers the status alone. Those who wait come back at different times.
 * @param {{ isDocument: boolean, isCrowd: boolean }} asked whether a browser shows the answer, and whether many wait
 * @param {{ locale: string, title: string, lead: string }} text
 * @returns {{ status: 429, headers: Record<string, string>, body: string }}
 */
export function waitingAnswer({ isDocument, isCrowd }, { locale, title, lead }) {
  const after = String(seconds.least + Math.floor(Math.random() * (isCrowd ? seconds.spreadInCrowd : seconds.spread)));
  const headers = { "retry-after": after, "cache-control": "no-store" };
  if (!isDocument)
    return {
      status: 429,
      headers: { ...headers, "content-type": "application/json" },
      body: '{"code":"TOO_MANY_REQUESTS"}',
    };
  return {
    status: 429,
    headers: { ...headers, "content-type": "text/html; charset=utf-8", refresh: after },
    body: `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><body style="font:1.125rem/1.5 system-ui;max-width:34rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark"><h1 style="font-size:1.5rem">${title}</h1><p>${lead}</p>`,
  };
}
