"use client";

const UNREACHED = "The file did not arrive. It is still here; try again in a moment.";

/**
 * Sends a people file; `onProgress` gets the share sent, 0 to 1.
 * @returns the id of the draft.
 * @throws Error with a sentence for the person.
 */
export function uploadPeopleFile(file: File, onProgress: (share: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    // fetch does not tell how much was sent.
    const request = new XMLHttpRequest();
    request.open("POST", `/api/imports?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("x-passage", "1");
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = (event) =>
      onProgress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onerror = () => reject(new Error(UNREACHED));
    request.onload = () => {
      const answer = readAnswer(request.responseText);
      if (request.status === 201 && answer.importId) resolve(answer.importId);
      else reject(new Error(answer.message ?? UNREACHED));
    };
    request.send(file);
  });
}

function readAnswer(text: string): { importId?: string; message?: string } {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== "object" || answer === null) return {};
    const importId =
      "importId" in answer && typeof answer.importId === "string" ? answer.importId : undefined;
    const message = "message" in answer && typeof answer.message === "string" ? answer.message : undefined;
    return { importId, message };
  } catch {
    // Not an answer of ours, such as a proxy's page.
    return {};
  }
}
