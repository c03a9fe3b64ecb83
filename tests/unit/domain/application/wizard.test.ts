import { describe, expect, it } from 'vitest'
import {
  emptyBasicInfoChangeForm,
  emptyCancellationForm,
  emptyDependantChangeForm,
  emptyNewForm,
  type FormOf,
  type NewForm,
} from '@/lib/domain/application/forms'
import {
  hangingOn,
  pathOf,
  stepOf,
  undo,
  wizardQuestions,
  wizardSteps,
  type Question,
  type WizardKind,
} from '@/lib/domain/application/wizard'
import type { ChildEntry } from '@/lib/domain/permit/content'
import { founderRoutes } from '@/lib/domain/attachment/slot-rules'
import { categoryCodes } from '@/lib/domain/codes'
import { cancellationReasons } from '@/lib/domain/permit/lifecycle'
import { voidedText } from '@/lib/labels/businesses'

// The graph of each wizard over every combination of answers: each way ends where the application is handed in, nothing is
// asked in vain, and what an earlier answer made void is gone while everything else stays (I-43, I-44, E-66).

const child = (id: string): ChildEntry => ({
  ...{ id, name: '白小满', idNumber: '', relation: '31', birthCertificateNumber: '', institution: '无', birth: '' },
})
const families = [[], [child('a')], [child('a'), child('b')]]
const month = {
  month: '2026-09',
  income: '20000',
  employer: 'this',
  insured: true,
} as unknown as NewForm['months'][number]

const ticks = [false, true]
const texts = ['', '说明']

const forms: { [K in WizardKind]: FormOf<K>[] } = {
  new: (['', 'domestic', 'returnee'] as const).flatMap((applicantType) =>
    (['', ...categoryCodes] as const).flatMap((category) =>
      (['', ...founderRoutes] as const).flatMap((founding) =>
        families.flatMap((children) =>
          ticks.flatMap((confirmed) =>
            [[], [month]].map((months) => ({
              ...{ ...emptyNewForm(), applicantType, category, founding, children, confirmed, months, remark: '说明' },
            })),
          ),
        ),
      ),
    ),
  ),
  'basic-info-change': ticks.flatMap((confirmed) =>
    texts.map((reason) => ({ ...emptyBasicInfoChangeForm(), confirmed, reason })),
  ),
  'dependant-change': ticks.flatMap((confirmed) =>
    families.flatMap((children) =>
      texts.map((remark) => ({ ...emptyDependantChangeForm(children), confirmed, remark })),
    ),
  ),
  cancellation: ticks.flatMap((confirmed) =>
    (['', ...cancellationReasons] as const).map((reason) => ({ ...emptyCancellationForm(), confirmed, reason })),
  ),
}

function checkGraph<K extends WizardKind>(kind: K) {
  const questions: readonly Question<FormOf<K>, string>[] = wizardQuestions[kind]
  const all: readonly FormOf<K>[] = forms[kind]

  it('asks for each field of the form once, in an order that never leads back', () => {
    const fields = Object.keys(all[0] ?? {}).filter((field) => field !== 'kind')
    const asked = questions.map(({ asks }) => asks)
    expect(new Set(asked).size).toBe(asked.length)
    expect(fields.filter((field) => !asked.some((name) => name === field))).toEqual([])
    const places = questions.map(({ step }) => [...wizardSteps[kind]].findIndex((name) => name === step))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
    // an answer hangs on an earlier one only
    questions.forEach(({ hangsOn }, index) => {
      if (hangsOn) expect(asked.slice(0, index)).toContain(hangsOn)
    })
  })

  it('leads to the end whatever is answered, and through every step for somebody', () => {
    const seen = new Set<string>()
    for (const form of all) {
      const path = pathOf(kind, form)
      expect(path.at(-1)).toBe('preview')
      expect(new Set(path).size).toBe(path.length)
      path.forEach((step) => seen.add(step))
    }
    expect(seen).toEqual(new Set(wizardSteps[kind]))
    for (const { asked } of questions) if (asked) expect(all.some((form) => asked(form))).toBe(true)
  })

  it('takes back what is not asked any more, and nothing else', () => {
    for (const form of all) {
      const { form: left } = undo(form, form)
      for (const { asked, empty } of questions) if (asked && !asked(form)) expect(left).toMatchObject(empty ?? {})
      const still = Object.entries(form).filter(([field]) =>
        questions.every(({ asks, asked }) => asks !== field || !asked),
      )
      expect(left).toMatchObject(Object.fromEntries(still))
      expect(undo(left, left).form).toEqual(left)
    }
  })
}

