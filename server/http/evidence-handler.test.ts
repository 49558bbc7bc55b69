import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TEST_SECRET, useTestDatabase } from "#db/testing/database.ts";
import { createExperience } from "#db/testing/factory.ts";
import { EVIDENCE_LIMIT_BYTES } from "#domain/evidence.ts";
import { sessionCookieName } from "../auth.ts";
import { readEnv } from "../env.ts";
import { openSignInLimits } from "../sign-in.ts";
import { castExperience, type ExperienceCast, type Member, recorded } from "../testing/experience-cast.ts";
import { sendFailure } from "./answer.ts";
import { handleEvidence } from "./evidence-handler.ts";
import { setSecurityHeaders } from "./security-header.ts";

const held = useTestDatabase();
const env = readEnv({ NODE_ENV: "test" });
const PDF = Buffer.from("%PDF-1.7 a small report");
let server: Server;
let port = 0;
let cast: ExperienceCast;
/** Settles when the server is done with a request, whatever became of it. */
let answered: (() => void) | null = null;

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
  // As the running server does it: headers first, then the handler, then whatever was thrown.
  server = createServer((incoming, response) => {
    setSecurityHeaders(response, { https: false });
    handleEvidence(runtime, incoming, response)
      .catch((error) => sendFailure(response, error))
      .finally(() => answered?.());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  port = (server.address() as AddressInfo).port; // a TCP server's address is one
  cast = await castExperience(held.database);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

function headersOf(member: Member): Record<string, string> {
  return {
    cookie: `${sessionCookieName(env)}=${member.token}`,
    origin: env.publicUrl.origin,
    "x-passage": "1",
  };
}

function send(
  options: { method: string; path: string; headers: Record<string, string> },
  body?: Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, host: "127.0.0.1", ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

function upload(
  member: Member,
  experienceId: string,
  content: Buffer,
  name = "report.pdf",
  headers = headersOf(member),
) {
  const path = `/api/evidence/${experienceId}?name=${encodeURIComponent(name)}`;
  return send({ method: "POST", path, headers }, content);
}

function download(member: Member, evidenceId: string) {
  return send({ method: "GET", path: `/api/evidence/${evidenceId}`, headers: headersOf(member) });
}

function experience(status: "active" | "submitted" | "confirmed" = "active"): Promise<string> {
  return held.database.write(cast.scope, (db) =>
    createExperience(db, {
      personId: cast.candidate.personId,
      createdBy: cast.manager.userId,
      confirmerId: cast.peer.personId,
      experienceTypeId: cast.typeId,
      status,
    }),
  );
}

async function kept(experienceId: string) {
  const { rows } = await held.database.read(cast.scope, (db) =>
    db.execute<{ name: string; type: string; size: number }>(
      sql`select name, content_type as type, size from experience_evidence where experience_id = ${experienceId}`,
    ),
  );
  return rows;
}

function evidenceIdOf(answer: Answer): string {
  const body: unknown = JSON.parse(answer.body.toString());
  return typeof body === "object" && body !== null && "evidenceId" in body ? String(body.evidenceId) : "";
}

function messageOf(answer: Answer): string {
  const body: unknown = JSON.parse(answer.body.toString());
  return typeof body === "object" && body !== null && "message" in body ? String(body.message) : "";
}

describe("adding a file", () => {
  test.each(["candidate", "manager", "hr"] as const)("a %s adds one, and it is on record", async (who) => {
    const id = await experience();
    const answer = await upload(cast[who], id, PDF);
    expect(answer.status).toBe(201);
    expect(await kept(id)).toEqual([{ name: "report.pdf", type: "application/pdf", size: PDF.length }]);
    const events = await recorded(held.database, cast.scope, "experience.evidenceAdded");
    expect(events).toContainEqual({ actor: cast[who].userId, subject: cast.candidate.personId });
  });

  test.each(["director", "peer", "otherHr"] as const)("a %s does not reach the experience", async (who) => {
    const id = await experience();
    expect((await upload(cast[who], id, PDF)).status).toBe(404);
    expect(await kept(id)).toEqual([]);
  });

  test.each(["executive", "auditor"] as const)("an %s may not", async (who) => {
    const id = await experience();
    expect((await upload(cast[who], id, PDF)).status).toBe(403);
    expect(await kept(id)).toEqual([]);
  });

  test("nobody of another organization finds it", async () => {
    const id = await experience();
    const other = await castExperience(held.database);
    expect((await upload(other.hr, id, PDF)).status).toBe(404);
  });

  test("nobody who is not signed in, and no other page, may send one", async () => {
    const id = await experience();
    const { cookie: _cookie, ...signedOut } = headersOf(cast.candidate);
    expect((await upload(cast.candidate, id, PDF, "a.pdf", signedOut)).status).toBe(401);
    const { "x-passage": _ours, ...form } = headersOf(cast.candidate);
    expect((await upload(cast.candidate, id, PDF, "a.pdf", form)).status).toBe(403);
    const foreign = { ...headersOf(cast.candidate), origin: "https://elsewhere.example" };
    expect((await upload(cast.candidate, id, PDF, "a.pdf", foreign)).status).toBe(403);
    expect(await kept(id)).toEqual([]);
  });

  test("an address that names no experience is answered as missing", async () => {
    expect((await upload(cast.candidate, "not-an-id", PDF)).status).toBe(404);
    expect((await upload(cast.candidate, "../../etc/passwd", PDF)).status).toBe(404);
    expect((await upload(cast.candidate, "0f9d3f7e-6f0c-4b43-9d3c-0f1a2b3c4d5e", PDF)).status).toBe(404);
  });

  test.each(["submitted", "confirmed"] as const)("what is %s takes no more evidence", async (status) => {
    const id = await experience(status);
    const answer = await upload(cast.candidate, id, PDF);
    expect(answer.status).toBe(409);
    expect(messageOf(answer)).toContain(status);
  });
});

describe("what is not kept", () => {
  test("a file over 10 MB is refused by its announced length, before it is sent", async () => {
    const id = await experience();
    const path = `/api/evidence/${id}?name=film.pdf`;
    const length = String(EVIDENCE_LIMIT_BYTES + 1);
    const answer = await new Promise<number>((resolve, reject) => {
      const outgoing = request(
        {
          port,
          host: "127.0.0.1",
          method: "POST",
          path,
          headers: { ...headersOf(cast.candidate), "content-length": length },
        },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
          outgoing.destroy();
        },
      );
      outgoing.on("error", reject);
      // Headers only: not one byte of the body is ever sent.
      outgoing.flushHeaders();
    });
    expect(answer).toBe(413);
    expect(await kept(id)).toEqual([]);
  });

  test("a file just over the limit that announces no length is stopped on the way", async () => {
    const id = await experience();
    const headers = { ...headersOf(cast.candidate), "transfer-encoding": "chunked" };
    const big = Buffer.concat([PDF, Buffer.alloc(EVIDENCE_LIMIT_BYTES, 32)]);
    // The server may hang up while we are still sending; either way nothing may be kept.
    const status = await upload(cast.candidate, id, big, "film.pdf", headers).then(
      (answer) => answer.status,
      () => 413,
    );
    expect(status).toBe(413);
    expect(await kept(id)).toEqual([]);
  });

  test("an upload that is cut off leaves nothing behind", async () => {
    const id = await experience();
    const done = new Promise<void>((resolve) => {
      answered = resolve;
    });
    const outgoing = request({
      port,
      host: "127.0.0.1",
      method: "POST",
      path: `/api/evidence/${id}?name=report.pdf`,
      headers: { ...headersOf(cast.candidate), "content-length": "1000" },
    });
    outgoing.on("error", () => {});
    await new Promise<void>((resolve) => {
      outgoing.write(PDF, () => resolve());
    });
    outgoing.destroy();
    await done;
    answered = null;
    expect(await kept(id)).toEqual([]);
  });

  test.each([
    ["a program", Buffer.concat([Buffer.from("MZ"), Buffer.from([0x90, 0, 3, 0, 0, 0])]), "report.pdf"],
    ["an ELF program named .txt", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), "notes.txt"],
    [
      "a drawing with script",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      "chart.png",
    ],
    [
      "a drawing behind a byte order mark",
      Buffer.from('\uFEFF<?xml version="1.0"?><svg onload="alert(1)"/>'),
      "chart.svg",
    ],
    ["a page with script", Buffer.from("\n <!doctype html><script>alert(1)</script>"), "page.txt"],
    ["an empty file", Buffer.alloc(0), "empty.pdf"],
  ])("%s is refused in words", async (_what, content, name) => {
    const id = await experience();
    const answer = await upload(cast.candidate, id, content, name);
    expect(answer.status).toBe(400);
    expect(messageOf(answer)).toMatch(/cannot be kept|is empty/);
    expect(await kept(id)).toEqual([]);
  });

  test.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\me\\report.pdf", "report.pdf"],
    ["report\r\nset-cookie: a=b.pdf", "evidence"],
    ["report\u202Efdp.exe", "evidence"],
    ["...", "evidence"],
    ["", "evidence"],
  ])("the name %j is kept as %j", async (name, harmless) => {
    const id = await experience();
    expect((await upload(cast.candidate, id, PDF, name)).status).toBe(201);
    expect((await kept(id)).map((file) => file.name)).toEqual([harmless]);
  });
});

