import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { type FileKey, type FileStore, fileKinds, isUuid, type ListedFile } from "./store";

/** A bucket and who may use it. */
export type S3Place = {
  /** The address of the service, without the bucket. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
};

/** How long one request may take, in ms: 10 MB over a slow line fit in it. */
const patienceMs = 30_000;

const textsIn = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, text = ""]) => text);

function listed(xml: string): ListedFile | null {
  const [key = ""] = textsIn(xml, "Key");
  const [businessId = "", kind, id = "", ...rest] = key.split("/");
  const known = fileKinds.find((each) => each === kind);
  const storedAt = new Date(textsIn(xml, "LastModified")[0] ?? "");
  if (!known || !isUuid(businessId) || !isUuid(id) || rest.length > 0 || Number.isNaN(storedAt.getTime())) return null;
  return { key: `${businessId}/${known}/${id}`, kind: known, id, isWhole: true, storedAt };
}

/**
 * A store in a bucket of a service with the API of S3. A put is whole or not there: the service
 * compares the body with its signed SHA-256. The bucket stands in the path, as services of one's
 * own have no names for buckets.
 */
export function s3Store({ endpoint, bucket, region, key: accessKeyId, secret: secretAccessKey }: S3Place): FileStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 2 });
  const root = `${endpoint.replace(/\/$/, "")}/${encodeURIComponent(bucket)}`;

  async function ask(method: "PUT" | "GET" | "DELETE", address: string, body?: Uint8Array): Promise<Response> {
    const sha256 = createHash("sha256")
      .update(body ?? "")
      .digest("hex");
    const headers = { "x-amz-content-sha256": sha256 };
    const signal = AbortSignal.timeout(patienceMs);
    return client.fetch(address, { method, headers, signal, ...(body && { body: new Uint8Array(body) }) });
  }
  async function refuse(what: string, answer: Response): Promise<never> {
    const [code = ""] = textsIn(await answer.text().catch(() => ""), "Code");
    throw new Error(`${what}: the store answered ${answer.status} ${code}`);
  }
  const at = (key: FileKey) => `${root}/${key}`;

  /** The parts of all pages of a list. */
  async function pages(query: Readonly<Record<string, string>>, part: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (let after = ""; ; ) {
      const asked = new URLSearchParams({ "list-type": "2", ...query, ...(after && { "start-after": after }) });
      const answer = await ask("GET", `${root}?${asked}`);
      if (!answer.ok) return refuse("list", answer);
      const xml = await answer.text();
      const parts = [...xml.matchAll(new RegExp(`<${part}>([\\s\\S]*?)</${part}>`, "g"))].map(([, text = ""]) => text);
      found.push(...parts);
      const last = textsIn(parts.at(-1) ?? "", part === "Contents" ? "Key" : "Prefix")[0];
      if (textsIn(xml, "IsTruncated")[0] !== "true" || last === undefined) return found;
      // What a prefix stands for sorts before its last character's successor.
      after = part === "Contents" ? last : `${last}~`;
    }
  }

  return {
    put: async (key, bytes) => {
      const answer = await ask("PUT", at(key), bytes);
      if (!answer.ok) await refuse("put", answer);
      await answer.body?.cancel();
    },
    get: async (key) => {
      const answer = await ask("GET", at(key));
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
      if (answer.status !== 404) return refuse("get", answer);
      const [code] = textsIn(await answer.text(), "Code");
      if (code !== "NoSuchKey") throw new Error(`get: the store answered 404 ${code}`);
      return null;
    },
    remove: async (key) => {
      const answer = await ask("DELETE", at(key));
      if (!answer.ok) await refuse("remove", answer);
    },
    listBusinesses: async () => {
      const prefixes = await pages({ delimiter: "/" }, "CommonPrefixes");
      return prefixes.flatMap((xml) => textsIn(xml, "Prefix").map((prefix) => prefix.slice(0, -1))).filter(isUuid);
    },
    list: async (businessId) => {
      if (!isUuid(businessId)) return [];
      return (await pages({ prefix: `${businessId}/` }, "Contents")).flatMap((xml) => listed(xml) ?? []);
    },
  };
}
