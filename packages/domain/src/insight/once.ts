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

/**
 * Keeps the values of the keys that were used last, at most `most` of them, and makes the others.
 */
export function lastUsed<Value>(most: number): (key: string, make: () => Value) => Value {
  const kept = new Map<string, Value>();
  return (key, make) => {
    const value = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return value;
  };
}
