type Pressed = { readonly isComposing?: boolean; readonly keyCode: number } | { readonly nativeEvent: KeyboardEvent };

/**
 * Whether a key press belongs to an input method that is composing a word. Such an Enter or Escape
 * only ends the composition. Safari sends the last key press after the composition has ended; it is
 * known by its key code alone.
 */
export function isComposing(event: Pressed): boolean {
  const { isComposing: composes, keyCode } = "nativeEvent" in event ? event.nativeEvent : event;
  return composes === true || keyCode === 229;
}
