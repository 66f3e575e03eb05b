/*
 * The recorder of a form that asks for a recording. It puts the recording into the form's file
 * field, so that the form's own script sends it. Without it, or where the browser cannot record
 * what the server takes, the text field stays.
 */
const type = "audio/webm;codecs=opus";
/** A shorter recording may hold no sound at all, which the server refuses. */
const leastMs = 1000;

function start(box: HTMLElement): void {
  const words: Record<string, string> = JSON.parse(box.dataset.voice ?? "{}");
  const most = Number(box.dataset.most);
  const field = box.querySelector<HTMLInputElement>("input[type=file]");
  const panel = box.querySelector<HTMLElement>("[data-recorder]");
  const plain = box.querySelector<HTMLElement>("[data-plain]");
  if (!field || !panel || !plain) return;
  const button = (label: string, onClick: () => void) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "small";
    made.textContent = label;
    made.addEventListener("click", onClick);
    return made;
  };
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  let address = "";

  /** Puts a recording into the form; null takes it out. */
  function put(recording: Blob | null): void {
    const files = new DataTransfer();
    if (recording) files.items.add(new File([recording], "voice.webm", { type: "audio/webm" }));
    if (field) field.files = files.files;
    if (address) URL.revokeObjectURL(address);
    address = recording ? URL.createObjectURL(recording) : "";
  }
  function show(...parts: Element[]): void {
    panel?.replaceChildren(...parts, status);
  }
  function toBegin(said = ""): void {
    put(null);
    status.textContent = said;
    show(button(words.record ?? "", () => void record()));
  }
  function toPlay(recording: Blob): void {
    put(recording);
    const player = document.createElement("audio");
    player.controls = true;
    player.src = address;
    player.setAttribute("aria-label", words.yours ?? "");
    const again = button(words.again ?? "", () => void record());
    show(
      player,
      again,
      button(words.remove ?? "", () => toBegin(words.removed)),
    );
    status.textContent = words.ready ?? "";
    again.focus();
  }
  async function record(): Promise<void> {
    put(null);
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null);
    if (!stream) return toBegin(words.refused);
    const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 32_000 });
    const chunks: Blob[] = [];
    const began = Date.now();
    const tick = setInterval(() => {
      const seconds = Math.floor((Date.now() - began) / 1000);
      counter.textContent = `${seconds} / ${most}`;
      if (seconds >= most) recorder.stop();
    }, 250);
    const counter = document.createElement("span");
    counter.setAttribute("aria-hidden", "true");
    recorder.addEventListener("dataavailable", ({ data }) => chunks.push(data));
    recorder.addEventListener("stop", () => {
      clearInterval(tick);
      for (const track of stream.getTracks()) track.stop();
      const recording = new Blob(chunks, { type: "audio/webm" });
      if (recording.size === 0 || Date.now() - began < leastMs) toBegin(words.tooShort);
      else toPlay(recording);
    });
    recorder.start();
    const stop = button(words.stop ?? "", () => recorder.stop());
    show(stop, counter);
    status.textContent = words.recording ?? "";
    stop.focus();
  }

  panel.hidden = false;
  plain.textContent = words.orWords ?? "";
  toBegin();
}

const isAble = "mediaDevices" in navigator && "MediaRecorder" in window && MediaRecorder.isTypeSupported(type);
if (isAble) for (const box of document.querySelectorAll<HTMLElement>("[data-voice]")) start(box);
