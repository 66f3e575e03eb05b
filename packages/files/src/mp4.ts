import { DomainError } from "@spots/domain/kernel/errors";

const noClip = () => new DomainError("BAD_REQUEST", "noClip");

type Box = { readonly type: string; readonly at: number; readonly body: number; readonly end: number };

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const textAt = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

/** The boxes in a range, which they fill exactly. @throws BAD_REQUEST `noClip` when they do not */
function boxesIn(bytes: Uint8Array, from: number, to: number): readonly Box[] {
  const view = viewOf(bytes);
  const boxes: Box[] = [];
  for (let at = from; at < to; ) {
    if (to - at < 8) throw noClip();
    const short = view.getUint32(at);
    const isLong = short === 1;
    if (isLong && to - at < 16) throw noClip();
    const size = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short;
    const body = at + (isLong ? 16 : 8);
    if (at + size < body || at + size > to) throw noClip();
    boxes.push({ type: textAt(bytes, at + 4), at, body, end: at + size });
    at += size;
  }
  return boxes;
}

/** Makes a box free space of the same size, so that what follows stays at its place. */
function blank(bytes: Uint8Array, { at, body, end }: Box): void {
  bytes.set([0x66, 0x72, 0x65, 0x65], at + 4);
  bytes.fill(0, body, end);
}

/** The boxes of a container that playing needs; the others are blanked. */
function needed(bytes: Uint8Array, { body, end }: Pick<Box, "body" | "end">, types: readonly string[]) {
  const boxes = boxesIn(bytes, body, end);
  for (const box of boxes) if (!types.includes(box.type)) blank(bytes, box);
  return boxes.filter(({ type }) => types.includes(type));
}

/** The only box of a type. @throws BAD_REQUEST `noClip` */
function one(boxes: readonly Box[], type: string, least: number): Box {
  const [found, more] = boxes.filter((box) => box.type === type);
  if (!found || more || found.end - found.body < least) throw noClip();
  return found;
}

/** Reads the time scale and the duration of an `mvhd` or `mdhd`, and removes its two dates. */
function header(bytes: Uint8Array, { body }: Box): { readonly scale: number; readonly seconds: number } {
  const view = viewOf(bytes);
  const isLong = view.getUint8(body) === 1;
  const dates = isLong ? 16 : 8;
  bytes.fill(0, body + 4, body + 4 + dates);
  const scale = view.getUint32(body + 4 + dates);
  const at = body + 8 + dates;
  const duration = isLong ? Number(view.getBigUint64(at)) : view.getUint32(at);
  if (scale === 0) throw noClip();
  return { scale, seconds: duration / scale };
}

/**
 * The sum of the durations of all samples, in seconds: the player ends after it, whatever a header
 * says.
 */
function secondsOfSamples(bytes: Uint8Array, { body, end }: Box, scale: number): number {
  const view = viewOf(bytes);
  const count = view.getUint32(body + 4);
  if (body + 8 + count * 8 > end) throw noClip();
  let sum = 0;
  for (let nth = 0; nth < count; nth += 1) {
    const at = body + 8 + nth * 8;
    sum += view.getUint32(at) * view.getUint32(at + 4);
  }
  return sum / scale;
}

/** The most samples of a track that is removed: a clip of 20 seconds has far fewer. */
const mostSamples = 100_000;

/**
 * Overwrites the samples of a track: texts, times of day, or the places of the recording.
 * @throws BAD_REQUEST `noClip` when its tables contradict each other or lead out of `media`
 */
