import { DomainError } from "@spots/domain/kernel/errors";

const noClip = () => new DomainError("BAD_REQUEST", "noClip");

type Element = { readonly id: number; readonly at: number; readonly body: number; readonly end: number };

const ids = {
  ...{ header: 0x1a45dfa3, segment: 0x18538067, seekHead: 0x114d9b74, info: 0x1549a966, tracks: 0x1654ae6b },
  ...{ cluster: 0x1f43b675, cues: 0x1c53bb6b, tags: 0x1254c367, attachments: 0x1941a469, chapters: 0x1043a770 },
  ...{ void: 0xec, timeScale: 0x2ad7b1, duration: 0x4489, muxingApp: 0x4d80, writingApp: 0x5741, title: 0x7ba9 },
  ...{ track: 0xae, trackType: 0x83, codec: 0x86, trackName: 0x536e, language: 0x22b59c },
  ...{ clusterTime: 0xe7, block: 0xa1, blockGroup: 0xa0, simpleBlock: 0xa3 },
} as const;

/** The elements of a segment: one of them ends a cluster whose size is not known. */
const ofSegment: readonly number[] = [
  ...[ids.seekHead, ids.info, ids.tracks, ids.cluster, ids.cues, ids.tags, ids.attachments, ids.chapters],
];

