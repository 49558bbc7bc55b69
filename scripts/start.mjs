/**
 * npm start: from a fresh checkout, or any later state of it, to a running Passage. Uses nothing but what
 * Node 20 brings, because it runs before anything is installed. With --dev pages are built as they are asked for; with --build it ends after the build.
 */
import { connect, createServer } from "node:net";
import path from "node:path";
import { ensureDataFolder, resolveDataFolder } from "./data-folder.mjs";
import { findRuntime } from "./install.mjs";
import { identityOf, takeLock } from "./lock.mjs";
import { Problem, runCommand } from "./problem.mjs";
import { endPrograms, startProgram, watchNpm } from "./program.mjs";
import { loadEnvironment, ROOT } from "./project.mjs";
import { endOrphan, ensureBuilt, ensureInstalled, markServing } from "./setup.mjs";

const CONNECT_LIMIT_MS = 5_000;
/** Longer than the server needs at most: 30 s for requests, 30 s for PostgreSQL. */
const STOP_LIMIT_MS = 75_000;
const isDev = process.argv.includes("--dev");

async function main() {
  loadEnvironment();
  if (process.argv.includes("--build")) return prepareCheckout();
  const port = readPort();
  const dataDir = resolveDataFolder({ root: ROOT, configured: process.env.PASSAGE_DATA_DIR });
  ensureDataFolder(dataDir);
  const lock = await takeDataFolder(dataDir, port);
  const stopping = listenForStop(lock);
  try {
    await checkPort(port);
    if (process.env.DATABASE_URL) await checkDatabase(process.env.DATABASE_URL);
    await prepareCheckout();
    if (!stopping.requested) process.exitCode = await serve({ port, dataDir, lock, stopping });
  } finally {
    lock.release();
    stopping.ended();
  }
}

async function prepareCheckout() {
  await ensureInstalled({ withDev: isDev, withPostgres: !process.env.DATABASE_URL });
  if (!isDev) await ensureBuilt();
}

function readPort() {
  const text = process.env.PORT || "3000";
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Problem(
    `PORT must be a whole number from 1 to 65535, not "${text}". For example: PORT=3001 npm start`,
  );
}

async function takeDataFolder(dataDir, port) {
  const file = path.join(dataDir, "passage.lock");
  const address = `http://localhost:${port}`;
  await endOrphan(file);
  const lock = takeLock(file, { address, ready: false });
  if (lock.holder === null) return lock;
  const { pid, ready } = lock.holder;
  const state = ready ? "already running on" : "already being started on";
  throw new Problem(
    `Passage is ${state} ${lock.holder.address} (process ${pid}). ` +
      "Stop it with Ctrl+C there, or choose another PASSAGE_DATA_DIR (and another PORT).",
  );
}

/** Asked before the long steps, so that nobody waits a minute to learn it. */
function checkPort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      const other = port === 3001 ? 3002 : 3001;
      const taken = error.code === "EADDRINUSE";
      const sentence = taken
        ? `Port ${port} is in use by another program.`
        : `This user may not listen on port ${port}.`;
      reject(new Problem(`${sentence} Choose another one: PORT=${other} npm start`));
    });
    probe.listen(port, () => probe.close(resolve));
  });
}

/** Only whether somebody listens there; who may sign in is found out when the server connects. */
function checkDatabase(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new Problem("DATABASE_URL must look like postgres://user:password@host:5432/database.");
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // Without a host, or with a folder as host, the server is reached through a socket file.
  if (host === "" || host.startsWith("%2F") || url.searchParams.has("host")) return;
  const port = Number(url.port || 5432);
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: CONNECT_LIMIT_MS });
    const refuse = (reason) => {
      socket.destroy();
      const sentence = `PostgreSQL at ${host}:${port} cannot be reached (${reason}).`;
      reject(
        new Problem(`${sentence} Start it or correct DATABASE_URL; without one, Passage starts its own.`),
      );
    };
    socket.once("timeout", () => refuse("no answer"));
    socket.once("error", (error) => refuse(reasonOf(error)));
    socket.once("connect", () => {
      socket.destroy();
      resolve(undefined);
    });
  });
}

function reasonOf(error) {
  if (error.code === "ECONNREFUSED") return "nothing listens there";
  return error.code === "ENOTFOUND" ? "there is no such host" : (error.code ?? error.message);
}

/**
 * Runs the server until it ends.
 * @returns {Promise<number>} its exit code
 */
function serve({ port, dataDir, lock, stopping }) {
  const runtime = findRuntime();
  const env = {
    ...process.env,
    NODE_ENV: isDev ? "development" : "production",
    PORT: String(port),
    PASSAGE_DATA_DIR: dataDir,
    PATH: `${path.join(ROOT, "node_modules", ".bin")}${path.delimiter}${process.env.PATH ?? ""}`,
  };
  // A group of its own keeps Ctrl+C from reaching it directly: it is told to stop, once. The channel tells it
  // when this process is gone.
  const stdio = /** @type {any} */ (["ignore", "inherit", "inherit", "ipc"]);
  const child = startProgram(runtime, [path.join("server", "main.ts")], { env, stdio });
  if (child.pid !== undefined) lock.update({ child: identityOf(child.pid) });
  let unmark = () => {};
  child.on("message", (message) => {
    if (message?.type !== "ready") return;
    lock.update({ address: message.address, ready: true });
    unmark = markServing(message.address);
  });
  stopping.tell((signal) => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      unmark();
      resolve(code ?? 1);
    });
  });
}

/**
 * Ctrl+C, SIGTERM and the end of npm stop whatever runs at the moment.
 */
function listenForStop(lock) {
  let tellServer;
  const stopping = {
    requested: false,
    tell(send) {
      tellServer = send;
    },
    ended() {
      unwatch();
      clearTimeout(limit);
    },
  };
  let limit;
  const stop = () => {
    if (tellServer !== undefined) {
      limit ??= setTimeout(() => tellServer("SIGKILL"), STOP_LIMIT_MS);
      tellServer("SIGTERM");
    } else {
      endPrograms();
      lock.release();
      process.exit(130);
    }
    stopping.requested = true;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  const unwatch = watchNpm(stop);
  return stopping;
}

const major = Number(process.versions.node.split(".")[0]);
if (major < 20) {
  process.stderr.write(`Passage needs Node 20 or newer to start; this is Node ${process.versions.node}.\n`);
  process.exit(1);
}
await runCommand(main);
