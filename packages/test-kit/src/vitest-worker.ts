import { workerDatabase } from "@spots/postgres/test-database";

// Runs before each test file and sets `DATABASE_URL` for the code under test.
process.env.DATABASE_URL = await workerDatabase();
