// `pnpm generate`: the database client, from the Prisma models.
import { generateClient, leave } from "./bootstrap.mjs";

await generateClient().catch(leave);
