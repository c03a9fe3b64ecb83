/** HTTP status by refusal code. Whatever is not listed is a rule that says no: 422. */
const statusByCode: Record<string, number> = {
  'request.malformed': 400,
  unauthenticated: 401,
  'not-permitted': 403,
  'request.foreign-origin': 403,
  'application.not-yours': 403,
  'application.reviewer-is-party': 403,
  'application.decided-at-other-level': 403,
  'not-found': 404,
  conflict: 409,
  'command.reused': 409,
  'application.no-such-step': 409,
  'application.already-claimed': 409,
  'application.claimed-by-other': 409,
  'application.not-claimed': 409,
  'application.another-open': 409,
  'employment.no-such-step': 409,
  'employment.already-linked': 409,
  'permit.live-permit-exists': 409,
  'request.too-large': 413,
  'file.too-large': 413,
  'photo.too-large': 413,
  'request.media-type': 415,
  'file.not-pdf': 415,
  'photo.not-jpeg-or-png': 415,
  'rate-limited': 429,
  unexpected: 500,
}

export const httpStatusOf = (code: string): number =>
  Object.hasOwn(statusByCode, code) ? (statusByCode[code] ?? 422) : 422