/** A number of 1 to 8 bytes whose leading zero bits give its length; NaN: the unknown size. */
function sizeAt(bytes: Uint8Array, at: number): { readonly value: number; readonly length: number } {
  const length = Math.clz32(bytes[at] ?? 0) - 23;
  if (length > 8 || at + length > bytes.length) throw noClip();
  let value = (bytes[at] ?? 0) & (0xff >> length);
  let isUnknown = value === 0xff >> length;
  for (let nth = 1; nth < length; nth += 1) {
    const byte = bytes[at + nth] ?? 0;
    value = value * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return { value: isUnknown ? Number.NaN : value, length };
}

/** The element at a place. One of unknown size goes on to `to`. @throws BAD_REQUEST `noClip` */
function elementAt(bytes: Uint8Array, at: number, to: number): Element & { readonly isOpen: boolean } {
  const length = Math.clz32(bytes[at] ?? 0) - 23;
  if (length > 4 || at + length >= to) throw noClip();
  let id = 0;
  for (let nth = 0; nth < length; nth += 1) id = id * 256 + (bytes[at + nth] ?? 0);
  const size = sizeAt(bytes, at + length);
  const body = at + length + size.length;
  const isOpen = Number.isNaN(size.value);
  const end = isOpen ? to : body + size.value;
  if (end > to) throw noClip();
  return { id, at, body, end, isOpen };
}

/** The elements in a range, which they fill exactly. */
function elementsIn(bytes: Uint8Array, { body, end }: Pick<Element, "body" | "end">): readonly Element[] {
  const elements: Element[] = [];
  for (let at = body; at < end; ) {
    const { isOpen, ...element } = elementAt(bytes, at, end);
    if (isOpen) throw noClip();
    elements.push(element);
    at = element.end;
  }
  return elements;
}

/** Makes an element free space of the same size: its size is written with as many bytes as fill it. */
function blank(bytes: Uint8Array, { at, end }: Element): void {
  const room = end - at - 1;
  const length = Math.min(8, room);
  bytes.fill(0, at, end);
  bytes[at] = ids.void;
  let rest = room - length;
  for (let nth = length; nth > 0; nth -= 1) {
    bytes[at + nth] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[at + 1] = (bytes[at + 1] ?? 0) | (0x80 >> (length - 1));
}

const numberIn = (bytes: Uint8Array, { body, end }: Element): number =>
  bytes.subarray(body, end).reduce((sum, byte) => sum * 256 + byte, 0);

const textIn = (bytes: Uint8Array, { body, end }: Element): string =>
  String.fromCharCode(...bytes.subarray(body, Math.min(end, body + 40)));

/** The time scale in nanoseconds, and the duration in it. Titles, dates and programs are removed. */
function readInfo(bytes: Uint8Array, info: Element): { readonly scale: number; readonly duration: number } {
  let [scale, duration] = [1_000_000, 0];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const element of elementsIn(bytes, info)) {
    const { id, body, end } = element;
    if (id === ids.timeScale) scale = numberIn(bytes, element);
    else if (id === ids.duration && end - body === 4) duration = view.getFloat32(body);
    else if (id === ids.duration && end - body === 8) duration = view.getFloat64(body);
    else if (id === ids.muxingApp || id === ids.writingApp) bytes.fill(0x20, body, end);
    else blank(bytes, element);
  }
  return { scale, duration };
}

const codecs = ["V_VP8", "V_VP9", "V_AV1", "A_OPUS", "A_VORBIS"];

/** Whether a track shows pictures. Its name is removed. */
function isPicture(bytes: Uint8Array, track: Element): boolean {
  const parts = elementsIn(bytes, track);
  for (const part of parts) if (part.id === ids.trackName) blank(bytes, part);
  const [kind, codec] = [ids.trackType, ids.codec].map((id) => parts.find((part) => part.id === id));
  const type = kind && numberIn(bytes, kind);
  if (type !== 1 && type !== 2) throw new DomainError("BAD_REQUEST", "clipHoldsMore");
  if (!codec || !codecs.includes(textIn(bytes, codec))) throw noClip();
  return type === 1;
}

/** The time of the last block of a cluster, in the time scale, and where the cluster ends. */
function readCluster(bytes: Uint8Array, { body, end }: Element, isOpen: boolean) {
  let [time, last, at] = [0, 0, body];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const see = (block: Element) => {
    const { length } = sizeAt(bytes, block.body);
    if (block.body + length + 2 > block.end) throw noClip();
    last = Math.max(last, time + view.getInt16(block.body + length));
  };
  while (at < end) {
    const element = elementAt(bytes, at, end);
    if (isOpen && ofSegment.includes(element.id)) break;
    if (element.isOpen) throw noClip();
    if (element.id === ids.clusterTime) time = numberIn(bytes, element);
    else if (element.id === ids.simpleBlock) see(element);
    else if (element.id === ids.blockGroup)
      for (const part of elementsIn(bytes, element)) if (part.id === ids.block) see(part);
    at = element.end;
  }
  return { last, end: at };
}

/**
 * Removes everything from a WebM that playing does not need: tags, attachments, chapters, titles, dates
 * and the names of programs. Changes the bytes in place. The pictures and sounds stay as they are.
 * @returns its duration in seconds: as it says, or the time of its last picture or sound when that is later
 * @throws BAD_REQUEST `noClip` for other and damaged files, `clipHoldsMore` for tracks beside pictures and
 * sounds
 */
export function stripWebm(bytes: Uint8Array, wanted: "pictures" | "sounds" = "pictures"): number {
  const head = elementAt(bytes, 0, bytes.length);
  const segment = elementAt(bytes, head.end, bytes.length);
  if (head.id !== ids.header || segment.id !== ids.segment || segment.end !== bytes.length) throw noClip();
  let [scale, longest, hasPicture, hasSound] = [1_000_000, 0, false, false];
  for (let at = segment.body; at < segment.end; ) {
    const { isOpen, ...element } = elementAt(bytes, at, segment.end);
    if (isOpen && element.id !== ids.cluster) throw noClip();
    at = element.end;
    if (element.id === ids.cluster) {
      const read = readCluster(bytes, element, isOpen);
      longest = Math.max(longest, read.last);
      at = read.end;
    } else if (element.id === ids.info) {
      const info = readInfo(bytes, element);
      scale = info.scale;
      longest = Math.max(longest, info.duration);
    } else if (element.id === ids.tracks) {
      for (const track of elementsIn(bytes, element)) {
        if (track.id !== ids.track) blank(bytes, track);
        else if (isPicture(bytes, track)) hasPicture = true;
        else hasSound = true;
      }
    } else if (element.id !== ids.seekHead && element.id !== ids.cues) blank(bytes, element);
  }
  if (wanted === "pictures" ? !hasPicture : hasPicture || !hasSound) throw noClip();
  return (longest * scale) / 1e9;
}
