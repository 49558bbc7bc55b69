import { createServer, type IncomingMessage, request, type Server } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect as connectTo } from "#db/client.ts";
import { rowsOf } from "#db/testing/connection.ts";
import { TEST_SECRET, useTestDatabase } from "#db/testing/database.ts";
import { createOrganization, createSessionToken, createUser } from "#db/testing/factory.ts";
import { ADDRESS_HEADER, sessionCookieName } from "../auth.ts";
import { readEnv } from "../env.ts";
import type { Runtime } from "../runtime.ts";
import { openSignInLimits } from "../sign-in.ts";
import { answer, clientAddress } from "./front.ts";

const held = useTestDatabase();
const env = readEnv({ NODE_ENV: "test", PORT: "3000" });
const ORIGIN = env.publicUrl.origin;
let server: Server;
let port = 0;
let cookie = "";
/** What Next would have got. */
const pages: { url: string; headers: IncomingMessage["headers"] }[] = [];

beforeAll(async () => {
  const runtime: Runtime = {
    env,
    database: held.database,
    secret: TEST_SECRET,
    demoOrganizationId: null,
    setupKey: null,
    limits: openSignInLimits(held.database),
    version: "1.2.3",
  };
  ({ server, port } = await listen(runtime));
  const scope = await createOrganization(held.database);
  const token = await held.database.write(scope, async (db) =>
    createSessionToken(db, await createUser(db, { roles: ["hr_partner"] })),
  );
  cookie = `${sessionCookieName(env)}=${token}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function listen(runtime: Runtime): Promise<{ server: Server; port: number }> {
  const made = createServer((incoming, response) => {
    void answer(runtime, incoming, response, async (page, reply) => {
      if (page.url === "/broken") throw new Error("SECRET of a page");
      pages.push({ url: page.url ?? "", headers: page.headers });
      reply.end("a page");
    });
  });
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  const address = made.address();
  return { server: made, port: typeof address === "object" ? (address?.port ?? 0) : 0 };
}

type Headers = Record<string, string>;
type Reply = { status: number; headers: IncomingMessage["headers"]; text: string };

function send(
  path: string,
  given: { method?: string; headers?: Headers; body?: string | Buffer; port?: number } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: "127.0.0.1",
        port: given.port ?? port,
        path,
        method: given.method ?? "GET",
        headers: given.headers ?? {},
      },
      (response) => {
        let text = "";
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    outgoing.on("error", reject);
    outgoing.end(given.body);
  });
}

const OWN: Headers = { "content-type": "application/json", origin: ORIGIN, "x-passage": "1" };
const trpc = (path: string, given: { headers?: Headers; body?: string; method?: string } = {}) =>
  send(`/api/trpc/${path}`, {
    method: "POST",
    body: "{}",
    ...given,
    headers: { ...OWN, cookie, ...given.headers },
  });

/** As `trpc`, but with just these headers. */
const bare = (path: string, headers: Headers, body = "{}") =>
  send(`/api/trpc/${path}`, { method: "POST", headers: { cookie, ...headers }, body });

const without = (name: string) => Object.fromEntries(Object.entries(OWN).filter(([key]) => key !== name));
const auditCount = async () => (await rowsOf(held.ownerUrl, "select 1 from audit_events")).length;

describe("a procedure over http", () => {
  test("is answered by POST, from our own page, with a session", async () => {
    const reply = await trpc("account.me");
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.text).result.data.roles).toEqual(["hr_partner"]);
    expect(reply.headers["cache-control"]).toBe("no-store");
  });

  test("is 401 without a session, in words", async () => {
    const reply = await bare("account.me", { ...OWN, cookie: "" });
    expect(reply.status).toBe(401);
    expect(JSON.parse(reply.text).error.message).toContain("Sign in");
  });

  test.each(["GET", "HEAD"])("is refused by %s, whatever the address says", async (method) => {
    const before = pages.length;
    for (const path of ["account.me", "account.me?input=%7B%7D", "account.me?batch=1&input=%7B%7D"]) {
      const reply = await trpc(path, { method, body: undefined });
      expect(reply.status).toBe(405);
      expect(reply.headers.allow).toBe("POST");
    }
    expect(pages.length).toBe(before);
  });

  const FOREIGN: [string, Headers][] = [
    ...[
      "text/plain",
      "text/plain; charset=utf-8",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "application/octet-stream",
      "text/json",
      "application/jsonp",
      "application/json+x",
      "application/vnd.api+json",
      " ",
      "text/plain, application/json",
      "multipart/form-data; boundary=application/json",
    ].map((type): [string, Headers] => [`as ${type}`, { ...OWN, "content-type": type }]),
    ["without a type", without("content-type")],
    ...[
      "https://evil.example",
      "null",
      "http://localhost",
      "http://localhost:3001",
      "https://localhost:3000",
      `${ORIGIN}.evil.example`,
      `${ORIGIN}/`,
    ].map((origin): [string, Headers] => [`from ${origin}`, { ...OWN, origin }]),
    ["without an origin", without("origin")],
    ["with a referer instead of an origin", { ...without("origin"), referer: `${ORIGIN}/people` }],
    ...["cross-site", "same-site", "none"].map((site): [string, Headers] => [
      `with a fetch from ${site}`,
      { ...OWN, "sec-fetch-site": site },
    ]),
    ["without our own header", without("x-passage")],
    ["with another value of our own header", { ...OWN, "x-passage": "true" }],
  ];

  test("is tried in at least 24 foreign forms", () => {
    expect(FOREIGN.length).toBeGreaterThanOrEqual(24);
  });

  test.each(FOREIGN)("is refused %s", async (_how, headers) => {
    const before = await auditCount();
    const reply = await bare("account.changePassword", headers, JSON.stringify({ current: "a", next: "b" }));
    expect([400, 403]).toContain(reply.status);
    expect(JSON.parse(reply.text).message).toMatch(/application\/json|did not come from Passage/);
    expect(await auditCount()).toBe(before);
  });

  test("is answered in batches of ten at most", async () => {
    const batch = (size: number) => {
      const paths = Array.from({ length: size }, () => "account.me").join(",");
      return trpc(`${paths}?batch=1`, { body: JSON.stringify({ "0": {} }) });
    };
    const ten = await batch(10);
    expect(ten.status).toBe(200);
    expect(JSON.parse(ten.text).length).toBe(10);
    for (const size of [11, 500]) {
      const reply = await batch(size);
      expect(reply.status).toBe(400);
      expect(reply.text).not.toContain("hr_partner");
    }
  });

  test("is refused when its body is larger than 256 kB", async () => {
    const reply = await trpc("account.me", { body: JSON.stringify({ pad: "x".repeat(300_000) }) });
    expect(reply.status).toBe(413);
    expect(JSON.parse(reply.text).message).toContain("256 kB");
  });

  test("does not take in 50 MB that nobody asked for", async () => {
    const outcome = await floodWith(50 * 1024 * 1024);
    expect(outcome.sent).toBeLessThan(20 * 1024 * 1024);
    expect(outcome.answer).toMatch(/^HTTP\/1\.1 413/);
    expect((await trpc("account.me")).status).toBe(200);
  });

  const STRANGE: [string, string, string][] = [
    ["an unknown procedure", "account.nothing", "{}"],
    ["an unknown router", "nothing.at.all", "{}"],
    ["no procedure", "", "{}"],
    ["the prototype for a procedure", "__proto__", "{}"],
    ["a method of objects for a procedure", "account.constructor", "{}"],
    ["a path that climbs", "..%2f..%2fhealth", "{}"],
    ["a path that cannot be read", "%E0%A4%A", "{}"],
    ["half an object", "person.list", '{"search":'],
    ["no JSON", "person.list", "<xml/>"],
    ["an array for an object", "person.list", "[]"],
    ["null for an object", "person.list", "null"],
    ["an unknown key", "person.list", '{"isAdministrator":true}'],
    ["a number for a text", "person.list", '{"search":1}'],
    ["a NUL byte in a text", "person.list", '{"search":"a\\u0000b"}'],
    ["half a surrogate in a text", "person.list", '{"search":"\\ud800"}'],
    ["a page far away", "person.list", '{"page":1e308}'],
    ["a malformed id", "person.get", '{"personId":"1 or 1=1"}'],
    ["an array for an id", "person.get", '{"personId":["a"]}'],
    ["a very deep object", "person.list", `{"search":${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}}`],
    ["a very deep array", "person.list", `${"[".repeat(50_000)}${"]".repeat(50_000)}`],
  ];
  test.each(STRANGE)("refuses %s, in words and without a stack", async (_what, path, body) => {
    const reply = await trpc(path, { body });
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
    expect(reply.text).not.toMatch(/node_modules|\.ts:|at Object|SyntaxError|select /);
    const { error, message } = JSON.parse(reply.text);
    expect((error?.message ?? message).length).toBeGreaterThan(10);
    expect(error?.message ?? message).not.toContain("Something went wrong");
  });

  test("is not fooled by keys of the prototype", async () => {
    const reply = await trpc("person.list", {
      body: '{"__proto__":{"page":2},"constructor":{"prototype":{"polluted":1}}}',
    });
    expect(reply.status).toBe(400);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    const clean = await trpc("person.list", { body: '{"search":"__proto__"}' });
    expect(JSON.parse(clean.text).result.data.total).toBe(0);
  });

  test("brings a retried write to the same answer by its key", async () => {
    const headers = { "idempotency-key": "one-and-only" };
    const body = JSON.stringify({ title: "Head", orgUnitId: "00000000-0000-4000-8000-000000000000" });
    const [first, second] = [
      await trpc("role.create", { headers, body }),
      await trpc("role.create", { headers, body }),
    ];
    expect([first.status, second.status]).toEqual([400, 400]);
  });
});

describe("a form for a page", () => {
  const post = (headers: Headers, body: string) => send("/api/setup", { method: "POST", headers, body });

  test("reaches Next when it is short", async () => {
    expect((await post({}, "{}")).text).toBe("a page");
    expect((await post({ "content-length": "0" }, "")).text).toBe("a page");
  });

  test("is refused unread when it is long, or does not tell how long it is", async () => {
    const before = pages.length;
    expect((await post({}, "x".repeat(300_000))).status).toBe(413);
    expect((await post({ "transfer-encoding": "chunked" }, "{}")).status).toBe(400);
    expect(pages.length).toBe(before);
  });
});

describe("every answer", () => {
  const KINDS: [string, string, Parameters<typeof send>[1]][] = [
    ["health", "/api/health", {}],
    ["a page", "/people", {}],
    ["a page that breaks", "/broken", {}],
    ["a static file", "/_next/static/chunk.js", {}],
    ["a procedure", "/api/trpc/account.me", { method: "POST", headers: OWN, body: "{}" }],
    [
      "a refused procedure",
      "/api/trpc/account.me",
      { method: "POST", headers: { "content-type": "text/plain" }, body: "x" },
    ],
    ["an upload without a session", "/api/imports", { method: "POST", headers: OWN, body: "x" }],
    ["a method nobody knows", "/people", { method: "PROPFIND" }],
    ["an address that cannot be read", "//evil.example/x", {}],
  ];

  test.each(KINDS)("carries the security headers: %s", async (_what, path, given) => {
    const { headers } = await send(path, given);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "x-robots-tag": "noindex",
    });
    expect(headers["permissions-policy"]).toContain("geolocation=()");
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers.server).toBeUndefined();
  });

  test.each(["TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"])("to %s is 405", async (method) => {
    for (const path of ["/", "/people", "/api/trpc/account.me", "/api/health"]) {
      const reply = await send(path, { method });
      expect(reply.status).toBe(405);
      expect(reply.headers.allow).toContain("GET");
      expect(reply.headers["access-control-allow-origin"]).toBeUndefined();
    }
  });

  test("about something unexpected shows a reference and nothing else", async () => {
    const reply = await send("/broken");
    expect(reply.status).toBe(500);
    expect(reply.text).not.toContain("SECRET");
    expect(JSON.parse(reply.text)).toMatchObject({
      failure: "internal",
      reference: expect.stringMatching(/^\w{7}$/),
    });
  });

  test("of a page allows scripts by a fresh nonce only, which Next gets too", async () => {
    const policies = [await send("/people"), await send("/people")].map(
      (reply) => reply.headers["content-security-policy"] ?? "",
    );
    const nonces = policies.map(
      (policy) => /script-src 'self' 'nonce-([\w+/=]{22,})' 'strict-dynamic'/.exec(String(policy))?.[1],
    );
    expect(nonces[0]).toBeTruthy();
    expect(nonces[0]).not.toBe(nonces[1]);
    for (const policy of policies) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    }
    expect(pages.at(-1)?.headers["content-security-policy"]).toBe(policies[1]);
  });

  test("of a page is never kept by a cache", async () => {
    expect((await send("/people")).headers["cache-control"]).toBe("no-store");
  });
});

describe("an address a client made up", () => {
  test("is not believed", async () => {
    await send("/people", { headers: { [ADDRESS_HEADER]: "10.1.1.1", "x-forwarded-for": "10.2.2.2" } });
    expect(pages.at(-1)?.headers[ADDRESS_HEADER]).toBe("127.0.0.1");
  });

  test.each([
    [0, "10.0.0.1, 10.0.0.2", "192.0.2.1"],
    [1, "10.0.0.1, 10.0.0.2", "10.0.0.2"],
    [2, "10.0.0.1, 10.0.0.2", "10.0.0.1"],
    [3, "10.0.0.1, 10.0.0.2", "192.0.2.1"],
    [1, "", "192.0.2.1"],
  ])("with %i trusted proxies, of %j it is %s", (trusted, forwarded, address) => {
    const incoming = { headers: { "x-forwarded-for": forwarded }, socket: { remoteAddress: "192.0.2.1" } };
    expect(clientAddress(incoming as unknown as IncomingMessage, trusted)).toBe(address); // just what it reads
  });
});

describe("a database that is away", () => {
  test("is told as such, with when to come back, and signs nobody out", async () => {
    const away = nowhere();
    const reply = await withDatabase(away, (at) =>
      send("/api/trpc/account.me", { method: "POST", headers: { ...OWN, cookie }, body: "{}", port: at }),
    );
    expect(reply.status).toBe(503);
    expect(reply.headers["retry-after"]).toBe("3");
    expect(reply.headers["set-cookie"]).toBeUndefined();
    expect(JSON.parse(reply.text).error.message).toContain("try again in a moment");
    await away.end();
  });
});

describe("health", () => {
  test("is 200 when everything works", async () => {
    const reply = await send("/api/health");
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.text)).toEqual({
      status: "ok",
      version: "1.2.3",
      database: "ok",
      migrations: "current",
    });
  });

  const failing = async (database: Runtime["database"]) => {
    const reply = await withDatabase(database, (at) => send("/api/health", { port: at }));
    return { status: reply.status, body: JSON.parse(reply.text) };
  };

  test("is 503 and names the database when that is away", async () => {
    const away = nowhere();
    expect(await failing(away)).toEqual({
      status: 503,
      body: { status: "failing", version: "1.2.3", database: "unreachable", migrations: "unknown" },
    });
    await away.end();
  });

  test("is 503 and names the migrations when one is still to run", async () => {
    await rowsOf(held.ownerUrl, "create table kept as select * from passage_migrations");
    await rowsOf(
      held.ownerUrl,
      "delete from passage_migrations where name = (select max(name) from passage_migrations)",
    );
    const { status, body } = await failing(held.database);
    await rowsOf(held.ownerUrl, "insert into passage_migrations select * from kept on conflict do nothing");
    expect(status).toBe(503);
    expect(body).toMatchObject({ status: "failing", database: "ok", migrations: "pending" });
  });
});

function nowhere(): Runtime["database"] {
  const url = new URL(held.applicationUrl);
  url.port = "1";
  return connectTo({ url: url.toString() });
}

/** The same front, on another database. */
async function withDatabase<T>(
  database: Runtime["database"],
  work: (port: number) => Promise<T>,
): Promise<T> {
  const base = { env, secret: TEST_SECRET, demoOrganizationId: null, setupKey: null, version: "1.2.3" };
  const other = await listen({ ...base, database, limits: openSignInLimits(database) });
  try {
    return await work(other.port);
  } finally {
    other.server.closeAllConnections();
    other.server.close();
  }
}

/** Announces nothing and writes until the other side has enough. */
function floodWith(total: number): Promise<{ sent: number; answer: string }> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let text = "";
    let sent = 0;
    const headers = Object.entries({ ...OWN, cookie, host: "localhost" }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    socket.write(
      `POST /api/trpc/account.me HTTP/1.1\r\n${headers.join("")}transfer-encoding: chunked\r\n\r\n`,
    );
    const chunk = "x".repeat(64 * 1024);
    const pour = () => {
      while (sent < total && !socket.destroyed && text === "") {
        sent += chunk.length;
        if (!socket.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`)) {
          socket.once("drain", pour);
          return;
        }
      }
    };
    socket.on("data", (data) => {
      text += data;
      socket.destroy();
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve({ sent, answer: text }));
    pour();
  });
}
