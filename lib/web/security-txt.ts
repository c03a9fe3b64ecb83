const oneDay = 24 * 60 * 60 * 1000

/** Days for which the answer promises to be right: below a year (RFC 9116, 2.5.5), counted anew with every answer. */
const validDays = 180

/** /.well-known/security.txt (RFC 9116): where somebody who finds a hole writes to. `contact` is a mailto: or https: address. */
export const securityTxt = (contact: string, publicUrl: string, now: Date): string =>
  [
    `Contact: ${contact}`,
    `Expires: ${new Date(now.getTime() + validDays * oneDay).toISOString()}`,
    'Preferred-Languages: zh, en',
    `Canonical: ${new URL('/.well-known/security.txt', publicUrl).href}`,
    '',
  ].join('\n')
