import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { checkPermit, type CheckInput } from '@/lib/services/permit/check-permit'
import { freshDatabase } from '../support/database'
import {
  dissolved,
  accept,
  approvedNew,
  employee,
  employerWithRight,
  openWorld,
  passLevels,
  signInChain,
  value,
  type World,
} from '../support/scenario'

let world: World
let permit: { number: string; checkCode: string; validTo: Date }
let print: Extract<CheckInput, { by: 'print' }>
let dissolve: () => Promise<unknown>

const check = (input: CheckInput, now = new Date('2026-11-03T02:00:00Z'), address = '203.0.113.7') =>
  checkPermit({ now, address }, input)

beforeAll(async () => {
  await freshDatabase()
  world = await openWorld('2026-11-02T01:30:00.000Z')
  const chain = await signInChain(world)
  const employer = await employerWithRight(world, chain)
  const idNumber = '13010519920307182X'
  const person = await employee(world, employer, { name: '周予安', idNumber: await freshNumber(idNumber) })
  const applicationId = await approvedNew(world, person, employer)
  await accept(world, chain['district-first'], applicationId)
  await passLevels(world, chain, applicationId)
  permit = await database().permit.findFirstOrThrow({ where: { personId: person.personId } })
  print = { by: 'print', number: permit.number, name: '周予安', idLast6: (await freshNumber(idNumber)).slice(-6) }
  const link = await database().employment.findFirstOrThrow({ where: { personId: person.personId } })
  dissolve = () => dissolved(world, { employer, employmentId: link.id })
}, 60_000)

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

/** The number with its true check digit. */
async function freshNumber(like: string): Promise<string> {
  const { idNumberCheckDigit } = await import('@/lib/domain/text/id-number')
  return like.slice(0, 17) + idNumberCheckDigit(like.slice(0, 17))
}

describe('工作居住证校验 (G-10)', () => {
  it('says 有效 to the right number, name and last six, and shows no private data', async () => {
    const answer = await value(check(print))
    expect(answer).toMatchObject({
      result: 'valid',
      permit: { holder: '周＊＊', validTo: '2029-11-02', daysLeft: 1095, childCount: 0, authority: '海淀区人力社保局' },
    })
    expect(JSON.stringify(answer)).not.toMatch(/130105|周予安|138\d{8}|学院南路/)
  })

  it('says the same to the code behind the QR, and what else the sheet must say', async () => {
    const scanned = await value(check({ by: 'code', code: permit.checkCode }))
    expect(scanned).toMatchObject({
      result: 'valid',
      permit: { onSheet: { number: print.number, idLast4: print.idLast6.slice(2) } },
    })
    expect(JSON.stringify(scanned)).not.toMatch(/130105|周予安|138\d{8}|学院南路/)
    // whoever fills in the number is not told more than he said
    expect((await value(check(print))).permit?.onSheet).toBeNull()
  })

  it.each([
    ['another name', { name: '周予' }],
    ['other last six', { idLast6: '000000' }],
    ['another number', { number: 'YS-HD-2026-99999' }],
  ])('says 查无 to %s, without a hint what was wrong', async (_name, wrong) => {
    const answer = await value(check({ ...print, ...wrong }))
    expect(answer).toMatchObject({ result: 'not-found', permit: null })
  })

  it.each([
    [
      'a whole ID number in the place of its last six',
      async () => ({ idLast6: await freshNumber('13010519920307182X') }),
    ],
    ['full-width forms', () => ({ number: wide(print.number), idLast6: wide(print.idLast6), name: '周\u3000予安' })],
    [
      'marks that nobody sees',
      () => ({ number: `\u200E${print.number}`, name: '周\u200B予\uFEFF安', idLast6: `${print.idLast6}\u2060` }),
    ],
    ['other hyphens', () => ({ number: print.number.replaceAll('-', '–') })],
  ])('takes %s', async (_what, typed) => {
    expect((await value(check({ ...print, ...(await typed()) }))).result).toBe('valid')
  })

  it('does not take a part of the last six, nor nothing', async () => {
    for (const idLast6 of ['', '2', print.idLast6.slice(1)])
      expect((await value(check({ ...print, idLast6 }))).result).toBe('not-found')
  })

  it('takes blanks, small letters and a small x', async () => {
    const sloppy = { ...print, number: ` ${print.number.toLowerCase()} `, idLast6: print.idLast6.toLowerCase() }
    expect((await value(check(sloppy))).result).toBe('valid')
  })

  it.each([
    ['2029-11-02T15:59:59Z', 'valid', 0],
    ['2029-11-02T16:00:00Z', 'lapsed', -1],
  ])('at %s Beijing time counts: %s', async (now, result, daysLeft) => {
    expect(await value(check(print, new Date(now)))).toMatchObject({ result, permit: { daysLeft } })
  })

  it('is 挂起 as soon as the employer dissolves the link (S-03)', async () => {
    await dissolve()
    expect((await value(check(print))).result).toBe('suspended')
  })

  it('stops guessing at a number after ten wrong answers, and says before how many are left', async () => {
    const from = '198.51.100.9'
    const first = await value(check({ ...print, idLast6: '100000' }, undefined, from))
    expect(first).toMatchObject({ result: 'not-found', triesLeft: 9 })
    const guesses = await Promise.all(
      Array.from({ length: 14 }, (_, n) => check({ ...print, idLast6: String(100001 + n) }, undefined, from)),
    )
    expect(guesses.filter(({ ok }) => !ok)).toHaveLength(5)
    const refused = await check(print, undefined, from)
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'rate-limited' } })
  })

  it('locks out no colleague behind the same address, nor the holder elsewhere', async () => {
    const other = await check({ ...print, number: 'YS-HD-2026-88888' }, undefined, '198.51.100.9')
    expect(other).toMatchObject({ ok: true, value: { result: 'not-found' } })
    expect((await value(check(print))).result).toBe('suspended')
  })

  it('never counts a right answer: an office may check all day', async () => {
    const from = '198.51.100.20'
    for (let n = 0; n < 70; n += 1) expect((await check(print, undefined, from)).ok).toBe(true)
    expect(await value(check({ ...print, idLast6: '100000' }, undefined, from))).toMatchObject({ triesLeft: 9 })
  })

  it('stops an address that guesses at many numbers', async () => {
    const at = (n: number) => check({ ...print, number: `YS-HD-2025-${10000 + n}` }, undefined, '198.51.100.30')
    const guesses = await Promise.all(Array.from({ length: 65 }, (_, n) => at(n)))
    expect(guesses.filter(({ ok }) => !ok)).toHaveLength(5)
  })

  it('notes every look-up without the address', async () => {
    const notes = await database().permitCheck.findMany()
    expect(notes.length).toBeGreaterThanOrEqual(38)
    expect(JSON.stringify(notes)).not.toContain('198.51.100')
  })
})
