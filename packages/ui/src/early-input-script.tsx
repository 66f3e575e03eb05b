/**
 * A script for the start of a page, before its fields. Until React has hydrated a field, it records
 * what a person writes or chooses in it; null: it is hydrated. Until React has hydrated a form
 * without an address of its own, it stops the browser from sending the form's fields in the page's
 * address.
 */
export const earlyInputScript = `
window.earlyInput = new WeakMap();
window.earlyForms = new WeakMap();
addEventListener("input", ({ target }) => {
  if (earlyInput.get(target) === null) return;
  if (target.type === "radio")
    for (const other of document.getElementsByName(target.name)) if (earlyInput.get(other)) earlyInput.delete(other);
  earlyInput.set(target, /^(checkbox|radio)$/.test(target.type) ? target.checked : target.value);
}, true);
addEventListener("submit", (event) => {
  const form = event.target;
  if (form.hasAttribute("action") || form.hasAttribute("method") || earlyForms.get(form) === "hydrated") return;
  event.preventDefault();
  event.stopImmediatePropagation();
  earlyForms.set(form, "submitted");
}, true);`;
