declare const __BUILD__: string | undefined;

/** Identifies the build of the app. */
export const build: string = typeof __BUILD__ === "string" ? __BUILD__ : "test";
