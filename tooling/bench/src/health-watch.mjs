// A thread that asks for a health check over and over, so that the requests of the bench in the main
// thread do not delay its clock. Ends with a message; answers with the time and status of each check.
import http from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";

const agent = new http.Agent({ keepAlive: true });
let isOver = false;
parentPort.once("message", () => {
  isOver = true;
});

/** @returns {Promise<{ ms: number, status: number }>} status 0 without an answer */
function check() {
  const began = performance.now();
  return new Promise((resolve) => {
    const end = (status) => resolve({ ms: performance.now() - began, status });
    http
      .get(workerData, { agent }, (response) => response.resume().on("end", () => end(response.statusCode)))
      .on("error", () => end(0));
  });
}

const checks = [];
while (!isOver) {
  checks.push(await check());
  await pause(100);
}
parentPort.postMessage(checks);
agent.destroy();
