import { handlers } from "@spots/auth/next-auth";

export const { GET, POST } = handlers;
