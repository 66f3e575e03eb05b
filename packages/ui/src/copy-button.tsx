"use client";

import { useState } from "react";
import { Button, type ButtonSize, type ButtonVariant } from "./button";

type CopyButtonProps = {
  text: string;
  label: string;
  copiedLabel: string;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
};

/** Copies a text to the clipboard and shows a confirmation. */
export function CopyButton({ text, label, copiedLabel, variant, size = "small" }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Button
      variant={variant}
      size={size}
      icon={copied ? "check" : "copy"}
      onClick={() => void copy()}
      onBlur={() => setCopied(false)}
    >
      <span aria-live="polite">{copied ? copiedLabel : label}</span>
    </Button>
  );
}
