export type SignInAnswer = { ok: true } | { ok: false; message: string };

/** Talks next-auth's two steps: fetch the token against forged forms, then send what was typed. */
export async function sendCredentials(
  provider: "password" | "demo",
  values: Record<string, string>,
): Promise<SignInAnswer> {
  try {
    const csrf: { csrfToken: string } = await (await fetch("/api/auth/csrf")).json();
    const response = await fetch(`/api/auth/callback/${provider}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ ...values, csrfToken: csrf.csrfToken, callbackUrl: "/", json: "true" }),
    });
    if (response.ok) return { ok: true };
    const body: { url?: string } = await response.json().catch(() => ({}));
    return {
      ok: false,
      message: sentenceFor(new URL(body.url ?? "", location.origin).searchParams.get("error")),
    };
  } catch {
    return { ok: false, message: "Passage cannot be reached right now. Please try again in a moment." };
  }
}

/** The same words for an unknown address and a wrong password: nobody learns who has an account. */
export function sentenceFor(error: string | null): string {
  const wait = /^wait-(\d+)$/.exec(error ?? "");
  if (wait) return `Too many tries. Please wait ${wait[1]} seconds, then try again.`;
  if (error === "unavailable") return "Signing in does not work right now. Please try again in a moment.";
  return "E-mail or password is not right. Check both and try again.";
}

export async function sendSignOut(): Promise<void> {
  const csrf: { csrfToken: string } = await (await fetch("/api/auth/csrf")).json();
  await fetch("/api/auth/signout", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken: csrf.csrfToken, callbackUrl: "/sign-in", json: "true" }),
  });
}
