import type { IncomingMessage, ServerResponse } from "node:http";

/** Headers of every answer, errors and static files included. */
export function setSecurityHeaders(response: ServerResponse, options: { https: boolean }): void {
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("x-frame-options", "DENY");
  response.setHeader("referrer-policy", "no-referrer");
  response.setHeader(
    "permissions-policy",
    "camera=(self), geolocation=(), microphone=(), payment=(), usb=()",
  );
  response.setHeader("cross-origin-opener-policy", "same-origin");
  response.setHeader("cross-origin-resource-policy", "same-origin");
  response.setHeader("x-robots-tag", "noindex");
  if (options.https) response.setHeader("strict-transport-security", "max-age=63072000; includeSubDomains");
}

/**
 * A content security policy with a fresh nonce. Next reads the nonce from the same header on the request and puts
 * it on every script it writes, the ones of error pages included, since no page here is prerendered.
 */
export function setContentSecurityPolicy(
  request: IncomingMessage,
  response: ServerResponse,
  options: { nonce: string; https: boolean; production: boolean },
): void {
  const { nonce } = options;
  const development = options.production ? "" : " 'unsafe-eval'";
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    options.production ? `style-src 'self' 'nonce-${nonce}'` : "style-src 'self' 'unsafe-inline'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(options.https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
  request.headers["content-security-policy"] = policy;
  response.setHeader("content-security-policy", policy);
}
