import { readFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

export const DEMO_URL = "http://localhost:3210";
export const EMPTY_URL = "http://localhost:3211";

/** Where a server of the journeys keeps its data; one folder a user, so that two do not meet. */
export function dataDirOf(name: string): string {
  return join(tmpdir(), `passage-journeys-${userInfo().uid}-${name}`);
}

export function logOf(name: string): string {
  return join(dataDirOf(name), "said.txt");
}

/** The address under which the empty server lets somebody set up the first organization. */
export function setUpAddress(): string {
  const said = readFileSync(logOf("empty"), "utf8");
  const address = /http:\/\/\S+\/welcome\?key=\S+/.exec(said)?.[0];
  if (!address) throw new Error(`The server did not say how to set it up: ${said}`);
  return address;
}
