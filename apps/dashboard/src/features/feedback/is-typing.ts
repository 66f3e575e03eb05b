import { isComposing } from "@spots/ui/composing";

/** Whether a key goes to a field, a menu or a dialog, so that it is no shortcut of the page. */
export const isTyping = (event: KeyboardEvent): boolean =>
  isComposing(event) ||
  (event.target instanceof HTMLElement &&
    event.target.closest("input:not([type=checkbox]), select, textarea, [role=dialog], [role=menu]") !== null);
