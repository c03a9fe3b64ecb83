import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ProfileFacts } from '@/app/(applicant)/applicant/_components/profile-facts'
import { compareDossiers } from '@/lib/domain/application/compare'
import type { Dossier } from '@/lib/domain/application/dossier'
import { emptyNewForm } from '@/lib/domain/application/forms'
import { emptyEmployerProfile, type EmployerProfile } from '@/lib/domain/employer/employer-profile'
import { classificationFields, employerFields } from '@/lib/domain/employer/fields'
import type { Field, Fields } from '@/lib/domain/field-catalogue'
import {
  educationFields,
  generalFields,
  personFields,
  studyFields,
  titleFields,
  workFields,
} from '@/lib/domain/person/fields'
import { emptyProfile, type Profile } from '@/lib/domain/person/profile'
import { codesAt } from '@/lib/labels/field-codes'
import { fieldLabel, fieldWord } from '@/lib/labels/fields'
import { dataSections } from '@/lib/views/application/desk-facts'
import { employeeDossier, type StudyRow, type WorkRow } from '@/lib/views/application/dossier-view'
import { differenceViews } from '@/lib/views/application/differences'
import { fieldValueText, type Disclosure, type Line } from '@/lib/views/application/field-lines'
import { operatorLines, qualificationLines, unitGeneralLines } from '@/lib/views/employer/dossier'
import { filled } from '../../../support/filled'

/** Everything is asked of her: a degree, a title by exam, a study beyond 高中, a job that has ended. */
const person = (): Profile =>
  ({
    general: filled(generalFields),
    education: {
      ...filled(educationFields),
      degree: '3',
      title: { ...filled(titleFields), acquisition: 'exam' },
    },
    studies: { entries: [{ ...filled(studyFields), stage: 'doctor' }] },
    works: { entries: [{ ...filled(workFields), current: false }] },
    photo: { attached: true },
  }) as unknown as Profile

const unit = (): EmployerProfile =>
  ({
    general: { ...filled(employerFields.general), kind: 'enterprise' },
    qualification: { entries: [{ ...filled(classificationFields), classification: 'software' }] },
    operator: filled(employerFields.operator),
    licence: { attached: true },
  }) as unknown as EmployerProfile

const dossier = (profile: Profile | null, employer: EmployerProfile): Dossier => ({
  form: { ...emptyNewForm(), applicantType: 'domestic', category: 'A', confirmed: true },
  person: profile && { id: 'p1', profile, sectionsSavedAt: {} },
  employer: { id: 'e1', name: employer.general.name, profile: employer, sectionsSavedAt: {} },
  employment: null,
  right: 'full',
  rightDistrict: 'haidian',
  rightTownship: null,
  permit: null,
  target: null,
  openBusinesses: 0,
  files: [],
})

type Read = { lines: Line[]; rows: string }

const rowsText = (studies: StudyRow[], works: WorkRow[]): string =>
  [...studies, ...works].map((row) => Object.values(row).join(' ')).join('\n')

/** Who reads what an applicant has filled in, and everything that this reader gets to see. */
const readersOfPeople: Record<string, { disclosure: Disclosure; read: (profile: Profile) => Read }> = {
  // the same lines in 单位审核: full numbers come by 显示号码 alone, with a record (lib/services/person/reveal)
  单位: {
    disclosure: 'masked',
    read: (profile) => {
      const view = employeeDossier(dossier(profile, unit()), 'a1')
      if (!view) throw new Error('no dossier')
      return { lines: [...view.general, ...view.education], rows: rowsText(view.studies, view.works) }
    },
  },
  主管部门审核: {
    disclosure: 'masked',
    read: (profile) => {
      const sections = dataSections(dossier(profile, unit()))
      return {
        lines: sections.flatMap(({ lines }) => lines),
        rows: sections.map(({ studies = [], works = [] }) => rowsText(studies, works)).join('\n'),
      }
    },
  },
}

/** What a reader deliberately does not see of a person's fields, and why. */
const unseen: Record<string, string> = {}

const valueOf = (values: unknown, name: string): unknown =>
  name.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], values)

const textOf = (
  side: 'person' | 'employer',
  section: string,
  name: string,
  spec: Field,
  value: unknown,
  disclosure: Disclosure,
) => fieldValueText(spec, value, { codes: codesAt(side, section, name), disclosure })

const flat = (catalogue: Record<string, Fields>): [string, string, Field][] =>
  Object.entries(catalogue).flatMap(([section, fields]) =>
    Object.entries(fields).map(([name, spec]): [string, string, Field] => [section, name, spec]),
  )

const inSections = flat({ general: personFields.general, education: personFields.education })
const inLines = flat({ studies: personFields.studies, works: personFields.works }).filter(
  // 至今 shows as the end of its line
  ([, name]) => name !== 'entries.current',
)

describe.each(Object.entries(readersOfPeople))('%s reads every field of the person', (reader, { disclosure, read }) => {
  const profile = person()
  const { lines, rows } = read(profile)

  it.each(inSections)('%s %s', (section, name, spec) => {
    if (unseen[`${reader} ${name}`]) return
    const value = textOf('person', section, name, spec, valueOf(profile[section as 'general'], name), disclosure)
    // the district of the residence stands in the line of the address
    const label =
      name === 'residenceDistrict'
        ? fieldWord('person', section, 'residenceAddress')
        : fieldLabel('person', section, name)
    expect(value).not.toBe('')
    expect(lines.filter((line) => line.label === label && line.value.includes(value))).toHaveLength(1)
  })

  it.each(inLines)('%s %s', (section, name, spec) => {
    const value = valueOf(profile[section as 'studies'].entries[0], name.slice('entries.'.length))
    expect(rows).toContain(textOf('person', section, name, spec, value, disclosure))
  })
})

