import { expect, it } from "vitest";
import { isPushEndpoint } from "./push-endpoint";

it.each([
  "https://fcm.googleapis.com/fcm/send/abc:def",
  "https://updates.push.services.mozilla.com/wpush/v2/abc",
  "https://db5p.notify.windows.com/w/?token=abc",
  "https://web.push.apple.com/QGhp",
])("a push may be sent to %s", (endpoint) => {
  expect(isPushEndpoint(endpoint, [])).toBe(true);
});

it.each([
  "http://fcm.googleapis.com/fcm/send/abc",
  "https://fcm.googleapis.com:8443/fcm/send/abc",
  "https://fcm.googleapis.com@169.254.169.254/latest",
  "https://user@fcm.googleapis.com/a",
  "https://fcm.googleapis.com.example.com/a",
  "https://evilpush.apple.com/a",
  "https://127.0.0.1/a",
  "https://[::1]/a",
  "https://localhost/a",
  "https://10.0.0.1/a",
  "https://2130706433/a",
  "https://[::ffff:127.0.0.1]/a",
  "https://fcm.googleapis.com./a",
  "https://push.apple.com/a",
  "https://web.push.apple.com.127.0.0.1.nip.io/a",
  "https://fcm.googleapis.com%2f@127.0.0.1/a",
  "https://127.0.0.1\\@fcm.googleapis.com/a",
  "//fcm.googleapis.com/a",
  "file:///etc/passwd",
  "not an address",
])("no push is sent to %s", (endpoint) => {
  expect(isPushEndpoint(endpoint, [])).toBe(false);
});

it("a deployment may allow further origins, by their scheme, host and port", () => {
  expect(isPushEndpoint("http://127.0.0.1:9001/a", ["http://127.0.0.1:9001"])).toBe(true);
  expect(isPushEndpoint("http://127.0.0.1:9002/a", ["http://127.0.0.1:9001"])).toBe(false);
});
