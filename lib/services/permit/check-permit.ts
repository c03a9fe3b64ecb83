import { newCode } from '@/lib/data/numbers'
import { database } from '@/lib/data/client'
import {
  findPermitByCheckCode,
  findPermitByNumber,
  recordPermitCheck,
  type CheckablePermit,
} from '@/lib/data/permit/public-checks'
import { blindIndex } from '@/lib/data/sealing'
import type { PermitType } from '@/lib/domain/codes'
import { dayOf, daysBetween, type InstantText, type PlainDate } from '@/lib/domain/dates'
import { maskName } from '@/lib/domain/person/mask'
import { statusOn, type PermitStatus } from '@/lib/domain/permit/lifecycle'
import { authorityOf } from '@/lib/domain/policy/resolve'
import { ok, type Result } from '@/lib/domain/result'
import { normalizeNumber } from '@/lib/domain/text/codes'
import { idNumberTail, normalizeIdNumber } from '@/lib/domain/text/id-number'
import { sameName } from '@/lib/domain/text/name'
import { takeGuess } from './guess-brake'

/** By what is printed on the sheet, or by the code behind its QR (G-10). */
export type CheckInput = { by: 'print'; number: string; name: string; idLast6: string } | { by: 'code'; code: string }

/** Answer of the public check: the state and the least that a using office needs (house: no private data). */
export type CheckAnswer = {
  result: PermitStatus | 'not-found'
  /** 校验编号 of this look-up. */
  checkNumber: string
  checkedAt: InstantText
  /** After a wrong answer: how many more the same number allows from here; null after a right one. */
  triesLeft: number | null
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

/** Name and last six must both fit, however they are written; a permit with one wrong detail is as unknown as none. */
const matches = (permit: CheckablePermit, { name, idLast6 }: { name: string; idLast6: string }): boolean =>
  sameName(permit.holderName, name) &&
  idNumberTail(idLast6).length === 6 &&
  normalizeIdNumber(permit.holderIdNumber).endsWith(idNumberTail(idLast6))

async function lookUp(input: CheckInput): Promise<CheckablePermit | null> {
  const db = database()
  if (input.by === 'code') return findPermitByCheckCode(db, input.code)
  const permit = await findPermitByNumber(db, normalizeNumber(input.number))
  return permit && matches(permit, input) ? permit : null
}

/**
 * 工作居住证校验 for everybody (G-10, X-15). Refuses with `rate-limited` after too many wrong answers (guess-brake.ts);
 * right ones are never counted. `address` is only kept as a keyed hash.
 */
export async function checkPermit(
  { now, address }: { now: Date; address: string },
  input: CheckInput,
): Promise<Result<CheckAnswer>> {
  const guess = await takeGuess(address, input.by === 'print' ? normalizeNumber(input.number) : null)
  if (!guess.ok) return guess
  const permit = await lookUp(input)
  if (permit) await guess.value.right()
  const today = dayOf(now.toISOString())
  const result = permit ? statusOn(permit, today) : 'not-found'
  const checkNumber = `JY-${newCode(4)}-${newCode(4)}`
  const origin = blindIndex(address)
  await recordPermitCheck(database(), { code: checkNumber, at: now, permitId: permit?.id ?? null, result, origin })
  return ok({
    result,
    checkNumber,
    checkedAt: now.toISOString(),
    triesLeft: permit ? null : guess.value.left,
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
