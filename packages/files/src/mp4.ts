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

/** The sum of the durations of all samples, in seconds: the player ends after it, whatever a header says. */
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

const pictures = ["avc1", "avc3", "hvc1", "hev1", "av01", "vp08", "vp09"];
const sounds = ["mp4a", "Opus", "fLaC"];

/** Reads a track, and blanks what playing does not need. */
function track(bytes: Uint8Array, box: Box): { readonly isPicture: boolean; readonly seconds: number } {
  const parts = needed(bytes, box, ["tkhd", "edts", "tref", "mdia"]);
  const head = one(parts, "tkhd", 84);
  bytes.fill(0, head.body + 4, head.body + 4 + (bytes[head.body] === 1 ? 16 : 8));
  const media = needed(bytes, one(parts, "mdia", 8), ["mdhd", "hdlr", "minf"]);
  const { scale, seconds } = header(bytes, one(media, "mdhd", 24));
  const handler = one(media, "hdlr", 24);
  const kind = textAt(bytes, handler.body + 8);
  // Other tracks hold texts, times of day or the places of the recording.
  if (kind !== "vide" && kind !== "soun") throw new DomainError("BAD_REQUEST", "clipHoldsMore");
  bytes.fill(0, handler.body + 24, handler.end);
  const info = needed(bytes, one(media, "minf", 8), ["vmhd", "smhd", "dinf", "stbl"]);
  const table = boxesIn(bytes, one(info, "stbl", 8).body, one(info, "stbl", 8).end);
  for (const each of table) if (["udta", "meta", "uuid"].includes(each.type)) blank(bytes, each);
  const described = one(table, "stsd", 16);
  const known = kind === "vide" ? pictures : sounds;
  for (const { type } of boxesIn(bytes, described.body + 8, described.end)) if (!known.includes(type)) throw noClip();
  const samples = secondsOfSamples(bytes, one(table, "stts", 8), scale);
  return { isPicture: kind === "vide", seconds: Math.max(seconds, samples) };
}

/**
 * Removes everything from an MP4 that playing does not need: titles, places, dates, devices and
 * comments. Changes the bytes in place. The pictures and sounds stay as they are.
 * @returns its duration in seconds, the longest that one of its tables says
 * @throws BAD_REQUEST `noClip` for other files, damaged ones and those in fragments, `clipHoldsMore` for
 * tracks beside pictures and sounds
 */
export function stripMp4(bytes: Uint8Array): number {
  const whole = { body: 0, end: bytes.length };
  const isInParts = boxesIn(bytes, 0, bytes.length).some(({ type }) => type === "moof");
  if (isInParts) throw noClip();
  const top = needed(bytes, whole, ["ftyp", "moov", "mdat"]);
  const movie = needed(bytes, one(top, "moov", 8), ["mvhd", "trak"]);
  const { seconds } = header(bytes, one(movie, "mvhd", 100));
  const tracks = movie.filter(({ type }) => type === "trak").map((box) => track(bytes, box));
  if (!tracks.some(({ isPicture }) => isPicture)) throw noClip();
  return Math.max(seconds, ...tracks.map((each) => each.seconds));
}
