import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientAddress, isLoopback, isPublicAddress, networkOf, TrustProxy } from "./network-address";

const trust = (setting?: string) => TrustProxy.parse(setting);
const [visitor, forged, proxy, outer] = ["203.0.113.7", "198.51.100.1", "10.0.0.2", "10.0.0.3"];

describe("a client's address", () => {
  it.each([undefined, "0", "false", ""])(
    "is the connection's with TRUST_PROXY %j, whatever X-Forwarded-For contains",
    (setting) => {
      expect(clientAddress(visitor, `${forged}, 10.0.0.1`, trust(setting))).toBe(visitor);
    },
  );

  it("behind one proxy is the entry that the proxy added, not an entry that the client sent", () => {
    for (const setting of ["1", "true", "10.0.0.0/8"])
      expect(clientAddress(proxy, `${forged}, ${visitor}`, trust(setting))).toBe(visitor);
  });

  it("behind two proxies is the entry that the outer proxy added", () => {
    for (const setting of ["2", "10.0.0.2/32, 10.0.0.3/32"])
      expect(clientAddress(proxy, `${forged}, ${visitor}, ${outer}`, trust(setting))).toBe(visitor);
  });

  it("is the connection's when the connection is not from the trusted network", () => {
    expect(clientAddress(visitor, forged, trust("10.0.0.0/8"))).toBe(visitor);
  });

  it("is the proxy's when its entry is missing or not an address", () => {
    for (const header of [null, undefined, "", "unknown", "evil", ", ,", `${forged}, _hidden`])
      expect(clientAddress(proxy, header, trust("1"))).toBe(proxy);
  });

  it.each([
    ["203.0.113.7:4711", "203.0.113.7"],
    ["[2001:db8::1]:443", "2001:db8::1"],
    ["[2001:db8::1]", "2001:db8::1"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
  ])("is parsed in each notation of a proxy: %s", (written, address) => {
    expect(clientAddress(proxy, written, trust("1"))).toBe(address);
  });

  it("is found behind a proxy that uses IPv4-mapped IPv6 addresses", () => {
    expect(clientAddress("::ffff:10.0.0.2", visitor, trust("10.0.0.0/8"))).toBe(visitor);
  });

  it("behind one proxy does not depend on what the client sends", () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(clientAddress(proxy, `${header}, ${visitor}`, trust("1"))).toBe(visitor);
        expect(clientAddress(visitor, header, trust())).toBe(visitor);
      }),
    );
  });
});

it.each(["some", "-1", "1.5", "10.0.0.0/33", "10.0.0.1", "10.0.0.0/8,x"])("TRUST_PROXY refuses %s", (setting) => {
  expect(TrustProxy.safeParse(setting).success).toBe(false);
});

describe("the key of the rate limit", () => {
  it("is the first 64 bits of an IPv6 address", () => {
    expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
    expect(networkOf("2001:db8:1:2:ffff::1")).toBe("2001:db8:1:2::/64");
    expect(networkOf("2001:db8:1:3::1")).not.toBe("2001:db8:1:2::/64");
    expect(networkOf("fe80::1%eth0")).toBe("fe80::/64");
  });

  it("is the whole IPv4 address, also an IPv4-mapped one", () => {
    expect(networkOf("203.0.113.7")).toBe("203.0.113.7");
    expect(networkOf("::ffff:203.0.113.7")).toBe("203.0.113.7");
    expect(networkOf("::ffff:cb00:7107")).toBe("203.0.113.7");
  });

  it("is one for all clients without an address", () => {
    expect(networkOf("unknown")).toBe("unknown");
  });
});

it.each([
  "http://localhost:3000",
  "http://127.0.0.1:3000/",
  "http://[::1]:3000",
  "http://spots.localhost",
  "localhost:3000",
  "127.8.9.1",
])("%s is a loopback address", (address) => expect(isLoopback(address)).toBe(true));

it.each([
  "https://spots.example",
  "http://192.168.0.7:3000",
  "http://0.0.0.0:3000",
  "https://localhost.spots.example",
  "http://127.0.0.1.spots.example",
  "http://localhost@spots.example",
  "http://[::]:3000",
  "10.0.0.1",
  "",
  "spots.example:3000",
])("%j is not a loopback address", (address) => expect(isLoopback(address)).toBe(false));

describe("an address of the public internet", () => {
  it.each(["8.8.8.8", "142.250.74.10", "2a00:1450:4001:82a::200a", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"])(
    "is %s",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each(
    [
      ["0.0.0.0", "127.0.0.1", "127.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"],
      ["169.254.169.254", "100.64.0.1", "192.0.2.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"],
      ["::", "::1", "fe80::1", "fe80::1%eth0", "fd00::1", "fc00::1", "ff02::1", "2002:7f00:1::", "2001:db8::1"],
      ["::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::7f00:1", "localhost", "", "8.8.8.8:443"],
    ].flat(),
  )("is not %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it("is no address of a private IPv4 network in any notation", () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.constantFrom("10", "127", "0"), byte, byte, byte, (first, b, c, d) => {
        const address = [first, b, c, d].join(".");
        for (const written of [address, `::ffff:${address}`, `64:ff9b::${address}`])
          expect(isPublicAddress(written)).toBe(false);
      }),
    );
  });
});
