/**
 * Offers the device's own way to share the link, or copies it. Without a script it is a text to
 * copy.
 */
const button = document.querySelector<HTMLButtonElement>("#share");
const address = document.querySelector<HTMLInputElement>("#address");
const status = document.querySelector("#shared");

if (button && address && (navigator.share !== undefined || navigator.clipboard !== undefined)) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const url = address.value;
    const say = () => {
      if (status) status.textContent = button.dataset.done ?? "";
    };
    if (navigator.share !== undefined)
      navigator.share({ title: button.dataset.title ?? "", url }).catch(() => address.select());
    else navigator.clipboard.writeText(url).then(say, () => address.select());
  });
}
