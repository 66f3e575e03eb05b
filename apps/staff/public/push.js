// Shows pushes, and opens what they are about. The service worker of the staff app imports this file;
// where the staff app was never opened, the dashboard registers it alone.
self.addEventListener("push", (event) => {
  const told = event.data?.json();
  if (!told) return;
  const { title, body, tag, lang, path, at, again, business, read } = told;
  const shown = self.registration.showNotification(title, {
    body,
    // A later push of the same thing replaces this one.
    tag,
    // A repeat, of which nobody knew whether it had arrived, replaces it without a sound.
    renotify: !again,
    lang,
    icon: "/my/icon-192.png",
    timestamp: Date.parse(at),
    data: { path, business, read },
  });
  event.waitUntil(shown);
});

/**
 * Marks what a push was about as read. Without a network it stays unread. An event of the server
 * tells the open pages. A push of an older server has no ids.
 */
async function markRead({ business, read }) {
  if (!read) return;
  const body = JSON.stringify({ json: { business, notificationIds: read } });
  const headers = { "content-type": "application/json" };
  await fetch("/api/trpc/notification.readPushed", { method: "POST", headers, body }).catch(() => undefined);
}

/** Opens an address of this site: in a window that shows it already, or in a new one. */
async function open(address) {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = windows.find(({ url }) => url === address);
  return there ? there.focus() : self.clients.openWindow(address);
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const { origin } = self.location;
  const data = event.notification.data ?? {};
  const { href, origin: target } = new URL(data.path ?? "/my", origin);
  if (target === origin) event.waitUntil(Promise.all([open(href), markRead(data)]));
});
