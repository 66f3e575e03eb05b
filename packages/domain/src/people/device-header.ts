/** The header by which a shared device says that a request is its own, and not a person's. */
export const deviceHeader = "x-shared-device";
