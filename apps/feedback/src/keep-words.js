// Keeps a customer's words on their phone until they have arrived, and sends them again when the network is back.
// The form works without it; with it, nothing that was typed is lost, and nothing is sent twice.
(() => {
  const form = document.querySelector("form");
  const state = document.querySelector("[role=status]");
  if (!form || !state) return;
  const key = `words:${location.pathname}`;
  const keptForMs = 86_400_000;
  const soonestMs = 1_500;
  const neverKept = ["id", "made", "website", "contact", "consent"];

  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? "null");
      return kept && Date.now() - kept.at < keptForMs ? kept : null;
    } catch {
      return null;
    }
  };
  const keep = (kept) => {
    try {
      localStorage.setItem(key, JSON.stringify({ ...kept, at: Date.now() }));
    } catch {
      // A phone that keeps nothing can still send.
    }
  };
  const forget = () => {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept.
    }
  };
  const typed = () => new URLSearchParams(new FormData(form)).toString();
  const draft = () => {
    const words = new URLSearchParams(typed());
    for (const name of neverKept) words.delete(name);
    return words.toString();
  };
  const fill = (text) => {
    const words = new URLSearchParams(text);
    for (const field of form.elements) {
      if (!field.name || !words.has(field.name)) continue;
      if (field.type === "radio" || field.type === "checkbox") field.checked = words.getAll(field.name).includes(field.value);
      else field.value = words.get(field.name);
    }
  };
  const say = (text) => {
    state.textContent = text;
    state.hidden = false;
  };

  let isUnderWay = false;
  const send = async (waiting) => {
    if (isUnderWay) return;
    isUnderWay = true;
    form.inert = true;
    keep({ waiting });
    say(form.dataset.sending);
    let again = 5_000;
    try {
      const answer = await fetch(waiting.address, { method: "POST", body: new URLSearchParams(waiting.words) });
      if (answer.ok) {
        forget();
        location.replace(answer.url);
        return;
      }
      if (answer.status !== 503 && answer.status !== 429) {
        // The server wants to say something about what was typed: its page does, and the form bears the same id.
        keep({ draft: draft() });
        form.submit();
        return;
      }
      again = Number(answer.headers.get("retry-after")) * 1_000 || again;
    } catch {
      // The network is away; the words are not.
    }
    isUnderWay = false;
    say(form.dataset.kept);
    setTimeout(() => send(waiting), again);
  };

  const kept = form.hasAttribute("data-asked-again") ? null : read();
  if (kept?.draft) fill(kept.draft);
  if (kept?.waiting) {
    fill(kept.waiting.words);
    send(kept.waiting);
    addEventListener("online", () => send(kept.waiting));
  }
  form.addEventListener("input", () => keep({ draft: draft() }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (form.inert) return;
    const waiting = { address: location.pathname + location.search, words: typed() };
    form.inert = true;
    addEventListener("online", () => send(waiting));
    // No hand is this quick, and the server takes what is quicker for a machine.
    setTimeout(() => send(waiting), Math.max(0, soonestMs - performance.now()));
  });
})();
