import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ensureDataFolder, makeFolder, mayEnter, resolveDataFolder } from "./data-folder.mjs";

let home = "";
let root = "";

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), "passage-home-"));
  root = path.join(home, "passage");
  mkdirSync(root);
  chmodSync(home, 0o755);
  chmodSync(root, 0o755);
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

test("the data lie beside the code unless told otherwise", () => {
  expect(resolveDataFolder({ root, isRoot: false })).toBe(path.join(root, ".passage"));
  expect(resolveDataFolder({ root, isRoot: true })).toBe(path.join(root, ".passage"));
});

test("a configured folder is taken as it is, a relative one from the checkout", () => {
  expect(resolveDataFolder({ root, configured: "/srv/data", isRoot: true })).toBe("/srv/data");
  expect(resolveDataFolder({ root, configured: "data", isRoot: false })).toBe(path.join(root, "data"));
});

test("root with a checkout in a closed home keeps data where PostgreSQL's user may go, always in the same place", () => {
  chmodSync(home, 0o700);
  const folder = resolveDataFolder({ root, isRoot: true });
  expect(folder).toMatch(/^\/var\/lib\/passage\/passage-[0-9a-f]{8}$/);
  expect(resolveDataFolder({ root, isRoot: true })).toBe(folder);
  expect(resolveDataFolder({ root: path.join(home, "other", "passage"), isRoot: true })).not.toBe(folder);
  expect(resolveDataFolder({ root, isRoot: false })).toBe(path.join(root, ".passage"));
});

test("a folder may be entered by those whom every folder on the way lets pass", () => {
  const owner = statSync(home);
  chmodSync(home, 0o700);
  expect(mayEnter(root)).toBe(false);
  expect(mayEnter(root, { uid: owner.uid, gid: -1 })).toBe(true);
  chmodSync(home, 0o710);
  expect(mayEnter(root, { uid: -1, gid: owner.gid })).toBe(true);
  chmodSync(home, 0o711);
  expect(mayEnter(path.join(root, "not-made-yet"))).toBe(true);
});

test("a folder that cannot be written is told with its path, the reason and the way out", () => {
  expect(() => ensureDataFolder("/dev/null/data")).toThrow(
    "Passage cannot write to its data folder /dev/null/data (a file stands where a folder is expected). " +
      "Make it writable, or choose another folder: PASSAGE_DATA_DIR=/path/to/folder npm start",
  );
});

test("new folders are closed to others, and only passable when root shares them with PostgreSQL's user", () => {
  const folder = path.join(root, "a", "b");
  makeFolder(folder);
  const expected = process.getuid?.() === 0 ? 0o711 : 0o700;
  expect(statSync(folder).mode & 0o777).toBe(expected);
  expect(statSync(path.dirname(folder)).mode & 0o777).toBe(expected);
});
