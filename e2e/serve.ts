import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync, rmSync } from "node:fs";
import { dataDirOf, logOf } from "./support/server.ts";

/** Starts the production server on fresh data, as a person would with `npm start`; keeps what it says in a file. */
const [name = "demo", port = "3210"] = process.argv.slice(2);
const dataDir = dataDirOf(name);
rmSync(dataDir, { recursive: true, force: true });
mkdirSync(dataDir, { recursive: true, mode: 0o755 });

const child = spawn(process.execPath, ["server/main.ts"], {
  env: {
    ...process.env,
    NODE_ENV: "production",
    PORT: port,
    DATABASE_URL: "",
    PASSAGE_URL: `http://localhost:${port}`,
    PASSAGE_DATA_DIR: dataDir,
    PASSAGE_DEMO: name === "demo" ? "1" : "0",
  },
  stdio: ["ignore", "pipe", "inherit"],
});
child.stdout.pipe(createWriteStream(logOf(name)));
child.once("exit", (code) => {
  process.exitCode = code ?? 1;
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
