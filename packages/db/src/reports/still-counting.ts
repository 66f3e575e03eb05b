/**
 * A report exceeded the time limit of a statement because too many days of a large business are
 * stale. The worker counts them, the newest first; the report succeeds afterwards.
 */
export class StillCounting extends Error {
  override readonly name = "StillCounting";
  constructor(cause: unknown) {
    super("Too many days of the report are stale.", { cause });
  }
}
