import { EVIDENCE_LIMIT_BYTES, EVIDENCE_LIMIT_WORDS } from "#domain/evidence.ts";

/** What browsers offer first; the server looks at the file itself. */
export const EVIDENCE_ACCEPT =
  "image/*,application/pdf,text/plain,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.zip,.txt,.csv,.md";

/** Why a file need not even be sent; null when it may be tried. */
export function evidenceProblem(file: File): string | null {
  if (file.size === 0) return "This file is empty. Choose another one.";
  if (file.size > EVIDENCE_LIMIT_BYTES)
    return `This file is larger than ${EVIDENCE_LIMIT_WORDS}. Choose a smaller one, or give a link.`;
  return null;
}

const UNREACHED = "The file did not arrive. It is still here; try again in a moment.";

/**
 * Sends a file as evidence of an experience; `onProgress` gets the share sent, 0 to 1.
 * @throws Error with a sentence for the person.
 */
export function uploadEvidence(
  experienceId: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    // fetch does not tell how much was sent.
    const request = new XMLHttpRequest();
    request.open("POST", `/api/evidence/${experienceId}?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("x-passage", "1");
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = (event) =>
      onProgress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onerror = () => reject(new Error(UNREACHED));
    request.onload = () =>
      request.status === 201 ? resolve() : reject(new Error(messageOf(request.responseText)));
    request.send(file);
  });
}

function messageOf(text: string): string {
  try {
    const answer: unknown = JSON.parse(text);
    if (
      typeof answer === "object" &&
      answer !== null &&
      "message" in answer &&
      typeof answer.message === "string"
    ) {
      return answer.message;
    }
  } catch {
    // Not an answer of ours, such as a proxy's page.
  }
  return UNREACHED;
}
