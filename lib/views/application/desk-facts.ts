import type { Dossier } from '@/lib/domain/application/dossier'
import { monthsVerdict } from '@/lib/domain/application/months-verdict'
import type { RuleContext } from '@/lib/domain/application/rules/kind-rules'
import { yearsBetween, type PlainDate } from '@/lib/domain/dates'
import type { CategoryCode } from '@/lib/domain/codes'
import { parseIdNumber } from '@/lib/domain/text/id-number'
import { addWorkingDays } from '@/lib/domain/deadlines/calendar'
import { permitDeadlines } from '@/lib/domain/deadlines/permit-deadlines'
import type { Profile } from '@/lib/domain/person/profile'
import type { QuotaFacts } from '@/lib/domain/quota/facts'
import {
  codeLabel,
  degrees,
  educationLevels,
  housingKinds,
  hukouKinds,
  maritalStatuses,
  sexes,
  titleLevels,
} from '@/lib/labels/codes'
import { categoryText } from '@/lib/labels/categories'
import { permitStatusLabels } from '@/lib/labels/applications'
import { dateText, monthDayText, monthText } from '@/lib/labels/dates'
import {
  contractLines,
  educationLines,
  generalLines,
  studyRows,
  workRows,
  type Line,
  type StudyRow,
  type WorkRow,
} from './dossier-view'
import { formLines } from './form-lines'
import { lossMark } from './reviewer-due'
import { fieldWord } from '@/lib/labels/fields'
import {
  operatorLines,
  classificationNames,
  qualificationLines,
  rightModes,
  unitFacts as statedFacts,
  unitGeneralLines,
} from '../employer/dossier'

/** One figure of 要点: what, how much, and what stands behind it. */
export type KeyFact = { label: string; value: string; note?: string }

/** Everything that was submitted, section by section. */
export type DataSection = { id: string; title: string; lines: Line[]; studies?: StudyRow[]; works?: WorkRow[] }

const ageOn = (idNumber: string, on: PlainDate): string => {
  const parsed = parseIdNumber(idNumber, on)
  return parsed.ok ? `${yearsBetween(parsed.value.birth, on)} 岁` : ''
}

/** The category, with what of the profile stands behind A and B. */
function categoryFact({ education }: Profile, category: CategoryCode | ''): KeyFact {
  const degree = [codeLabel(educationLevels, education.level), codeLabel(degrees, education.degree)]
  const title = [education.title.name, codeLabel(titleLevels, education.title.level)]
  const note = (category === 'B' ? title : degree).filter(Boolean).join(' · ')
  return { label: '申报条件类别', value: categoryText(category), note }
}

const permitChildren = ({ permit }: Dossier) => permit?.content.children ?? []

/** What the table of months comes to and whether it is enough; nothing when none was stated (E-40…E-52). */
function monthFacts(context: RuleContext): KeyFact[] {
  const { form } = context.dossier
  const verdict = form.kind === 'new' && form.months.length > 0 ? monthsVerdict(context) : null
  if (!verdict) return []
  const { income, socialInsurance } = verdict
  return [
    {
      label: '月平均应税收入',
      value: `${income.average} 元`,
      note: `${income.met ? '达到' : '未达到'}标准 ${income.threshold} 元 · ${monthText(income.from)}至${monthText(income.to)}`,
    },
    {
      label: '社会保险',
      value: `${socialInsurance.counted} 个月`,
      note: `${socialInsurance.met ? '达到' : '未达到'}要求 ${socialInsurance.required} 个月`,
    },
  ]
}

/**
 * The last day on which an approval still counts, for the two businesses that have one (S-91); where a whole review no
 * longer fits before it, the clock alone would come too late, and the reader is told.
 */
function lastChance({ form, permit }: Dossier, { policy, calendar, on }: RuleContext): KeyFact[] {
  if (!permit || (form.kind !== 'renewal' && form.kind !== 'employer-change')) return []
  const dates = permitDeadlines(policy, permit.validTo, calendar)
  const { mustBeApprovedBy, safeSubmitBy } = form.kind === 'renewal' ? dates.renewal : dates.employerChange
  const reviewed = addWorkingDays(on, policy.reviewWorkingDays.value, calendar).date
  const note =
    reviewed > mustBeApprovedBy
      ? `${lossMark(mustBeApprovedBy)}，今天起算的审核期限到 ${monthDayText(reviewed)}，请优先办理`
      : `建议 ${dateText(safeSubmitBy)} 前提交`
  return [{ label: '最后办结日', value: dateText(mustBeApprovedBy), note }]
}

