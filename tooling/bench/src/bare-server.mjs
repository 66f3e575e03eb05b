// The baseline for the intake benchmark: `node:http`, a connection pool and one insert per request.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";

const { business_id: business, id: channel, location_id: location } = JSON.parse(process.env.CHANNEL);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, options: "-c role=spots_intake", max: 10 });

createServer((request, response) => {
  if (request.method === "GET") return response.end("ok");
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", async () => {
    const body = JSON.parse(Buffer.concat(parts).toString());
    await pool.query({
      name: "bare",
      text: "insert into response (business_id, id, channel_id, location_id, answered_at, locale, recall_text, recommend) values ($1, $2, $3, $4, now(), $5, $6, $7)",
      values: [business, body.id ?? randomUUID(), channel, location, body.locale, body.recallText, body.recommend],
    });
    response.writeHead(201, { "content-type": "application/json" });
    response.end(JSON.stringify({ id: body.id, status: "received" }));
  });
}).listen(Number(process.env.PORT));
