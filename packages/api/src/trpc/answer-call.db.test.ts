import { aUser } from "@spots/test-kit/business";
import { aFullBusiness, type FullBusiness } from "@spots/test-kit/full-business";
import { useTestDb } from "@spots/test-kit/test-db";
import superjson from "superjson";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCalls } from "../test/http-call";
import { largerBytes, mostBatched } from "./bounds";
import { appRouter } from "./root";

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

/** A body that arrives in chunks without a length, and counts the bytes that were read. */
function stream(bytes: number) {
  let given = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (given >= bytes) return controller.close();
      const piece = new Uint8Array(16 * 1024).fill(32);
      given += piece.byteLength;
      controller.enqueue(piece);
    },
  });
  return { body, given: () => given };
}

const megabytes = (count: number) => count * 1024 * 1024;
const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const promise = (text: string, rest = "") =>
  `{"json":{"business":${JSON.stringify(business.slug)},"id":"${crypto.randomUUID()}","text":${text}}${rest}}`;

describe("an unauthenticated request", () => {
  it("is refused before its body is read", async () => {
    const { body, given } = stream(megabytes(9));
    const before = given();
    const { status, told } = await send("brandPromise.make", { body, duplex: "half" }, { userId: null });
    expect({ status, code: told?.data.refusal.code }).toEqual({ status: 401, code: "UNAUTHENTICATED" });
    // A stream fills its first chunk before anybody reads.
    expect(given() - before).toBeLessThanOrEqual(16 * 1024);
  });

  it("is refused by every procedure", async () => {
    for (const path of Object.keys(appRouter._def.procedures)) {
      const { status } = await send(path, { body: "{" }, { userId: null });
      expect({ path, status }).toEqual({ path, status: 401 });
    }
  });
});

describe("a body that is too large", () => {
  it("is refused by its Content-Length", async () => {
    const { status, told } = await send("brandPromise.make", {
      body: "{}",
      headers: { "content-type": "application/json", "content-length": String(megabytes(9)) },
    });
    expect({ status, reason: told?.data.refusal.reason }).toEqual({ status: 413, reason: "tooLarge" });
  });

  it("is refused while it arrives when it has no Content-Length, and the rest is not read", async () => {
    const { body, given } = stream(megabytes(9));
    const { status, told } = await send("brandPromise.make", { body, duplex: "half" });
    expect({ status, code: told?.data.refusal.code }).toEqual({ status: 413, code: "TOO_LARGE" });
    expect(given()).toBeLessThan(megabytes(1));
  });

  it("is not accepted through a batch that names a procedure with a higher limit beside an unknown one", async () => {
    const { body } = stream(megabytes(9));
    expect((await send("transfer.import,x.y?batch=1", { body, duplex: "half" })).status).toBe(413);
  });

  it("has a higher limit for procedures that take files, all of which exist", async () => {
    expect(Object.keys(appRouter._def.procedures)).toEqual(expect.arrayContaining([...largerBytes.keys()]));
    const text = "x".repeat(megabytes(2));
    const { status } = await send("transfer.import", {
      body: JSON.stringify({ json: { business: business.slug, id: crypto.randomUUID(), text } }),
    });
    expect(status).toBe(200);
  });
});

describe("a body that is expensive to parse", () => {
  it.each([
    ["is nested deeply", () => promise(nested(60_000))],
    ["holds very many values", () => promise(`[${"[],".repeat(80_000)}[]]`)],
    ["makes a typed array", () => promise("500000000", ',"meta":{"values":{"text":[["typed-array","Float64Array"]]}}')],
    ["makes a big integer", () => promise('"1"', ',"meta":{"values":{"text":["bigint"]}}')],
    ["makes an error", () => promise("{}", ',"meta":{"values":{"text":["Error"]}}')],
    ["makes a class", () => promise("{}", ',"meta":{"values":{"text":[["class","X"]]}}')],
    ["makes an expression", () => promise('"/(a+)+/"', ',"meta":{"values":{"text":["regexp"]}}')],
    [
      "has an annotation for a value that is not there",
      () => promise("null", ',"meta":{"values":{"text.a.b":["undefined"]}}'),
    ],
    [
      "has very many annotations",
      () =>
        promise(
          '"x"',
          `,"meta":{"values":{${Array.from({ length: 5000 }, (_, at) => `"a${at}":["undefined"]`).join()}}}`,
        ),
    ],
    ["is null", () => "null"],
    ["is a text", () => '"x"'],
    ["is cut off", () => '{"json":'],
    ["is nothing", () => ""],
  ])("that %s is a bad request, without a word from below", async (_what, body) => {
    const { status, told, text } = await send("brandPromise.make", { body: body() });
    expect({ status, message: told?.message, code: told?.data.refusal.code }).toEqual({
      status: 400,
      message: "badInput",
      code: "BAD_REQUEST",
    });
    expect(text).not.toMatch(/destructure|JSON at|Expected|Invalid input/);
  });

  it("is refused when its annotations contain referential equalities", async () => {
    const equal = ',"meta":{"referentialEqualities":{"text":["text.a"]}}';
    expect((await send("brandPromise.make", { body: promise('{"a":{}}', equal) })).status).toBe(400);
  });

  it.each(["multipart/form-data; boundary=x", "application/octet-stream", "text/plain"])(
    "with the content type %s is not read",
    async (type) => {
      const { body } = stream(megabytes(9));
      const { status } = await send("brandPromise.make", { body, duplex: "half", headers: { "content-type": type } });
      expect(status).toBe(415);
    },
  );

  it(`holds at most ${mostBatched} calls`, async () => {
    const calls = (count: number) => ({
      path: `${Array.from({ length: count }, () => "location.list").join()}?batch=1`,
      input: encodeURIComponent(
        JSON.stringify(
          Object.fromEntries(Array.from({ length: count }, (_, at) => [at, { json: { business: business.slug } }])),
        ),
      ),
    });
    const get = async ({ path, input }: ReturnType<typeof calls>) =>
      (await send(`${path}&input=${input}`, { method: "GET", headers: {} })).status;
    expect(await get(calls(mostBatched))).toBe(200);
    expect(await get(calls(mostBatched + 1))).toBe(400);
  });
});

describe("a request of the product's pages", () => {
  it("keeps dates and undefined values", async () => {
    const input = {
      business: business.slug,
      id: crypto.randomUUID(),
      text: "We call back",
      madeIn: "",
      note: undefined,
    };
    const { status } = await send("brandPromise.make", { body: superjson.stringify(input) });
    expect(status).toBe(200);
  });
});

it("a person who is not a member gets the refusal of an unknown business", async () => {
  const stranger = await aUser(testDb);
  const { status, told } = await send("brandPromise.make", { body: promise('"x"') }, { userId: stranger.id });
  expect({ status, reason: told?.data.refusal.reason }).toEqual({ status: 404, reason: "notFound" });
});
