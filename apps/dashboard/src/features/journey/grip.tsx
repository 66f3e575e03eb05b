import type { useSortable } from "@dnd-kit/sortable";
import { Icon } from "@spots/ui/icon";
import { useTranslations } from "next-intl";

type Props = {
  /** The name of the thing that it moves. */
  name: string;
  sortable: Pick<ReturnType<typeof useSortable>, "attributes" | "listeners" | "setActivatorNodeRef">;
  small?: boolean;
};

/** The drag handle of a thing on the journey, for pointer and keyboard. */
export function Grip({ name, sortable: { attributes, listeners, setActivatorNodeRef }, small = false }: Props) {
  const say = useTranslations("journey");
  return (
    <button
      ref={setActivatorNodeRef}
      type="button"
      {...attributes}
      {...listeners}
      aria-label={say("drag", { name })}
      className={`grid shrink-0 cursor-grab touch-none place-items-center rounded-control text-ink-3 hover:bg-paper-3 ${small ? "size-6" : "size-8"}`}
    >
      <Icon name="grip" size={16} />
    </button>
  );
}
