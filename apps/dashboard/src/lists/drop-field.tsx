"use client";

import { FileField } from "@spots/ui/file-field";
import { type DragEvent, useState } from "react";

type Props = {
  label: string;
  hint: string;
  accept: string;
  error?: string | undefined;
  onFile: (file: File) => void;
};

/** A file input; a file can also be dropped anywhere on the field. */
export function DropField({ label, hint, accept, error, onFile }: Props) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is optional; the field inside can be used by keyboard
    <div
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
      className={`rounded-card p-5 transition-colors ${isOver ? "bg-magic-wash" : "bg-paper-2"}`}
    >
      <FileField
        label={label}
        hint={hint}
        accept={accept}
        error={error}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // Cleared, so that the same file can be chosen again after it was corrected.
          currentTarget.value = "";
        }}
      />
    </div>
  );
}
