import { expect, it } from "vitest";
import { takeUpload } from "./uploads";

const upload = (body: BodyInit) =>
  new Request("http://localhost:3000/", { method: "PUT", body, duplex: "half" } as RequestInit);
const take = (businessId: string, body: BodyInit) =>
  takeUpload(upload(body), { businessId, most: 1000 }, async (bytes) => bytes.length);

it("uploads of one business that never end leave others their places, for reading and for decoding", async () => {
  const ends: (() => void)[] = [];
  const stalled = Array.from({ length: 4 }, () =>
    take("slow", new ReadableStream({ start: (body) => void ends.push(() => body.close()) })),
  );
  await expect(take("slow", "abc")).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  expect(await take("another", "abc")).toBe(3);
  for (const end of ends) end();
  expect(await Promise.all(stalled)).toEqual([0, 0, 0, 0]);
  expect(await take("slow", "abc")).toBe(3);
});
