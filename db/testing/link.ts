import { connect, createServer, type Socket } from "node:net";

export type Link = {
  /** The same database, reached through this link. */
  url: string;
  /** From now on nothing comes through, and nobody is told. */
  cut(): void;
  restore(): void;
  close(): Promise<void>;
};

/** A network between the application and PostgreSQL that can fail the way networks do: silently. */
export async function openLink(url: string): Promise<Link> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const ends: [Socket, Socket][] = [
      [near, far],
      [far, near],
    ];
    for (const [from, to] of ends) {
      sockets.add(from);
      from.on("data", (data) => whole && to.write(data));
      from.on("error", () => {});
      from.on("close", () => whole && to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String(typeof address === "object" ? address?.port : 0);
  return {
    url: through.toString(),
    cut: () => {
      whole = false;
    },
    restore: () => {
      whole = true;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
