/** The longest side of a photo that is sent, in pixels; the server stores it at this size. */
const longest = 1600;

/** Whether the browser gives back what was drawn: some give noise, against fingerprinting. */
function isTrue(pen: CanvasRenderingContext2D): boolean {
  pen.fillStyle = "#123456";
  pen.fillRect(0, 0, 1, 1);
  return pen.getImageData(0, 0, 1, 1).data.join() === "18,52,86,255";
}

async function drawn(file: File): Promise<File> {
  if (!file.type.startsWith("image/")) return file;
  try {
    const photo = await createImageBitmap(file, { imageOrientation: "from-image" });
    const part = Math.min(1, longest / Math.max(photo.width, photo.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(photo.width * part);
    canvas.height = Math.round(photo.height * part);
    const pen = canvas.getContext("2d");
    if (!pen || !isTrue(pen)) return file;
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(photo, 0, 0, canvas.width, canvas.height);
    const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.8));
    return made && made.size < file.size ? new File([made], "photo.jpg", { type: "image/jpeg" }) : file;
  } catch {
    return file;
  }
}

const known = new WeakMap<File, Promise<File>>();

/**
 * A photo at the size at which it is stored, so that little is sent; the file itself where the
 * browser cannot make one. The same file gives the same one, so that a repeated request has the
 * same body.
 */
export function smallerPhoto(file: File): Promise<File> {
  const there = known.get(file) ?? drawn(file);
  known.set(file, there);
  return there;
}
