"use client";

import { Icon } from "@spots/ui/icon";
import { useTranslations } from "next-intl";
import { use } from "react";
import { GripContext } from "@/editing/use-sorting";

type Props = {
  /** The id and the name of the thing that it moves: the element around it with `data-sorts`. */
  id: string;
  name: string;
  small?: boolean;
};

/** The drag handle of a thing on the journey, for pointer and keyboard. */
export function Grip({ id, name, small = false }: Props) {
  const say = useTranslations("journey");
  const press = use(GripContext);
  return (
    <button
      type="button"
      data-grip={id}
      onPointerDown={(event) => press(id, event)}
      onKeyDown={(event) => press(id, event)}
      aria-label={say("drag", { name })}
      className={`grid shrink-0 cursor-grab touch-none place-items-center rounded-control text-ink-3 hover:bg-paper-3 ${small ? "size-6" : "size-8"}`}
    >
      <Icon name="grip" size={16} />
    </button>
  );
}
