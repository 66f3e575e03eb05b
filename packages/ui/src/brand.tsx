import { Anchor } from "./link";

type BrandProps = {
  name: string;
  /** A less prominent text after the name, such as the location. */
  detail?: string | undefined;
  logoSrc?: string | undefined;
  href?: string | undefined;
};

/** The logo and the name of the business. */
export function Brand({ name, detail, logoSrc, href }: BrandProps) {
  const face = (
    <>
      {logoSrc ? <img src={logoSrc} alt="" className="size-7 rounded-control object-contain" /> : <BrandLight />}
      <span className="truncate">{name}</span>
      {detail && <span className="truncate font-sans text-tiny font-normal text-ink-3">{detail}</span>}
    </>
  );
  const look =
    "inline-flex min-w-0 items-center gap-3 rounded-control py-2 font-serif text-lead leading-tight font-strong text-ink";
  if (!href) return <span className={look}>{face}</span>;
  return (
    <Anchor href={href} className={look}>
      {face}
    </Anchor>
  );
}

function BrandLight() {
  return (
    <i
      aria-hidden
      className="mx-1 size-3 shrink-0 rounded-full bg-magic shadow-[0_0_0_4px_var(--magic-wash),0_0_18px_var(--magic)] forced-colors:border-6 forced-colors:border-[Highlight]"
    />
  );
}
