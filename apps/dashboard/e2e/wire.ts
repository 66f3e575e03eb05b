import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { feedbackUrl } from "./people";

/**
 * A network between a kiosk and the feedback app, with an origin of its own. `cut` ends every
 * connection and refuses new ones; `deaf` passes on what the kiosk sends and not what is answered.
 */
export async function aWire() {
  let state: "on" | "cut" | "deaf" = "on";
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => undefined).on("close", () => open.delete(socket));
    if (state === "cut") {
      socket.destroy();
      return;
    }
    const { hostname, port } = new URL(feedbackUrl);
    const beyond = connect(Number(port), hostname);
    beyond.on("error", () => socket.destroy()).on("close", () => socket.destroy());
    socket.on("close", () => beyond.destroy());
    socket.pipe(beyond);
    beyond.on("data", (chunk) => {
      if (state !== "deaf") socket.write(chunk);
    });
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const set = (next: typeof state) => {
    state = next;
    if (next === "cut") for (const socket of open) socket.destroy();
  };
  return {
    origin: `http://localhost:${port}`,
    cut: () => set("cut"),
    deaf: () => set("deaf"),
    mend: () => set("on"),
    close: () => {
      set("cut");
      server.close();
    },
  };
}
