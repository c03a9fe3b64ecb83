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
import { ok, type Result, refuse } from '@/lib/domain/result'
import { normalizeNumber } from '@/lib/domain/text/codes'
import { idNumberTail, normalizeIdNumber } from '@/lib/domain/text/id-number'
import { sameName } from '@/lib/domain/text/name'
import { toString } from 'qrcode'
import type { EmployerActor, PersonActor } from '@/lib/access/actor'
import { checkUrlOf, permitFor } from './print-sheet'
import { allowances, type Allowance } from '@/lib/limits'
import { giveBack, takeCounted } from '../limits/take-allowance'

/*
 * The brakes of the public check count wrong answers only: an office that checks permits all day behind one
 * address never meets them. Guessing is stopped where it happens: at one number from one address first, so that a
 * colleague behind the same address goes on with other numbers; then at the address, and at the number from everywhere.
 */
type Brake = { allowance: Allowance; caller: string }

function brakesOf(address: string, number: string | null): Brake[] {
  const origin = blindIndex(address)
  const all = { allowance: allowances.guessFromAddress, caller: origin }
  if (number === null) return [all]
  return [
    { allowance: allowances.guessAtPair, caller: `${origin}:${number}` },
    all,
    { allowance: allowances.guessAtNumber, caller: number },
  ]
}

/**
 * Takes one guess of every brake before the look-up, so that many at once cannot slip through. Answers how many wrong
 * ones are left after it and the way to give it back when the answer was right. Refuses with `rate-limited` and gives
 * back what it had taken.
 */
async function takeGuess(
  address: string,
  number: string | null,
): Promise<Result<{ left: number; right: () => Promise<void> }>> {
  const taken: Brake[] = []
  const right = async () => void (await Promise.all(taken.map(({ allowance, caller }) => giveBack(allowance, caller))))
  let left = Infinity
  for (const brake of brakesOf(address, number)) {
    const one = await takeCounted(brake.allowance, brake.caller)
    if (!one.ok) {
      await right()
      return one
    }
    taken.push(brake)
    left = Math.min(left, one.value)
  }
  return ok({ left, right })
}

/** 出示校验码: the QR code of the public check page as SVG, for the holder and his employer. */
export async function drawCheckCode(
  actor: PersonActor | EmployerActor,
  permitId: string,
): Promise<Result<{ svg: string }>> {
  const permit = await permitFor(actor, permitId)
  if (!permit) return refuse('not-found')
  return ok({
    svg: await toString(checkUrlOf(permit.checkCode), { type: 'svg', errorCorrectionLevel: 'M', margin: 4 }),
  })
}

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
    /** Of a scan: what else the sheet must say, so that nobody copies its code onto another; otherwise the asker typed it. */
    onSheet: { number: string; idLast4: string } | null
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
      onSheet:
        input.by === 'code'
          ? { number: permit.number, idLast4: normalizeIdNumber(permit.holderIdNumber).slice(-4) }
          : null,
    },
  })
}
