type Tree = { readonly [key: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** Returns only these namespaces of a catalogue, such as `journey` or `journey.coverage`. */
export function pickMessages<Messages extends object>(messages: Messages, namespaces: readonly string[]) {
  const picked: Record<string, unknown> = {};
  for (const namespace of namespaces) {
    const keys = namespace.split(".");
    const last = keys.pop() ?? "";
    let [from, to]: [unknown, Record<string, unknown>] = [messages, picked];
    for (const key of keys) {
      from = isTree(from) ? from[key] : undefined;
      const inner: Record<string, unknown> = { ...(isTree(to[key]) ? to[key] : {}) };
      to[key] = inner;
      to = inner;
    }
    if (!isTree(from) || !(last in from)) throw new Error(`the catalogue has no namespace ${namespace}`);
    to[last] = from[last];
  }
  return picked as Partial<Messages>;
}
