/**
 * The texts of the widget before the form is there, by language. Inserted by the build, see
 * `widget-script.ts`.
 */
declare const WIDGET_TEXTS: Readonly<
  Record<
    string,
    { readonly close: string; readonly failed: string; readonly openPage: string; readonly loading: string }
  >
>;
export const texts = WIDGET_TEXTS;
