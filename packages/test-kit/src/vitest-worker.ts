import { workerDatabase } from "@spots/postgres/test-database";

// Runs before each test file: code under test finds its database where it always does.
process.env.DATABASE_URL = await workerDatabase();
