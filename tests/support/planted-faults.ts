import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { database } from '@/lib/data/client'
import { dayOf } from '@/lib/domain/dates'
import { policyOn } from '@/lib/domain/policy/resolve'
import { loadActor } from '@/lib/services/account/session'
import { loadDesk } from '@/lib/views/application/desk'
import { employerPersonas } from '@/prisma/seed/personas'
import { monthsAsked, makePaper } from '@/prisma/seed/cast/cast'
import { honestCast } from '@/prisma/seed/demo-files/casting'
import { faults, type Fault } from '@/prisma/seed/demo-files/faults'
import { demoFiles, ownFiles, plantsOf, type OwnFile } from '@/prisma/seed/demo-files/table'
import {
  colourOf,
  dayOfFile,
  differenceOf,
  dossierOf,
  expectedWords,
  pictureIn,
  storedBytes,
  wordsOf,
} from './demo-papers'

const bare = (text: string): string => text.replaceAll(/\s/g, '')

async function planted(file: OwnFile & { fault: keyof typeof faults }) {
  const fault: Fault = faults[file.fault]
  const dossier = await dossierOf(file.id)
  const paper = dossier.files.find(({ slot }) => slot === fault.slot)
  if (!paper) throw new Error(`${file.name} has no ${fault.slot}`)
  return { fault, dossier, paper, facts: honestCast(file, dayOfFile(paper)).facts }
}

const withFault = ownFiles.filter((file): file is OwnFile & { fault: keyof typeof faults } => file.fault !== undefined)

/** Holds the stored demo to its table: ten planted faults can be found by reading, and nothing else is wrong. */
export function plantedFaults(now: Date): void {
  describe('the thirty files whose papers can be read', () => {
    it('are thirty, ten of them with a fault of its own', () => {
      expect(demoFiles).toHaveLength(30)
      expect(new Set(withFault.map(({ fault }) => fault)).size).toBe(10)
      expect(withFault).toHaveLength(10)
    })

    it.each(withFault.map((file) => [file.name, file] as const))(
      '%s: the fault stands in the stored paper',
      async (_, file) => {
        const { fault, paper, facts } = await planted(file)
        const words = await wordsOf(paper)
        if (fault.says) {
          expect(words).toContain(bare(fault.says(facts)))
          if (fault.form) expect(words).not.toContain(bare(fault.form(facts)))
          return
        }
        expect(words).toBe('')
        const bytes = await storedBytes(paper.id)
        const upright = pictureIn(await makePaper(fault.slot, facts, {}))
        const seen = pictureIn(bytes)
        if (fault.look?.grey) {
          expect(await colourOf(seen)).toBeLessThan(12)
          expect(await colourOf(upright)).toBeGreaterThan(60)
        }
        if (fault.look?.upsideDown) {
          const turned = pictureIn(await makePaper(fault.slot, facts, { upsideDown: true }))
          expect(await differenceOf(seen, turned)).toBeLessThan(2)
          expect(await differenceOf(seen, upright)).toBeGreaterThan(5)
        }
      },
    )

    it.each(demoFiles.map((file) => [file.name || file.id, file] as const))(
      '%s: every other paper agrees with the form',
      async (_, file) => {
        const dossier = await dossierOf(file.id)
        const plants = plantsOf(file.id)
        const asked = dossier.form.kind === 'new' ? monthsAsked(policyOn(file.district, dayOf(now.toISOString()))) : 36
        expect(dossier.form).toHaveProperty('months.length', asked)
        for (const paper of dossier.files) {
          const plant = plants.find(({ slot }) => slot === paper.slot)
          if (plant?.look || paper.slot === 'photo' || paper.ownerKind === 'employer') continue
          const words = await wordsOf(paper)
          const expected = expectedWords(dossier, paper)
          const missing = expected.filter((text) => !words.includes(bare(text)))
          // in the owner's certificate and under a seal the right words stay, and others come beside them
          if (plant?.change) expect(words).toContain('演示文件')
          else expect({ slot: paper.slot, missing }).toEqual({ slot: paper.slot, missing: [] })
        }
      },
    )

    it('every desk shows income and insurance with the line they are held to, and the quota where the district counts', async () => {
      for (const { name, id, district } of ownFiles) {
        const { personId } = await database().account.findFirstOrThrow({ where: { subject: id } })
        const row = await database().application.findFirstOrThrow({ where: { personId: personId ?? '' } })
        const seat = await database().account.findFirstOrThrow({
          where: {
            staff: { district, level: row.level ?? '', ...(row.level === 'township' ? { township: 'linkong' } : {}) },
          },
        })
        const actor = await loadActor({ accountId: seat.id, kind: 'staff', sessionId: randomUUID() })
        const desk = actor?.kind === 'staff' ? await loadDesk(actor, row.id, now) : null
        const facts = Object.fromEntries(
          (desk?.facts ?? []).map(({ label, value, note }) => [label, `${value} ${note ?? ''}`]),
        )
        expect({ name, income: facts['月平均应税收入'] }).toEqual({
          name,
          income: expect.stringMatching(/达到标准 [\d.]+ 元/),
        })
        expect(facts['社会保险']).toMatch(/^\d+ 个月 达到要求 \d+ 个月$/)
        if (policyOn(district, dayOf(now.toISOString())).quota.model === 'none')
          expect(facts).not.toHaveProperty('指标')
        else expect(Object.values(facts)).toContainEqual(expect.stringContaining('本件已占用 1'))
      }
    })

    it('those who renew at once show papers of their own, not one set for all', async () => {
      const { id } = await database().employer.findFirstOrThrow({ where: { name: employerPersonas.many.unitName } })
      const people = (await database().permit.findMany({ where: { employerId: id } })).map(({ personId }) => personId)
      const rows = await database().attachment.findMany({
        where: { ownerId: { in: people }, slot: 'taxable-income' },
        distinct: ['sha256'],
      })
      expect(rows).toHaveLength(50)
      expect(new Set(rows.map(({ ownerId }) => ownerId)).size).toBe(50)
    })

    it('no officer opens a file of somebody who can sign in without its months', async () => {
      const rows = await database().application.findMany({
        where: { kind: { in: ['new', 'renewal'] }, status: { in: ['awaiting-acceptance', 'under-review'] } },
        select: { id: true, round: true, person: { select: { accounts: true } } },
      })
      const signedIn = rows.filter(({ person }) => person && person.accounts.length > 0)
      expect(signedIn.length).toBeGreaterThanOrEqual(28)
      for (const { person } of signedIn) {
        const { form } = await dossierOf(person?.accounts[0]?.subject ?? '')
        expect('months' in form ? form.months.length : 0).toBeGreaterThanOrEqual(12)
      }
    })
  })
}
