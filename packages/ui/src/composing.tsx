type Pressed = { readonly isComposing?: boolean; readonly keyCode: number } | { readonly nativeEvent: KeyboardEvent };

/**
 * Whether a key press belongs to an input method that is composing a word: such an Enter or Escape
 * ends the composition and does nothing else. Safari sends the last one after the composition has
 * ended, known by its key code alone.
 */
export function isComposing(event: Pressed): boolean {
  const { isComposing: composes, keyCode } = "nativeEvent" in event ? event.nativeEvent : event;
  return composes === true || keyCode === 229;
}
