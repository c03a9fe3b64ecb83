type PolicyOptions = { nonce: string; development: boolean; issuer: string }

/** Pages: scripts only by nonce, nothing embedded, forms only to ourselves and on to the identity platform. */
export function contentSecurityPolicy({ nonce, development, issuer }: PolicyOptions): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`
  return [
    `default-src 'self'`,
    `script-src ${scripts}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `worker-src 'self' blob:`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    // Signing in and out are posts that are redirected to the identity platform.
    `form-action 'self' ${new URL(issuer).origin}`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/** Headers of every answer. `secure`: the portal is reached by https. */
export function securityHeaders({ secure }: { secure: boolean }): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Paths hold ids: other sites learn nothing of them.
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}
