import { aFullBusiness, type FullBusiness } from "@spots/test-kit/full-business";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCalls } from "../test/http-call";

const { testDb, url } = useTestDb();
const calls = openCalls(url);
let business: FullBusiness;
beforeAll(async () => {
  business = await aFullBusiness(testDb);
});
afterAll(() => calls.close());

/** Sends a request as the owner unless another user is given. */
const send = (
  path: string,
  init: Parameters<typeof calls.send>[1],
  as: Partial<Parameters<typeof calls.send>[2]> = {},
) => calls.send(path, init, { userId: business.owner.userId, ...as });

describe("a refusal", () => {
  it("names a hundred fields and the total number", async () => {
    const invitees = Array.from({ length: 400 }, () => ({ id: "x" }));
    const { told } = await send("invitation.send", {
      body: JSON.stringify({ json: { business: business.slug, invitees } }),
    });
    expect(Object.keys(told?.data.refusal.fields ?? {}).length).toBeLessThanOrEqual(100);
    expect(told?.data.refusal).toMatchObject({ reason: "badInputs", values: { count: expect.any(Number) } });
  });

  it.each([
    ["a procedure that is not there", "no.such", "notFound"],
    ["a query sent as a change", "location.list", "badInput"],
  ])("of %s has only a code and a reason", async (_what, path, reason) => {
    const { told } = await send(path, { body: '{"json":{}}' });
    expect(told).toMatchObject({ message: reason, data: { refusal: { reason, fields: {}, values: {} } } });
  });

  it("of an id that is taken by another row is a conflict", async () => {
    const comment = { id: crypto.randomUUID(), text: "One" };
    const open = () =>
      send("thread.open", {
        body: JSON.stringify({
          json: {
            business: business.slug,
            id: crypto.randomUUID(),
            journeyId: business.journey.id,
            subject: { type: "spot", id: business.spot.id },
            comment,
          },
        }),
      });
    expect((await open()).status).toBe(200);
    const { status, told } = await open();
    expect({ status, refusal: told?.data.refusal }).toMatchObject({
      status: 409,
      refusal: { code: "CONFLICT", reason: "idTaken" },
    });
  });
});

describe("a failure before the procedure", () => {
  const prismaWords =
    "\nInvalid `prisma.session.findUnique()` invocation:\n\nCan't reach database server at 127.0.0.1:42727";

  it("of an unreachable database is 503, logged with its cause, without details in the response", async () => {
    const cause = Object.assign(new Error(prismaWords), { code: "P1001" });
    const { status, told, text, lines } = await send(
      "location.list",
      { body: "{}" },
      {
        createContext: () => Promise.reject(cause),
      },
    );
    expect(status).toBe(503);
    expect(told).toMatchObject({
      message: "unavailable",
      data: { requestId: "r-1", refusal: { code: "UNAVAILABLE" } },
    });
    expect(text).not.toMatch(/prisma|127\.0\.0\.1|42727/i);
    expect(lines).toEqual([{ level: "error", message: expect.stringContaining("r-1"), cause }]);
  });

  it("of the product is 500 with the request id, and is logged", async () => {
    const { status, told, text, lines } = await send(
      "location.list",
      { body: "{}" },
      {
        createContext: () => Promise.reject(new TypeError("secret is undefined")),
      },
    );
    expect({ status, code: told?.data.refusal.code, id: told?.data.requestId }).toEqual({
      status: 500,
      code: "UNEXPECTED",
      id: "r-1",
    });
    expect(text).not.toContain("secret");
    expect(lines).toHaveLength(1);
  });
});

it("an import file with many faults returns the first hundred and their number", async () => {
  const unknown = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`x${at}`, 1]));
  const text = JSON.stringify({ format: "magic-spots/journey", version: 1, ...unknown });
  const { status, text: answer } = await send("transfer.import", {
    body: JSON.stringify({ json: { business: business.slug, id: crypto.randomUUID(), text } }),
  });
  const { faults, count } = JSON.parse(answer).result.data.json;
  expect({ status, faults: faults.length }).toEqual({ status: 200, faults: 100 });
  expect(count).toBeGreaterThan(3000);
});
