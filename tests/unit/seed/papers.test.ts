import { describe, expect, it } from 'vitest'
import { slotOf, type SlotCode } from '@/lib/domain/attachment/catalogue'
import { inspectPdf, sha256Of } from '@/lib/files/inspect-pdf'
import { honestCast } from '@/prisma/seed/demo-files/casting'
import { faults } from '@/prisma/seed/demo-files/faults'
import { ownFiles } from '@/prisma/seed/demo-files/table'
import { makePaper } from '@/prisma/seed/cast/cast'
import { known } from '@/prisma/seed/scenario/files'
import { pdfText } from '../../support/pdf-view'

const on = '2026-10-12'
const married = ownFiles.find(({ child }) => child)
if (!married) throw new Error('nobody has a child')
const { facts: own } = honestCast(married, on)
const { child } = married
const facts = child ? { ...own, child: { ...child, sex: '女', certificateNumber: child.birthCertificateNumber } } : own

const slots: SlotCode[] = [
  ...(['education-certificate', 'degree-certificate', 'taxable-income', 'household-register', 'other'] as const),
  ...(['integrity-declaration', 'marriage-certificate', 'residence-proof', 'social-insurance-record'] as const),
  ...([
    'labour-contract',
    'dissolution-proof',
    'unit-licence',
    'unit-qualification',
    'certificate-high-tech',
    'certificate-software',
    'unit-tax',
    'operator-id',
  ] as const),
  ...(['unit-integrity-declaration', 'unit-social-insurance', 'unit-other', 'award-certificate'] as const),
  ...(['child-birth-certificate', 'child-household-register', 'child-id-card'] as const),
]

const accepted = async (slot: SlotCode, bytes: Uint8Array) => {
  const judged = await inspectPdf(bytes, { maxBytes: slotOf(slot).maxBytes })
  // the stage counts the pages of its papers by itself
  if (judged.ok) expect(judged.value.pages).toBe(known(bytes, 'pdf').pages)
  return judged.ok ? judged.value.warnings : judged.refusal
}

describe('the papers of the demo', () => {
  it.each(slots)('%s: passes the portal’s own inspection, and every page says what it is', async (slot) => {
    const bytes = await makePaper(slot, facts)
    expect(await accepted(slot, bytes)).toEqual([])
    const pages = (await pdfText(bytes)).split('\n')
    for (const page of pages) expect(page.replaceAll(/\s/g, '')).toContain('演示文件·内容虚构·不具有任何效力')
  })

  it('are the same bytes for the same facts', async () => {
    for (const look of [undefined, { askew: 2 }]) {
      const [first, second] = [
        await makePaper('integrity-declaration', facts, look),
        await makePaper('integrity-declaration', facts, look),
      ]
      expect(sha256Of(first)).toBe(sha256Of(second))
    }
  })

  it('as scans: nothing in them can be copied, and they keep within the limit of their slot', async () => {
    for (const [slot, look, said] of [
      ['residence-proof', { askew: 3 }, []],
      ['household-register', { grey: true }, [{ code: 'file.grey-pages', pages: [1, 2] }]],
      // a scan on its head is seen by people only
      ['degree-certificate', { upsideDown: true }, []],
    ] as const) {
      const bytes = await makePaper(slot, facts, look)
      expect(await accepted(slot, bytes)).toEqual(said)
      expect((await pdfText(bytes)).trim()).toBe('')
    }
  }, 20_000)

  it('scanned sideways: the page is set upright by /Rotate', async () => {
    const bytes = await makePaper('social-insurance-record', facts, { sideways: true })
    expect(await accepted('social-insurance-record', bytes)).toEqual([])
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Rotate 90/)
  })

  it('a fault changes its own paper and leaves the dates that are typed beside it', async () => {
    const honest = await pdfText(await makePaper('residence-proof', facts))
    const { change, says, form } = faults['lease-ends']
    const wrong = (await pdfText(await makePaper('residence-proof', change(facts)))).replaceAll(/\s/g, '')
    expect(wrong).toContain(says(facts))
    expect(wrong).not.toContain(form(facts))
    expect(honest.replaceAll(/\s/g, '')).toContain(form(facts))
  })
})
