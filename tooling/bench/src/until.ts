/** Waits until a server of the benchmark responds. */
export async function until(url: string, seconds = 120): Promise<void> {
  const ends = Date.now() + seconds * 1000;
  while (Date.now() < ends) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}
