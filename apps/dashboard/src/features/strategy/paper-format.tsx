/** The paper that the page prints on: landscape, without the house around it, in the light theme. */
export function PaperFormat({ size, nonce }: { size: "A4" | "A3"; nonce: string }) {
  const scale = size === "A3" ? "120%" : "78%";
  return (
    <style
      nonce={nonce}
    >{`@page{size:${size} landscape;margin:10mm}@media print{html{font-size:${scale}}body *{visibility:hidden}#strategy,#strategy *{visibility:visible}#strategy{position:absolute;inset:0 0 auto 0;width:100%}}`}</style>
  );
}
