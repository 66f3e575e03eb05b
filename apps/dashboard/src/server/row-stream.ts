import type { ExportedRow, RowWriter } from "@spots/domain/list/write-rows";

/** One part of the rows; `next` is the cursor of the next part, null after the last one. */
export type Part<Column extends string> = {
  readonly rows: readonly ExportedRow<Column>[];
  readonly next: string | null;
};

type Source<Column extends string> = {
  readonly writer: RowWriter<Column>;
  readonly first: Part<Column>;
  readonly read: (cursor: string) => Promise<Part<Column>>;
  /** Called once: after the last row, after a failure, and when the reader is gone. */
  readonly onEnd: (failure?: unknown) => void;
  /** How long the reader may pause before the stream ends. */
  readonly idleMs?: number;
};

/**
 * A file of rows as a stream. The next part is read when the reader has taken the one before, so
 * that the memory does not grow with the rows. A failed read breaks the stream off: the browser
 * reports a failed download instead of a short file.
 */
export function rowStream<Column extends string>({ writer, first, read, onEnd, idleMs = 60_000 }: Source<Column>) {
  const encoder = new TextEncoder();
  let part: Part<Column> | null = first;
  let head = writer.head;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const end = (failure?: unknown) => {
    clearTimeout(idle);
    if (!isOver) onEnd(failure);
    isOver = true;
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clearTimeout(idle);
        try {
          if (part === null) {
            controller.enqueue(encoder.encode(writer.tail));
            controller.close();
            return end();
          }
          controller.enqueue(encoder.encode(head + writer.rows(part.rows)));
          head = "";
          part = part.next === null ? null : await read(part.next);
          idle = setTimeout(() => {
            const failure = new Error("the reader of an export does not read any more");
            if (!isOver) controller.error(failure);
            end();
          }, idleMs);
        } catch (failure) {
          controller.error(failure);
          end(failure);
        }
      },
      cancel: () => end(),
    },
    { highWaterMark: 0 },
  );
}