describe("downloading a file", () => {
  async function attached(name = "report.pdf", content = PDF) {
    const id = await experience();
    return evidenceIdOf(await upload(cast.candidate, id, content, name));
  }

  test("it comes as a download only, whatever it is, and cannot run", async () => {
    const answer = await download(cast.candidate, await attached("Zusammenfassung „Süd“ (1).pdf"));
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(PDF);
    expect(answer.headers).toMatchObject({
      "content-type": "application/octet-stream",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "no-store",
    });
    const disposition = answer.headers["content-disposition"] ?? "";
    expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? "")).toBe("Zusammenfassung „Süd“ (1).pdf");
  });

  test("text that smuggles a page is a download as well", async () => {
    const answer = await download(
      cast.candidate,
      await attached("notes.html", Buffer.from("Hello <script>alert(1)</script>")),
    );
    expect(answer.headers["content-type"]).toBe("application/octet-stream");
    expect(answer.headers["content-disposition"]).toMatch(/^attachment/);
  });

  test.each(["candidate", "manager", "director", "hr", "peer"] as const)(
    "a %s may, and the look is on record",
    async (who) => {
      const evidenceId = await attached();
      const before = await recorded(held.database, cast.scope, "evidence.downloaded");
      expect((await download(cast[who], evidenceId)).status).toBe(200);
      const after = await recorded(held.database, cast.scope, "evidence.downloaded");
      expect(after).toHaveLength(before.length + 1);
      expect(after).toContainEqual({ actor: cast[who].userId, subject: cast.candidate.personId });
    },
  );

  test.each(["otherHr", "executive", "auditor"] as const)(
    "for a %s it does not exist, and nothing is recorded",
    async (who) => {
      const evidenceId = await attached();
      const before = await recorded(held.database, cast.scope, "evidence.downloaded");
      expect((await download(cast[who], evidenceId)).status).toBe(404);
      expect(await recorded(held.database, cast.scope, "evidence.downloaded")).toHaveLength(before.length);
    },
  );

  test("another organization gets the same answer as for a file that is not there", async () => {
    const evidenceId = await attached();
    const other = await castExperience(held.database);
    const [foreign, missing] = [
      await download(other.hr, evidenceId),
      await download(other.hr, "0f9d3f7e-6f0c-4b43-9d3c-0f1a2b3c4d5e"),
    ];
    expect(foreign.status).toBe(404);
    expect(messageOf(foreign)).toBe(messageOf(missing));
  });

  test("signed out, the file is closed", async () => {
    const path = `/api/evidence/${await attached()}`;
    expect((await send({ method: "GET", path, headers: {} })).status).toBe(401);
  });
});
