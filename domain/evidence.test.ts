import { describe, expect, it } from "vitest";
import { evidenceName, evidenceType } from "./evidence.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("the type of a file", () => {
  it.each([
    ["%PDF-1.7 ...", "application/pdf"],
    ["GIF89a", "image/gif"],
    ["PK\u0003\u0004 docx", "application/zip"],
    ["Minutes of the review, März", "text/plain"],
  ])("is read from its first bytes: %s", (content, type) => {
    expect(evidenceType(bytes(content))).toBe(type);
  });

  it("is read from its first bytes for pictures", () => {
    expect(evidenceType(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe("image/jpeg");
  });

  it.each([
    ["a program", new Uint8Array([0x4d, 0x5a, 0x90, 0x00])],
    ["an empty file", new Uint8Array()],
    ["a page with script", bytes("<html><script>1</script>")],
    ["a drawing with script", bytes('<?xml version="1.0"?><svg onload="x()"/>')],
  ])("refuses %s", (_what, content) => {
    expect(() => evidenceType(content)).toThrow();
  });
});

describe("the name of a file", () => {
  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\x\\Review.pdf", "Review.pdf"],
    ["two\nlines.pdf", "evidence"],
    ["\u202Efdp.exe", "evidence"],
    ["", "evidence"],
    [`${"a".repeat(400)}.pdf`, `${"a".repeat(146)}.pdf`],
  ])("of %j is kept as %j", (name, kept) => {
    expect(evidenceName(name)).toBe(kept);
  });
});
