import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Scope } from "#db/client.ts";
import { TEST_SECRET, useTestDatabase } from "#db/testing/database.ts";
import { createOrganization, createSessionToken, createUser, type GivenRole } from "#db/testing/factory.ts";
import { sessionCookieName } from "../auth.ts";
import { readEnv } from "../env.ts";
import { openSignInLimits } from "../sign-in.ts";
import { sendFailure } from "./answer.ts";
import { handleImportUpload } from "./import-upload.ts";

const held = useTestDatabase();
const env = readEnv({ NODE_ENV: "test" });
let server: Server;
let port = 0;

beforeAll(async () => {
  const runtime = {
    env,
    database: held.database,
    secret: TEST_SECRET,
    demoOrganizationId: null,
    setupKey: null,
    limits: openSignInLimits(held.database),
    version: "test",
  };
  server = createServer((incoming, response) => {
    handleImportUpload(runtime, incoming, response).catch((error) => sendFailure(response, error));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  port = (server.address() as AddressInfo).port; // a TCP server's address is one
});

afterAll(() => server.close());

async function signIn(...roles: GivenRole[]): Promise<{ scope: Scope; headers: Record<string, string> }> {
  const scope = await createOrganization(held.database);
  const token = await held.database.write(scope, async (db) =>
    createSessionToken(db, await createUser(db, { roles })),
  );
  const cookie = `${sessionCookieName(env)}=${token}`;
  return { scope, headers: { cookie, origin: env.publicUrl.origin, "x-passage": "1" } };
}

type Answer = { status: number; body: { message?: string; importId?: string } };

/** Sends exactly these headers and this much of a body; `announced` may lie. */
function send(
  headers: Record<string, string>,
  body: string | Buffer,
  {
    announced,
    method = "POST",
    name = "people.csv",
  }: { announced?: number; method?: string; name?: string } = {},
): Promise<Answer> {
  const length = announced === undefined ? {} : { "content-length": String(announced) };
  const path = `/api/imports?name=${encodeURIComponent(name)}`;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { port, host: "127.0.0.1", path, method, headers: { ...headers, ...length } },
      (response) => {
        let text = "";
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, body: text === "" ? {} : JSON.parse(text) }),
        );
      },
    );
    outgoing.on("error", reject);
    outgoing.write(body);
    if (announced === undefined) outgoing.end();
    else setImmediate(() => outgoing.end());
  });
}

async function drafts(scope: Scope) {
  const query = sql`select file_name as name, size, status, octet_length(content) as kept from imports`;
  return held.database.read(scope, async (db) => (await db.execute(query)).rows);
}

test("a file is kept as a draft, byte by byte, under a harmless name", async () => {
  const { scope, headers } = await signIn("hr_partner");
  const file = "id,name\n1,Inés Okafor\n";
  const answer = await send(headers, file, { name: "../pe\nople\u202E.csv" });
  expect(answer).toMatchObject({ status: 201, body: { importId: expect.any(String) } });
  const size = Buffer.byteLength(file);
  expect(await drafts(scope)).toEqual([{ name: ".. pe ople .csv", size, status: "draft", kept: size }]);
});

test("a file of 1 GB is refused by what it announces, before it is sent", async () => {
  const { scope, headers } = await signIn("hr_partner");
  const answer = await send(headers, "id,name\n", { announced: 1024 ** 3 });
  expect(answer).toMatchObject({ status: 413, body: { message: expect.stringContaining("20 MB") } });
  expect(await drafts(scope)).toEqual([]);
});

test("a file that does not say how long it is, is stopped at the limit", async () => {
  const { scope, headers } = await signIn("hr_partner");
  const answer = await send(
    { ...headers, "transfer-encoding": "chunked" },
    Buffer.alloc(21 * 1024 * 1024, "a"),
  ).catch(() => null);
  if (answer) expect(answer.status).toBe(413);
  expect(await drafts(scope)).toEqual([]);
});

test("a file that is cut off on the way is not kept", async () => {
  const { scope, headers } = await signIn("hr_partner");
  const cut = new Promise<void>((resolve) => {
    const outgoing = request({
      port,
      host: "127.0.0.1",
      path: "/api/imports",
      method: "POST",
      headers: { ...headers, "content-length": "1000" },
    });
    outgoing.on("error", () => resolve());
    outgoing.write("id,name\n1,Ines Okafor\n", () => outgoing.destroy());
    outgoing.on("close", () => resolve());
  });
  await cut;
  expect(await drafts(scope)).toEqual([]);
});

test.each([
  ["a program", Buffer.from("4d5a90000300", "hex"), "a program"],
  ["an empty file", "", "The file is empty"],
])("%s is refused in one sentence", async (_, body, words) => {
  const { scope, headers } = await signIn("administrator");
  expect(await send(headers, body)).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining(words) },
  });
  expect(await drafts(scope)).toEqual([]);
});

test("nobody, a manager, and another site are refused", async () => {
  const { headers } = await signIn("manager");
  const { cookie: _cookie, ...nobody } = headers;
  const file = "id,name\n1,Ines Okafor\n";
  expect(await send(nobody, file)).toMatchObject({ status: 401 });
  expect(await send(headers, file)).toMatchObject({
    status: 403,
    body: { message: expect.stringContaining("importing people") },
  });
  const hr = await signIn("hr_partner");
  expect(await send({ ...hr.headers, origin: "https://elsewhere.example" }, file)).toMatchObject({
    status: 403,
  });
  expect(await send(hr.headers, "", { method: "GET" })).toMatchObject({ status: 405 });
  expect(await drafts(hr.scope)).toEqual([]);
});
