/** Waits for a server of the bench. */
export async function until(url: string): Promise<void> {
  for (let turn = 0; turn < 150; turn += 1) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} does not answer`);
}