describe('the applicant reads every field in the preview (I-18)', () => {
  const profile = person()
  const html = renderToStaticMarkup(
    createElement(ProfileFacts, { profile, idNumber: '1101**********0021', editable: true }),
  )

  it.each(inSections)('%s %s', (section, name, spec) => {
    if (name === 'idNumber') return expect(html).toContain('1101**********0021')
    const value = textOf('person', section, name, spec, valueOf(profile[section as 'general'], name), 'full')
    expect(html).toContain(value)
    if (name !== 'residenceDistrict') expect(html).toContain(`>${fieldWord('person', section, name)}<`)
  })

  it.each(inLines.filter(([, , { kind }]) => kind !== 'month'))('%s %s', (section, name, spec) => {
    const value = valueOf(profile[section as 'studies'].entries[0], name.slice('entries.'.length))
    expect(html).toContain(textOf('person', section, name, spec, value, 'full'))
  })
})

/** A field of a list as it stands in the first line of it. */
const inFirstLine = (name: string): string => name.replace(/^entries\./, 'entries.0.')

describe('the confirmation of differences names every changed field (A-08, U-87)', () => {
  const other = (spec: Field, value: unknown): unknown => {
    if (typeof value === 'boolean') return !value
    return spec.list
      ? (spec.list.find((code) => code !== value) ?? '')
      : spec.kind === 'date'
        ? '2001-02-03'
        : `${String(value)}改`
  }

  const changed = (values: unknown, name: string, spec: Field): void => {
    const parts = name.split('.')
    const last = parts.pop() ?? ''
    const place = parts.reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], values) as Record<
      string,
      unknown
    >
    place[last] = other(spec, place[last])
  }

  it.each(inSections)('%s %s', (section, name, spec) => {
    const after = person()
    changed(after[section as 'general'], name, spec)
    const views = differenceViews(dossier(person(), unit()), dossier(after, unit()))
    expect(views.map(({ subject }) => subject)).toEqual([fieldWord('person', section, name)])
  })

  it.each(flat(employerFields))('of the unit: %s %s', (section, name, spec) => {
    const after = unit()
    const field = inFirstLine(name)
    changed(after[section as 'general'], field, spec)
    const differences = compareDossiers(dossier(person(), unit()), dossier(person(), after))
    // a classification that is another one is not the same line any more (U-26)
    if (name === 'entries.classification')
      return expect(differences).toMatchObject([{ change: 'removed' }, { change: 'added' }])
    return expect(differences).toMatchObject([{ part: 'employer', section, field }])
  })
})

describe('whoever reads a unit reads every field of it', () => {
  const profile = unit()
  const all = {
    general: unitGeneralLines(profile),
    qualification: qualificationLines(profile),
    operator: operatorLines(profile),
  }
  const desk = dataSections(dossier(null, profile)).flatMap(({ lines }) => lines)

  it.each(flat(employerFields))('%s %s', (section, name, spec) => {
    const own = valueOf(profile[section as 'general'], inFirstLine(name))
    const value = textOf('employer', section, name, spec, own, 'masked')
    // 币种 stands behind the amount that it belongs to
    const label = fieldWord('employer', section, name === 'currency' ? 'registeredCapital' : name)
    for (const lines of [all[section as 'general'], desk])
      expect(lines.filter((line) => line.label === label && line.value.includes(value)).length).toBeGreaterThan(0)
  })
})

describe('an amount of capital', () => {
  it('stands with its currency, 实缴资本 too (U-07)', () => {
    const lines = unitGeneralLines({ ...unit(), general: { ...unit().general, currency: 'USD' } })
    for (const label of ['注册资本', '实缴资本'])
      expect(lines.find((line) => line.label === label)?.value).toMatch(/^[\d,]+ 万美元$/)
  })

  it('is read in groups of three, like every other amount', () => {
    const general = {
      ...unit().general,
      currency: 'CNY' as const,
      registeredCapital: '1200.5',
      paidInCapital: '1000000',
    }
    const lines = unitGeneralLines({ ...unit(), general })
    const read = ['注册资本', '实缴资本'].map((label) => lines.find((line) => line.label === label)?.value)
    expect(read).toEqual(['1,200.5 万元人民币', '1,000,000 万元人民币'])
  })
})

describe('the catalogue', () => {
  const everything = [
    ...flat(personFields).map((entry) => ['person', ...entry] as const),
    ...flat(employerFields).map((entry) => ['employer', ...entry] as const),
  ]

  it.each(everything)('%s %s %s: rows, a word, names for its codes, a limit', (side, section, name, spec) => {
    expect(spec.rows.length).toBeGreaterThan(0)
    expect(fieldWord(side, section, name)).not.toBe('')
    if (spec.kind !== 'tick') expect(spec.max).toBeGreaterThanOrEqual(spec.min)
    for (const code of spec.list ?? [])
      expect(
        codesAt(side, section, name)?.some(([known]) => known === code),
        `${name} ${code}`,
      ).toBe(true)
  })

  it('starts empty', () => {
    expect(emptyProfile().general.idType).toBe('1')
    expect(emptyProfile().education.title.verifiableOnline).toBe(false)
    expect(emptyEmployerProfile().general.kind).toBe('')
  })
})
