import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import { Problem } from "../scripts/problem.mjs";

/** The user and group PostgreSQL runs as; `null` means the user who runs Passage. */
export type Account = { uid: number; gid: number } | null;

/** Ways to make a system user without a password, a shell or a home; which one exists depends on the system. */
const WAYS_TO_CREATE = [
  ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "passage"],
  ["adduser", "--system", "--group", "--no-create-home", "--disabled-login", "passage"],
  ["adduser", "-S", "-D", "-H", "passage"],
];

/**
 * The account PostgreSQL is to run as, because it refuses to run as root. Existing data keeps its owner;
 * otherwise it is the system user `passage`, created when missing, or else one that every system has.
 * @param dataDir the data folder
 * @throws Problem when this is root and no other account can be used
 */
export function accountFor(dataDir: string): Account {
  if (process.getuid?.() !== 0) return null;
  const owner = ownerOf(path.join(dataDir, "postgres")) ?? ownerOf(dataDir);
  if (owner !== null) return owner;
  const account =
    findAccount("passage") ?? createAccount() ?? findAccount("postgres") ?? findAccount("nobody");
  if (account !== null) return account;
  throw new Problem(
    "PostgreSQL does not run as root, and no other user could be created. " +
      "Start Passage as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.",
  );
}

/** Who owns a folder; null for root, for a missing folder, and for a number without a user behind it. */
export function ownerOf(folder: string): Account {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined || found.uid === 0) return null;
  try {
    execFileSync("id", ["-nu", String(found.uid)], { stdio: "ignore" });
    return { uid: found.uid, gid: found.gid };
  } catch {
    return null;
  }
}

function findAccount(name: string): Account {
  try {
    return { uid: idOf("-u", name), gid: idOf("-g", name) };
  } catch {
    return null;
  }
}

function idOf(kind: "-u" | "-g", name: string): number {
  return Number(execFileSync("id", [kind, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
}

function createAccount(): Account {
  for (const [command = "", ...options] of WAYS_TO_CREATE) {
    try {
      execFileSync(command, options, { stdio: "ignore" });
    } catch {
      // This system makes users another way, or two starts made the same one: what counts is who exists.
    }
    const account = findAccount("passage");
    if (account !== null) return account;
  }
  return null;
}
