import type { ChildEntry } from '@/lib/domain/permit/content'
import { describe, expect, it } from 'vitest'
import type { Dossier, DossierFile } from '@/lib/domain/application/dossier'
import { emptyNewForm } from '@/lib/domain/application/forms'
import { slotCodes, type SlotCode } from '@/lib/domain/attachment/catalogue'
import { emptyEmployerProfile } from '@/lib/domain/employer/employer-profile'
import { paperLines } from '@/lib/views/application/desk-paper-lines'
import { honestCast } from '@/prisma/seed/demo-files/casting'
import { ownFiles } from '@/prisma/seed/demo-files/table'

// What an officer reads beside an open paper: the fields that the paper has to bear out.

const [file] = ownFiles
if (!file) throw new Error('nobody has papers')
const { profile, terms, months } = honestCast(file, '2026-10-12')
const child: ChildEntry = {
  ...{ id: 'c1', name: '白小满', idNumber: '130105202005180425', relation: '31', birth: '2020-05-18' },
  ...{ birthCertificateNumber: 'Q130012345', institution: '示例小学' },
}

const dossier: Dossier = {
  form: { ...emptyNewForm(), applicantType: 'domestic', category: 'A', months, children: [child] },
  person: { id: 'p1', profile, sectionsSavedAt: {} },
  employer: { id: 'e1', name: '北京海淀示范科技有限公司', profile: emptyEmployerProfile(), sectionsSavedAt: {} },
  employment: { id: 'l1', status: 'active', terms },
  ...{ right: 'full', rightDistrict: 'haidian', rightTownship: null, permit: null, target: null, openBusinesses: 0 },
  files: [],
}

const paper = (slot: SlotCode, more: Partial<DossierFile> = {}): DossierFile => ({
  ...{ id: 'f1', ownerKind: 'person', ownerId: 'p1', slot, version: 1, fileName: 'x.pdf', bytes: 1, pages: 1 },
  ...{ uploadedAt: '2026-10-12T02:00:00.000Z', signedOn: null, validUntil: null, warnings: [] },
  ...more,
})

const beside = (slot: SlotCode, more?: Partial<DossierFile>): Record<string, string> =>
  Object.fromEntries(paperLines(dossier, paper(slot, more)).map(({ label, value }) => [label, value]))

describe('beside an open paper stands what was filled in about it', () => {
  it('the number of the degree certificate, the school of the diploma, the registered address of the hukou page', () => {
    expect(beside('degree-certificate')).toMatchObject({ 学位证书编号: profile.education.degreeNumber })
    expect(beside('education-certificate')).toMatchObject({ 毕业学校名称: profile.education.school })
    expect(beside('household-register')).toMatchObject({ 户籍所在地: profile.general.hukouAddress })
  })

  it('the months, the newest first, and the unit that must have paid them', () => {
    for (const slot of ['taxable-income', 'social-insurance-record'] as const) {
      const lines = paperLines(dossier, paper(slot))
      expect(lines).toContainEqual({ label: '单位名称', value: '北京海淀示范科技有限公司' })
      expect(lines.find(({ value }) => value.includes('社保'))?.label).toBe('2026年9月')
    }
  })

  it('the dates that were typed beside the file, and 长期', () => {
    expect(beside('residence-proof', { validUntil: '2029-03-31' })).toMatchObject({ 有效期至: '2029年3月31日' })
    expect(beside('integrity-declaration', { signedOn: '2026-10-08' })).toMatchObject({ 签署日期: '2026年10月8日' })
    expect(beside('unit-licence', { openEnded: true })).toMatchObject({ 有效期至: '长期' })
  })

  it('a child’s own lines beside the child’s papers, whose owner it is', () => {
    expect(beside('child-birth-certificate', { ownerId: 'c1' })).toMatchObject({
      子女姓名: '白小满',
      出生医学证明编号: 'Q130012345',
    })
    expect(beside('child-birth-certificate', { ownerId: 'c2' })).toEqual({})
  })

  it.each(slotCodes)('%s: no whole number of a person', (slot) => {
    const text = JSON.stringify(paperLines(dossier, paper(slot, { ownerId: 'c1' })))
    for (const whole of [profile.general.idNumber, child.idNumber, profile.general.mobile])
      expect(text).not.toContain(whole)
  })
})
