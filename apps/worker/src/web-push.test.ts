import { createECDH, verify } from "node:crypto";
import { verifyingKey } from "@spots/test-kit/push-service";
import { describe, expect, it } from "vitest";
import { encrypt, keyPairOf, newKeyPair, openSigner } from "./web-push";

/** The example of RFC 8291, appendix A. */
const example = {
  text: "When I grow up, I want to be a watermelon",
  auth: "BTBZMqHH6r4Tts7J_aSIgg",
  receiverPublic: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
  senderPrivate: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
  salt: "DGv6ra1nlYgDCS1FRnbzlw",
  body: "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
};

describe("a push", () => {
  it("is encrypted as in the example of RFC 8291", () => {
    const keys = createECDH("prime256v1");
    keys.setPrivateKey(Buffer.from(example.senderPrivate, "base64url"));
    const { receiverPublic: p256dh, auth } = example;
    const body = encrypt(Buffer.from(example.text), { p256dh, auth }, keys, Buffer.from(example.salt, "base64url"));
    expect(body.toString("base64url")).toBe(example.body);
  });

  it("is signed for its push service, until less than a day from now, by the key that it names", () => {
    const keys = newKeyPair();
    expect(keyPairOf(keys.privateKey)).toEqual(keys);
    const now = new Date("2026-11-23T09:00:00Z");
    const header = openSigner(keys, "mailto:a@example.com")("https://push.example.com/send/1", now);
    const [, token = "", key] = /^vapid t=([^,]+), k=(.+)$/.exec(header) ?? [];
    const [head = "", claims = "", signature = ""] = token.split(".");
    expect(key).toBe(keys.publicKey);
    const valid = verify(
      "sha256",
      Buffer.from(`${head}.${claims}`),
      { key: verifyingKey(keys.publicKey), dsaEncoding: "ieee-p1363" },
      Buffer.from(signature, "base64url"),
    );
    expect(valid).toBe(true);
    expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toEqual({
      aud: "https://push.example.com",
      exp: now.getTime() / 1000 + 43_200,
      sub: "mailto:a@example.com",
    });
  });
});
