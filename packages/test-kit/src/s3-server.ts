import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

const access = { key: "a-key", secret: "a-secret-of-tests", region: "eu-test-1", bucket: "magic-spots" };
type Stored = { readonly bytes: Buffer; readonly at: Date };
type Answer = { readonly status: number; readonly body?: string | Buffer };

const sha256 = (of: Buffer | string) => createHash("sha256").update(of).digest("hex");
const hmac = (key: Buffer | string, of: string) => createHmac("sha256", key).update(of).digest();
/** RFC 3986 with nothing but the unreserved characters left as they are. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
const refused = (status: number, code: string): Answer => ({
  status,
  body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`,
});

/**
 * What is wrong with the signature of a request (AWS Signature Version 4); null when nothing is.
 */
function signatureProblem(request: IncomingMessage, url: URL, body: Buffer): Answer | null {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? "",
    );
  if (!parts) return refused(403, "AccessDenied");
  const [, key, day = "", region = "", signed = "", signature = ""] = parts;
  const header = (name: string) => String(request.headers[name] ?? "").trim();
  const at = header("x-amz-date");
  const time = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  if (!at.startsWith(day) || !(Math.abs(Date.now() - time) < 15 * 60_000)) return refused(403, "RequestTimeTooSkewed");
  if (key !== access.key) return refused(403, "InvalidAccessKeyId");
  const mustBeSigned = ["host", "x-amz-date", "x-amz-content-sha256"];
  if (!mustBeSigned.every((name) => signed.split(";").includes(name))) return refused(403, "AccessDenied");
  if (header("x-amz-content-sha256") !== sha256(body)) return refused(400, "XAmzContentSHA256Mismatch");
  const query = [...url.searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join("&");
  const lines = signed.split(";").map((name) => `${name}:${header(name)}\n`);
  const canonical = [request.method, url.pathname, query, lines.join(""), signed, sha256(body)].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", at, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join("\n");
  const signing = [day, access.region, "s3", "aws4_request"].reduce<Buffer | string>(hmac, `AWS4${access.secret}`);
  const isRight = timingSafeEqual(hmac(signing, toSign), Buffer.from(signature, "hex"));
  return isRight ? null : refused(403, "SignatureDoesNotMatch");
}

/**
 * A page of the keys, or of what they begin with up to the delimiter: 1,000 at most, as S3 answers.
 */
function listed(objects: ReadonlyMap<string, Stored>, asked: URLSearchParams): Answer {
  if (asked.get("list-type") !== "2") return refused(501, "NotImplemented");
  const [prefix, after, delimiter] = ["prefix", "start-after", "delimiter"].map((name) => asked.get(name) ?? "");
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix ?? "") && key > (after ?? "")).sort();
  const shown = new Map<string, string>();
  for (const key of keys) {
    const end = delimiter ? key.indexOf(delimiter, prefix?.length) : -1;
    const common = key.slice(0, end + 1);
    if (end >= 0) shown.set(common, `<CommonPrefixes><Prefix>${common}</Prefix></CommonPrefixes>`);
    else shown.set(key, `<Contents><Key>${key}</Key>${modified(objects.get(key))}</Contents>`);
  }
  const all = [...shown.values()];
  const body = `<ListBucketResult><IsTruncated>${all.length > 1000}</IsTruncated>${all.slice(0, 1000).join("")}</ListBucketResult>`;
  return { status: 200, body };
}

const modified = (stored: Stored | undefined) => `<LastModified>${stored?.at.toISOString()}</LastModified>`;

/**
 * A bucket of a server with the part of the API of S3 that a store of files needs. It refuses what
 * S3 refuses: wrong signatures, bodies other than the signed ones, unknown buckets. It ends with
 * the test.
 */
export async function anS3Bucket() {
  const objects = new Map<string, Stored>();
  const answerTo = (request: IncomingMessage, body: Buffer): Answer => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const problem = signatureProblem(request, url, body);
    if (problem) return problem;
    const [, bucket, ...path] = url.pathname.split("/");
    const key = decodeURIComponent(path.join("/"));
    if (bucket !== access.bucket) return refused(404, "NoSuchBucket");
    const stored = objects.get(key);
    if (request.method === "GET" && key === "") return listed(objects, url.searchParams);
    if (request.method === "GET") return stored ? { status: 200, body: stored.bytes } : refused(404, "NoSuchKey");
    if (request.method === "PUT") objects.set(key, { bytes: body, at: new Date() });
    else if (request.method === "DELETE") objects.delete(key);
    else return refused(405, "MethodNotAllowed");
    return { status: request.method === "PUT" ? 200 : 204 };
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { status, body } = answerTo(request, Buffer.concat(chunks));
    response.writeHead(status).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    place: { endpoint: `http://127.0.0.1:${port}`, ...access },
    /** Makes a stored file older or younger. */
    age: (key: string, at: Date) => {
      const stored = objects.get(key);
      if (stored) objects.set(key, { ...stored, at });
    },
    keys: () => [...objects.keys()],
  };
}
