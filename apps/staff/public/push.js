// Shows pushes, and opens what they are about. The service worker of the staff app imports this file;
// where the staff app was never opened, the dashboard registers it alone.
self.addEventListener("push", (event) => {
  const told = event.data?.json();
  if (!told) return;
  const { title, body, tag, lang, path, at, again } = told;
  const shown = self.registration.showNotification(title, {
    body,
    // A later push of the same thing replaces this one.
    tag,
    // A repeat, of which nobody knew whether it had arrived, replaces it without a sound.
    renotify: !again,
    lang,
    icon: "/my/icon-192.png",
    timestamp: Date.parse(at),
    data: { path },
  });
  event.waitUntil(shown);
});

/** Opens an address of this site: in a window that shows it already, or in a new one. */
async function open(address) {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = windows.find(({ url }) => url === address);
  return there ? there.focus() : self.clients.openWindow(address);
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const { origin } = self.location;
  const { href, origin: target } = new URL(event.notification.data?.path ?? "/my", origin);
  if (target === origin) event.waitUntil(open(href));
});
