import { IconButton } from "./icon-button";

export type StripPhoto = { readonly id: string; readonly src: string; readonly alt: string };

type Props = {
  photos: readonly StripPhoto[];
  /** Removes a photo, with the label of its button; without it they can only be opened. */
  remove?: { readonly label: string; readonly onRemove: (id: string) => void };
};

/** Small photos in a row; each opens in a tab of its own. */
export function PhotoStrip({ photos, remove }: Props) {
  return (
    <ul className="mt-2 flex flex-wrap gap-3">
      {photos.map(({ id, src, alt }) => (
        <li key={id} className="flex items-start gap-1">
          <a href={src} target="_blank" rel="noreferrer" className="block rounded-card">
            <img src={src} alt={alt} loading="lazy" className="size-16 rounded-card border border-edge object-cover" />
          </a>
          {remove && (
            <IconButton
              icon="close"
              size="small"
              variant="plain"
              label={remove.label}
              onClick={() => remove.onRemove(id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
