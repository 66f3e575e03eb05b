/*
 * The service worker of kiosks, for the pages below /k/ only. It gives a kiosk its page when it is
 * started without a network. Answers are kept by the page, not here.
 */
const cacheName = "kiosk";
const patienceMs = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

/** The cached page of this address, else of the kiosk in another language. */
async function cached(request) {
  const cache = await caches.open(cacheName);
  const [exact, alike] = [{ ignoreVary: true }, { ignoreVary: true, ignoreSearch: true }];
  return (await cache.match(request.url, exact)) ?? cache.match(request.url, alike);
}

/**
 * The page from the network; from the cache when there is none, it is slow, or the server fails.
 */
async function page(request) {
  const abort = new AbortController();
  const tooLong = setTimeout(() => abort.abort(), patienceMs);
  try {
    const answer = await fetch(request.url, { signal: abort.signal });
    if (answer.ok) {
      const copy = answer.clone();
      const cache = await caches.open(cacheName);
      await cache.put(request.url, copy);
    }
    return answer.status < 500 ? answer : ((await cached(request)) ?? answer);
  } catch {
    return (await cached(request)) ?? Response.error();
  } finally {
    clearTimeout(tooLong);
  }
}

/** The script's address has a hash of its content, so that a cached one is right. */
async function script(request) {
  const cache = await caches.open(cacheName);
  return (await cache.match(request.url, { ignoreVary: true })) ?? fetch(request);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname === "/kiosk.js") event.respondWith(script(request));
  else if (request.mode === "navigate" && pathname.startsWith("/k/")) event.respondWith(page(request));
});