function eraseSamples(bytes: Uint8Array, table: readonly Box[], media: readonly Box[]): void {
  const view = viewOf(bytes);
  const sizes = one(table, "stsz", 12);
  const runs = one(table, "stsc", 8);
  const isLong = table.some(({ type }) => type === "co64");
  const places = one(table, isLong ? "co64" : "stco", 8);
  const [fixed, samples] = [view.getUint32(sizes.body + 4), view.getUint32(sizes.body + 8)];
  const [runCount, chunks] = [view.getUint32(runs.body + 4), view.getUint32(places.body + 4)];
  const fits =
    samples <= mostSamples &&
    (fixed > 0 || sizes.body + 12 + samples * 4 <= sizes.end) &&
    runs.body + 8 + runCount * 12 <= runs.end &&
    places.body + 8 + chunks * (isLong ? 8 : 4) <= places.end;
  if (!fits) throw noClip();
  let sample = 0;
  let run = -1;
  for (let chunk = 0; chunk < chunks && sample < samples; chunk += 1) {
    while (run + 1 < runCount && view.getUint32(runs.body + 8 + (run + 1) * 12) <= chunk + 1) run += 1;
    const inChunk = run < 0 ? 0 : view.getUint32(runs.body + 12 + run * 12);
    const at = places.body + 8 + chunk * (isLong ? 8 : 4);
    const from = isLong ? Number(view.getBigUint64(at)) : view.getUint32(at);
    let to = from;
    for (const last = Math.min(samples, sample + inChunk); sample < last; sample += 1)
      to += fixed > 0 ? fixed : view.getUint32(sizes.body + 12 + sample * 4);
    if (!media.some(({ body, end }) => body <= from && to <= end)) throw noClip();
    bytes.fill(0, from, to);
  }
  if (sample < samples) throw noClip();
}

const pictures = ["avc1", "avc3", "hvc1", "hev1", "av01", "vp08", "vp09"];
const sounds = ["mp4a", "Opus", "fLaC"];

/**
 * Reads a track, and blanks what playing does not need. Null: it holds neither pictures nor sounds,
 * and was removed with its samples.
 */
function track(bytes: Uint8Array, box: Box, samplesIn: readonly Box[]) {
  const parts = needed(bytes, box, ["tkhd", "edts", "mdia"]);
  const head = one(parts, "tkhd", 84);
  bytes.fill(0, head.body + 4, head.body + 4 + (bytes[head.body] === 1 ? 16 : 8));
  const media = needed(bytes, one(parts, "mdia", 8), ["mdhd", "hdlr", "minf"]);
  const { scale, seconds } = header(bytes, one(media, "mdhd", 24));
  const handler = one(media, "hdlr", 24);
  const kind = textAt(bytes, handler.body + 8);
  const info = needed(bytes, one(media, "minf", 8), ["vmhd", "smhd", "dinf", "stbl"]);
  const tables = one(info, "stbl", 8);
  const table = boxesIn(bytes, tables.body, tables.end);
  if (kind !== "vide" && kind !== "soun") {
    eraseSamples(bytes, table, samplesIn);
    blank(bytes, box);
    return null;
  }
  bytes.fill(0, handler.body + 24, handler.end);
  for (const each of table) if (["udta", "meta", "uuid"].includes(each.type)) blank(bytes, each);
  const described = one(table, "stsd", 16);
  const known = kind === "vide" ? pictures : sounds;
  for (const { type } of boxesIn(bytes, described.body + 8, described.end)) if (!known.includes(type)) throw noClip();
  const samples = secondsOfSamples(bytes, one(table, "stts", 8), scale);
  return { isPicture: kind === "vide", seconds: Math.max(seconds, samples) };
}

/**
 * Removes everything from an MP4 or QuickTime file that playing does not need: titles, places,
 * dates, devices, comments, and tracks beside pictures and sounds. Changes the bytes in place. The
 * pictures and sounds stay as they are.
 * @returns its duration in seconds, the longest that one of its tables says
 * @throws BAD_REQUEST `noClip` for other files, damaged ones and those in fragments
 */
export function stripMp4(bytes: Uint8Array, wanted: "pictures" | "sounds" = "pictures"): number {
  const whole = { body: 0, end: bytes.length };
  const isInParts = boxesIn(bytes, 0, bytes.length).some(({ type }) => type === "moof");
  if (isInParts) throw noClip();
  const top = needed(bytes, whole, ["ftyp", "moov", "mdat"]);
  const movie = needed(bytes, one(top, "moov", 8), ["mvhd", "trak"]);
  const { seconds } = header(bytes, one(movie, "mvhd", 100));
  const samplesIn = top.filter(({ type }) => type === "mdat");
  const tracks = movie.flatMap((box) => (box.type === "trak" ? (track(bytes, box, samplesIn) ?? []) : []));
  const hasPicture = tracks.some(({ isPicture }) => isPicture);
  if (wanted === "pictures" ? !hasPicture : hasPicture || tracks.length === 0) throw noClip();
  return Math.max(seconds, ...tracks.map((each) => each.seconds));
}
