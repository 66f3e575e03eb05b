/*
 * Leaving a kiosk: the server compares the PIN, so that nothing to guess it with is on the device.
 */
type Way = {
  readonly address: string;
  readonly sentences: Readonly<Record<string, string>>;
  readonly onLeft: () => void;
};

export function leaveWithPin(dialog: HTMLDialogElement, { address, sentences, onLeft }: Way): void {
  const form = dialog.querySelector("form");
  const pin = dialog.querySelector("input");
  const told = dialog.querySelector("[role=alert]");
  let isBusy = false;
  const tell = (text = "") => told?.replaceChildren(text);
  dialog.addEventListener("close", () => {
    if (pin) pin.value = "";
    tell();
  });
  dialog.querySelector("button[type=button]")?.addEventListener("click", () => dialog.close());
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (isBusy || !pin?.value) return;
    isBusy = true;
    const body = new URLSearchParams({ pin: pin.value });
    const status = await fetch(`${address}/leave`, { method: "POST", body }).then(
      (answer) => answer.status,
      () => 0,
    );
    isBusy = false;
    pin.value = "";
    if (status === 204) {
      dialog.close();
      onLeft();
    } else tell(status === 403 ? sentences.pinWrong : status === 429 ? sentences.pinWait : sentences.pinOffline);
  });
}
