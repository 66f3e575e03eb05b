/** Why no picture of a camera can be had. */
export type NoCamera = "denied" | "absent" | "busy";

const reasons: Readonly<Record<string, NoCamera>> = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "absent",
  OverconstrainedError: "absent",
  NotSupportedError: "absent",
};

/** The reason in an error of `getUserMedia`. */
const reasonOf = (error: unknown): NoCamera =>
  (error instanceof DOMException ? reasons[error.name] : undefined) ?? "busy";

/** The longest side of a picture that is read, in pixels, and milliseconds between two and for each. */
const [longest, everyMs, timeLimit] = [720, 150, 100];

/**
 * Shows the camera at the back of the phone in a video, and reads QR codes from it until it is
 * stopped. Pictures stay in this page: none is stored or sent.
 * @returns a function that stops the camera
 */
export function readCodes(
  video: HTMLVideoElement,
  { onText, onNone }: { onText: (text: string) => void; onNone: (why: NoCamera) => void },
): () => void {
  let stream: MediaStream | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    clearTimeout(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
    video.srcObject = null;
  };
  const start = async () => {
    // Browsers have no camera on a page without TLS.
    const devices: MediaDevices | undefined = navigator.mediaDevices;
    if (devices === undefined) throw new DOMException("", "NotFoundError");
    const loading = import("qr/decode.js");
    stream = await devices.getUserMedia({ audio: false, video: { facingMode: "environment" } });
    const { default: decode } = await loading;
    if (isStopped) return stop();
    video.srcObject = stream;
    await video.play();
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d", { willReadFrequently: true });
    const read = () => {
      const text = context && textIn(video, context, decode);
      if (text) onText(text);
      if (!isStopped) timer = setTimeout(read, everyMs);
    };
    read();
  };
  start().catch((error: unknown) => {
    if (isStopped) return;
    stop();
    onNone(reasonOf(error));
  });
  return stop;
}

type Decode = typeof import("qr/decode.js")["default"];

/** The text of the QR code in the video's picture; null without one. */
function textIn(video: HTMLVideoElement, context: CanvasRenderingContext2D, decode: Decode): string | null {
  const scale = Math.min(1, longest / Math.max(video.videoWidth, video.videoHeight, 1));
  const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
  if (width === 0 || height === 0) return null;
  Object.assign(context.canvas, { width, height });
  context.drawImage(video, 0, 0, width, height);
  try {
    return decode(context.getImageData(0, 0, width, height), { timeLimit });
  } catch {
    // The library throws for a picture without a code.
    return null;
  }
}
