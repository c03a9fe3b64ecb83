import { z } from 'zod'
import { trustLevels, unitCredentials, type VerifiedIdentity } from '@/lib/access/verified-identity'
import { reviewLevels } from '@/lib/domain/policy/resolve'
import { parseIdNumber } from '@/lib/domain/text/id-number'
import { parseMobile } from '@/lib/domain/text/mobile'
import { ok, refuse, type Result } from '@/lib/domain/result'
import { hasControlCharacter } from '@/lib/domain/text/characters'
import { normalizeUscc } from '@/lib/domain/text/codes'
import { normalizeLine } from '@/lib/domain/text/free-text'
import { normalizeName } from '@/lib/domain/text/name'

const clean = z.string().refine((value) => !hasControlCharacter(value))
const text = clean.transform(normalizeLine).pipe(z.string().min(1).max(500))
const name = text.transform(normalizeName)
const optional = clean
  .transform(normalizeLine)
  .pipe(z.string().max(2000))
  .optional()
  .transform((value) => value || undefined)
const subject = z.string().min(1).max(200)

const person = z.object({
  sub: subject,
  kind: z.literal('person'),
  name,
  id_number: text,
  mobile: optional,
  trust_level: z.enum(trustLevels),
})

const employer = z.object({
  sub: subject,
  kind: z.literal('employer'),
  unit_name: text,
  uscc: clean.transform(normalizeUscc).pipe(z.string().regex(/^[0-9A-Z]{18}$/)),
  credential: z.enum(unitCredentials),
  unit_type: optional,
  unit_address: optional,
  unit_district: optional,
  unit_capital: optional,
  unit_legal_representative: optional,
  unit_scope: optional,
  unit_established_on: optional,
  operator_name: name,
  operator_id_number: text,
  operator_mobile: optional,
})

const staff = z.object({
  sub: subject,
  kind: z.literal('staff'),
  name,
  id_number: optional,
  authority_name: text,
  district: optional,
  level: text,
  township: optional,
  administrator: z.enum(['true', 'false']).optional(),
})

const claims = z.discriminatedUnion('kind', [person, employer, staff])

/** The platform may deliver a number that no longer is one; then the account is as good as without a phone. */
const mobileOf = (mobile: string | undefined): string | null => {
  const parsed = parseMobile(mobile ?? '')
  return parsed.ok ? parsed.value : null
}

const personIdentity = (claim: z.infer<typeof person>, idNumber: string): VerifiedIdentity => ({
  kind: 'person',
  subject: claim.sub,
  name: claim.name,
  idNumber,
  mobile: mobileOf(claim.mobile),
  trustLevel: claim.trust_level,
})

const employerIdentity = (claim: z.infer<typeof employer>, idNumber: string): VerifiedIdentity => ({
  kind: 'employer',
  subject: claim.sub,
  unitName: claim.unit_name,
  uscc: claim.uscc,
  facts: {
    credential: claim.credential,
    kind: claim.unit_type,
    registeredAddress: claim.unit_address,
    registeredDistrict: claim.unit_district,
    registeredCapital: claim.unit_capital,
    legalRepresentative: claim.unit_legal_representative,
    businessScope: claim.unit_scope,
    establishedOn: claim.unit_established_on,
  },
  operator: { name: claim.operator_name, idNumber, mobile: mobileOf(claim.operator_mobile) },
})

/** Whoever holds no ID card is told his way at the door (A-30, I-43), not that something is missing. */
const otherDocuments = new Set(['id-number-permanent-residence', 'id-number-passport'])

/**
 * Reads the claims of an id_token. `today` bounds birthdays, inclusive. Refuses with `sign-in.incomplete` when a
 * claim is missing or malformed, with `sign-in.other-document` for a permanent residence card or a passport, and with `sign-in.review-level-unknown` for a level that the chain does not have (R-06…R-09).
 */
export function parseClaims(raw: unknown, today: string): Result<VerifiedIdentity> {
  const parsed = claims.safeParse(raw)
  if (!parsed.success) return refuse('sign-in.incomplete')
  const claim = parsed.data
  if (claim.kind === 'staff') {
    const level = reviewLevels.find((known) => known === claim.level)
    if (!level) return refuse('sign-in.review-level-unknown')
    const { sub, name, id_number, authority_name, district, township, administrator } = claim
    const idNumber = id_number === undefined ? null : parseIdNumber(id_number, today)
    if (idNumber && !idNumber.ok) return refuse('sign-in.incomplete')
    return ok({
      kind: 'staff',
      subject: sub,
      name,
      idNumber: idNumber ? idNumber.value.number : null,
      authorityName: authority_name,
      district: district ?? null,
      level,
      // an office belongs to the level 属地 and to no other
      township: level === 'township' ? (township ?? null) : null,
      administrator: administrator === 'true',
    })
  }
  const idNumber = parseIdNumber(claim.kind === 'person' ? claim.id_number : claim.operator_id_number, today)
  if (!idNumber.ok)
    return refuse(otherDocuments.has(idNumber.refusal.code) ? 'sign-in.other-document' : 'sign-in.incomplete')
  const { number } = idNumber.value
  return ok(claim.kind === 'person' ? personIdentity(claim, number) : employerIdentity(claim, number))
}