/** The permit that the business is about. */
const permitFacts = ({ permit }: Dossier): KeyFact[] =>
  permit
    ? [
        {
          label: '工作居住证',
          value: `${permitStatusLabels[permit.status]} · 至 ${dateText(permit.validTo)}`,
          note: `${permit.number} · ${permit.employerName}`,
        },
      ]
    : []

function personFacts(context: RuleContext): KeyFact[] {
  const { dossier, on } = context
  const { form, person, employment } = dossier
  if (!person) return []
  const { general } = person.profile
  const children = form.kind === 'new' || form.kind === 'dependant-change' ? form.children : permitChildren(dossier)
  const terms = employment?.terms
  return [
    { label: '申请人', value: general.name, note: `${codeLabel(sexes, general.sex)} · ${ageOn(general.idNumber, on)}` },
    ...(form.kind === 'new' ? [categoryFact(person.profile, form.category)] : permitFacts(dossier)),
    ...lastChance(dossier, context),
    ...monthFacts(context),
    {
      label: '劳动合同',
      value: terms ? `至 ${terms.endsOn ? dateText(terms.endsOn) : '无固定期限'}` : '—',
      note: terms?.position ?? '',
    },
    {
      label: '户口与婚姻',
      value: codeLabel(hukouKinds, general.hukouKind),
      note: codeLabel(maritalStatuses, general.maritalStatus),
    },
    { label: '住所', value: codeLabel(housingKinds, general.housing) },
    { label: '随往子女', value: children.length === 0 ? '无' : `${children.length} 人` },
  ]
}

function unitFacts({ form, employer }: Dossier, on: PlainDate): KeyFact[] {
  const { general } = employer.profile
  const fact = (name: keyof typeof general): Line => {
    const [stated] = statedFacts(general, [name])
    return { label: fieldWord('employer', 'general', name), value: stated?.value || '—' }
  }
  const paidIn = fact('paidInCapital')
  const years = general.establishedOn ? yearsBetween(general.establishedOn, on) : null
  return [
    ...(form.kind === 'filing-right' ? [{ label: '申请权限', value: rightModes[form.mode] }] : []),
    { ...fact('kind'), note: classificationNames(employer.profile) },
    {
      ...fact('establishedOn'),
      note: years === null ? '' : years < 1 ? '不满 1 年' : `满 ${years} 年`,
    },
    {
      ...fact('registeredCapital'),
      note: paidIn.value !== '—' ? `实缴 ${paidIn.value}` : '',
    },
    fact('taxDistrict'),
    fact('socialInsuranceDistrict'),
  ]
}

/** 指标 or 核定数量 as the ledger stands now: what this 新办 holds, and what the unit has left. */
function quotaFact({ dossier: { form }, policy: { quota } }: RuleContext, ledger: QuotaFacts | null): KeyFact[] {
  if (form.kind !== 'new' || quota.model === 'none' || !ledger) return []
  const { held, available, expiresOn } = ledger
  const left = available === 0 ? '单位没有可用的了' : `单位还可用 ${available}`
  const until = expiresOn && available > 0 ? `，最早 ${dateText(expiresOn)} 到期` : ''
  return [{ label: quota.name, value: held ? '本件已占用 1' : '本件还没有占用', note: `${left}${until}` }]
}

/** 要点: the few figures that a reviewer looks for first, on the day `on`. The ledger is the one of today. */
export const keyFacts = (context: RuleContext, ledger: QuotaFacts | null = null): KeyFact[] =>
  context.dossier.person
    ? [...personFacts(context), ...quotaFact(context, ledger)]
    : unitFacts(context.dossier, context.on)

/** All that was submitted. Identifiers stay masked; they are shown by a recorded 显示 only. */
export function dataSections(dossier: Dossier): DataSection[] {
  const { person, employment, employer } = dossier
  const unit: DataSection[] = [
    { id: 'unit', title: '单位信息', lines: unitGeneralLines(employer.profile) },
    { id: 'qualification', title: '单位资质', lines: qualificationLines(employer.profile) },
    { id: 'operator', title: '业务经办人', lines: operatorLines(employer.profile) },
  ]
  const stated: DataSection = { id: 'form', title: '申报内容', lines: formLines(dossier) }
  if (!person) return [stated, ...unit]
  const { profile } = person
  return [
    ...(stated.lines.length > 0 ? [stated] : []),
    { id: 'general', title: '一般信息', lines: generalLines(profile) },
    { id: 'education', title: '教育信息', lines: educationLines(profile) },
    { id: 'studies', title: '学习经历', lines: [], studies: studyRows(profile.studies) },
    { id: 'works', title: '工作经历', lines: [], works: workRows(profile.works) },
    { id: 'contract', title: '工作信息', lines: contractLines(employment?.terms ?? null) },
    ...unit.slice(0, 1),
  ]
}
