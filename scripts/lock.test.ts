import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { identityOf, isAlive, readLock, takeLock } from "./lock.mjs";

let folder = "";
let file = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "passage-lock-"));
  file = path.join(folder, "passage.lock");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function take() {
  const lock = takeLock(file, { address: "http://localhost:3000" });
  if (lock.holder !== null) throw new Error("the lock is held");
  return lock;
}

test("only one may hold it, and the other learns who", () => {
  take();
  expect(takeLock(file).holder).toMatchObject({ pid: process.pid, address: "http://localhost:3000" });
});

test("what the holder adds can be read by others", () => {
  take().update({ ready: true });
  expect(readLock(file)).toMatchObject({ pid: process.pid, address: "http://localhost:3000", ready: true });
});

test("when it is given back nothing stays behind", () => {
  const lock = take();
  lock.update({ ready: true });
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

test("a holder that is gone holds nothing", () => {
  const { pid } = spawnSync("true");
  writeFileSync(file, JSON.stringify({ pid, started: "1" }));
  expect(readLock(file)).toBeNull();
  expect(take().holder).toBeNull();
});

test("a number that now belongs to another process holds nothing", () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, started: "another time" }));
  expect(take().holder).toBeNull();
});

test.each(["", "{", "null", '"text"', '{"pid":"12"}'])("a damaged lock (%j) holds nothing", (content) => {
  writeFileSync(file, content);
  expect(take().holder).toBeNull();
});

test("giving back does not take away what somebody else took meanwhile", () => {
  const lock = take();
  writeFileSync(file, JSON.stringify(identityOf(process.ppid)));
  lock.release();
  expect(existsSync(file)).toBe(true);
});

test("a process is known by number and start", () => {
  expect(isAlive(identityOf(process.pid))).toBe(true);
  expect(isAlive({ pid: process.pid, started: "another time" })).toBe(false);
  expect(isAlive({ pid: -1, started: null })).toBe(false);
});
