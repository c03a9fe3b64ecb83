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
