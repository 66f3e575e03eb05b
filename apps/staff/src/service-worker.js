// The build puts `build` and `files` before this file: see vite.config.ts.
/* global build, files */
importScripts("/my/push.js");
const cacheName = `my-${build}`;
const shell = "/my/index.html";

self.addEventListener("install", (event) => {
  const requests = files.map((file) => new Request(`/my/${file}`, { cache: "reload" }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(requests)));
});

self.addEventListener("activate", (event) => {
  const clean = async () => {
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name.startsWith("my-") && name !== cacheName).map((name) => caches.delete(name)),
    );
    await self.registration.navigationPreload?.enable();
    await self.clients.claim();
  };
  event.waitUntil(clean());
});

/** A page asks for the new build when nobody is in the middle of something. */
self.addEventListener("message", ({ data }) => {
  if (data === "take over") self.skipWaiting();
});

const fromCache = async (path) => (await caches.open(cacheName)).match(path);

/** The app's own address needs no network. */
async function ownPage(event) {
  void event.preloadResponse?.catch(() => undefined);
  return (await fromCache(shell)) ?? fetch(event.request);
}

/** Other pages come from the network; without one the app says so, and not the browser. */
async function otherPage(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch (error) {
    const page = await fromCache(shell);
    if (page) return page;
    throw error;
  }
}

async function ownFile(request, path) {
  return (await fromCache(path)) ?? fetch(request);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  const isOwn = pathname === "/my" || pathname.startsWith("/my/");
  if (request.mode === "navigate") event.respondWith(isOwn ? ownPage(event) : otherPage(event));
  else if (isOwn && pathname !== "/my/sw.js") event.respondWith(ownFile(request, pathname));
});
