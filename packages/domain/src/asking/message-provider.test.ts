import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProviderAddress, MessageProvider, requestOf } from "./message-provider";

const provider: MessageProvider = {
  url: "https://sms.example/v1/send",
  format: "json",
  headers: [{ name: "Authorization", value: "Bearer {{secret}}" }],
  body: '{"to": "{{to}}", "text": "{{ text }}", "from": "{{sender}}", "ref": "{{id}}"}',
  sender: "Copper & Comb",
};
const message = { id: "1", to: "+49301234567", text: "How was it?" };

describe("the request to a provider", () => {
  it("fills the template, and has the secret in the header alone", () => {
    const { headers, body } = requestOf(provider, message, "s3cret");
    expect(headers).toEqual({ Authorization: "Bearer s3cret", "content-type": "application/json" });
    expect(JSON.parse(body)).toEqual({ to: "+49301234567", text: "How was it?", from: "Copper & Comb", ref: "1" });
  });

  it("never lets a text change what the template says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const asJson = requestOf(provider, { ...message, text }, "s");
        expect(JSON.parse(asJson.body)).toMatchObject({ text, to: message.to });
        const form = { ...provider, format: "form", body: "to={{to}}&text={{text}}" } as const;
        const sent = new URLSearchParams(requestOf(form, { ...message, text: text.toWellFormed() }, "s").body);
        expect([...sent.keys()]).toEqual(["to", "text"]);
        expect(sent.get("text")).toBe(text.toWellFormed());
      }),
    );
  });
});

describe("a provider", () => {
  it("is refused with a private address, without https, and with a user in the address", () => {
    for (const url of [
      "http://sms.example/send",
      "https://127.0.0.1/send",
      "https://10.0.0.8/send",
      "https://[::1]/send",
      "https://[fd00::1]/send",
      "https://169.254.169.254/latest",
      "https://localhost/send",
      "https://printer.local/send",
      "https://me:you@sms.example/send",
      "nothing",
    ])
      expect(isProviderAddress(url, []), url).toBe(false);
    expect(isProviderAddress("https://sms.example/send", [])).toBe(true);
    expect(isProviderAddress("http://127.0.0.1:9/send", ["http://127.0.0.1:9"])).toBe(true);
  });

  it("is refused without a receiver or a text, with an unknown slot, and with a header of its own", () => {
    const wrong = (more: object) => MessageProvider.safeParse({ ...provider, ...more }).error?.issues[0]?.message;
    expect(MessageProvider.safeParse(provider).success).toBe(true);
    expect(wrong({ body: '{"to": "{{to}}"}' })).toBe("slotsMissing");
    expect(wrong({ body: "{{to}} {{text}} {{name}}" })).toBe("unknownSlot");
    expect(wrong({ headers: [{ name: "Host", value: "x" }] })).toBe("invalid");
    expect(wrong({ headers: [{ name: "X-A", value: "a\r\nX-B: c" }] })).toBe("invalid");
  });
});
