// A push service for the benchmark of pushes: it takes every POST, and GET / says how many came and when.
import { createServer } from "node:http";

let [count, bytes, first, last] = [0, 0, 0, 0];
createServer((request, response) => {
  if (request.method === "GET") {
    const seen = { count, bytes, seconds: (last - first) / 1000 };
    if (request.url === "/reset") [count, bytes, first, last] = [0, 0, 0, 0];
    response.end(JSON.stringify(seen));
    return;
  }
  first ||= performance.now();
  request.on("data", (part) => {
    bytes += part.length;
  });
  request.on("end", () => {
    count += 1;
    last = performance.now();
    response.writeHead(201).end();
  });
}).listen(Number(process.env.PORT), "127.0.0.1");
