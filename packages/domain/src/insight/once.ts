/** A value that is computed when it is first asked for. */
export function once<Value>(make: () => Value): () => Value {
  const made = remembered(() => null, make);
  return () => made(null);
}

/** A function that computes its value once for each key. */
export function remembered<Argument, Value>(
  keyOf: (argument: Argument) => unknown,
  make: (argument: Argument) => Value,
): (argument: Argument) => Value {
  const made = new Map<unknown, { readonly value: Value }>();
  return (argument) => {
    const key = keyOf(argument);
    const found = made.get(key) ?? { value: make(argument) };
    made.set(key, found);
    return found.value;
  };
}
