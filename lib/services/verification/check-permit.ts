import { randomInt } from 'node:crypto'
import { database } from '@/lib/data/client'
import {
  findPermitByCheckCode,
  findPermitByNumber,
  recordPermitCheck,
  type CheckablePermit,
} from '@/lib/data/permit-checks'
import { blindIndex } from '@/lib/data/sealing'
import type { PermitType } from '@/lib/domain/codes'
import { dayOf, daysBetween, type InstantText, type PlainDate } from '@/lib/domain/dates'
import { maskName } from '@/lib/domain/people/mask'
import { statusOn, type PermitStatus } from '@/lib/domain/permit/lifecycle'
import { authorityOf } from '@/lib/domain/policy/resolve'
import { ok, type Result } from '@/lib/domain/result'
import { takeAllowance } from '../limits/take-allowance'

/** By what is printed on the sheet, or by the code behind its QR (G-10). */
export type CheckInput = { by: 'print'; number: string; name: string; idLast6: string } | { by: 'code'; code: string }

/** Answer of the public check: the state and the least that a using office needs (house: no private data). */
export type CheckAnswer = {
  result: PermitStatus | 'not-found'
  /** 校验编号 of this look-up. */
  checkNumber: string
  checkedAt: InstantText
  permit: {
    holder: string
    permitType: PermitType
    validTo: PlainDate
    /** Days from today to the printed end, 0 on the last day. */
    daysLeft: number
    employer: string
    childCount: number
    authority: string
  } | null
}

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const letters = (count: number): string =>
  Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('')

/** Name and last six must both fit; a permit with one wrong detail is as unknown as none. */
const matches = (permit: CheckablePermit, { name, idLast6 }: { name: string; idLast6: string }): boolean =>
  permit.holderName === name.trim() && permit.holderIdNumber.endsWith(idLast6.trim().toUpperCase())

async function lookUp(input: CheckInput): Promise<CheckablePermit | null> {
  const db = database()
  if (input.by === 'code') return findPermitByCheckCode(db, input.code)
  const permit = await findPermitByNumber(db, input.number.trim().toUpperCase())
  return permit && matches(permit, input) ? permit : null
}

/**
 * 工作居住证校验 for everybody (G-10, X-15). Refuses with `rate-limited`: thirty look-ups an hour from one address,
 * so that numbers cannot be guessed. `address` is only kept as a keyed hash.
 */
export async function checkPermit(
  { now, address }: { now: Date; address: string },
  input: CheckInput,
): Promise<Result<CheckAnswer>> {
  const origin = blindIndex(address)
  const allowed = await takeAllowance(`permit-check:${origin}`, { points: 30, seconds: 3600, blockSeconds: 0 })
  if (!allowed.ok) return allowed
  const permit = await lookUp(input)
  const today = dayOf(now.toISOString())
  const result = permit ? statusOn(permit, today) : 'not-found'
  const checkNumber = `JY-${letters(4)}-${letters(4)}`
  await recordPermitCheck(database(), { code: checkNumber, at: now, permitId: permit?.id ?? null, result, origin })
  return ok({
    result,
    checkNumber,
    checkedAt: now.toISOString(),
    permit: permit && {
      holder: maskName(permit.holderName),
      permitType: permit.permitType,
      validTo: permit.validTo,
      daysLeft: daysBetween(today, permit.validTo),
      employer: permit.employerName,
      childCount: permit.childCount,
      authority: authorityOf(permit.district).authority,
    },
  })
}