describe.each(Object.keys(wizardSteps) as WizardKind[])('the wizard of %s', checkGraph)

describe('a change of an earlier answer of 新办', () => {
  const clean = forms.new.filter((form) => form.category === 'G' || form.founding === '')

  it('empties what was answered under it, says so before, and keeps everything else', () => {
    for (const before of clean)
      for (const category of categoryCodes) {
        const { form, orphans } = undo(before, { ...before, category })
        const changed = before.category !== category
        const told = hangingOn('new', before, 'category')
        expect(told).toEqual(before.founding === '' ? [] : ['founding'])
        expect(form).toEqual({ ...before, category, founding: changed ? '' : before.founding })
        expect(orphans).toEqual([])
      }
  })

  it('of the type of applicant takes the category with it, and what hangs on that', () => {
    for (const before of clean.filter(({ applicantType }) => applicantType === 'domestic')) {
      const { form } = undo(before, { ...before, applicantType: 'returnee' })
      expect(form).toEqual({ ...before, applicantType: 'returnee', category: '', founding: '' })
      const told = [before.category && 'category', before.founding && 'founding'].filter(Boolean)
      expect(hangingOn('new', before, 'applicantType')).toEqual(told)
    }
  })

  it('that was not given before empties nothing', () => {
    for (const before of clean.filter(({ applicantType }) => applicantType === ''))
      expect(undo(before, { ...before, applicantType: 'domestic' }).form).toEqual({
        ...before,
        applicantType: 'domestic',
      })
  })

  it('is told in words', () => {
    expect(voidedText(['category', 'founding'])).toBe('已填写的“申报条件类别”、“团队符合哪一项条件”将清空')
    expect(voidedText([])).toBeNull()
  })
})

describe('a child that is taken out', () => {
  it('takes its papers along, and the other answers stay', () => {
    for (const kind of ['new', 'dependant-change'] as const)
      for (const before of forms[kind])
        for (const gone of before.children) {
          const after = { ...before, children: before.children.filter(({ id }) => id !== gone.id) }
          const { form, orphans } = undo(before, after)
          expect(orphans).toEqual([gone.id])
          expect(form).toEqual(undo(after, after).form)
        }
  })

  it('and one that is added makes nothing void', () => {
    const before = emptyDependantChangeForm([child('a')])
    expect(undo(before, { ...before, children: [child('a'), child('b')] }).orphans).toEqual([])
  })
})

describe('a finding', () => {
  const at = (place: object, owner = 'person') =>
    ({ kind: 'blocking', code: 'x', owner, at: place, params: {}, rows: [] }) as never

  it('is put right in the step that asks for it, otherwise seen where the application is handed in', () => {
    const months = at({ section: 'form', field: 'months.3.income' })
    expect(stepOf('new', months)).toBe('months')
    expect(stepOf('new', at({ section: 'form', field: 'founding' }))).toBe('condition')
    expect(stepOf('new', at({ section: 'children', field: 'children.0.name' }))).toBe('children')
    expect(stepOf('new', at({ section: 'general', field: 'name' }))).toBe('basics')
    expect(stepOf('new', at({ section: 'general', field: 'name' }, 'employer'))).toBe('preview')
    expect(stepOf('new', at({ slot: 'degree-certificate' }))).toBe('preview')
    expect(stepOf('basic-info-change', at({ slot: 'degree-certificate' }))).toBe('basics')
    expect(stepOf('basic-info-change', at({ slot: 'labour-contract' }, 'contract'))).toBe('preview')
    expect(stepOf('dependant-change', at({ slot: 'labour-contract' }, 'contract'))).toBe('others')
    expect(stepOf('cancellation', at({ slot: 'new-household-register' }))).toBe('reason')
  })
})
