import type { RadioOption } from '@/components/ui/choice'
import { homes, type Home } from '@/lib/domain/eligibility/question'
import { codeLabel, hukouKinds, housingKinds } from '@/lib/labels/codes'
import { degreeRankLabels, educationRankLabels, titleRankLabels } from '@/lib/labels/eligibility'
import type { SelfCheckForm } from '@/lib/views/eligibility/self-check'
import type { Draft, Problems } from './draft'

/** What the controls of a question are given. */
export type FieldsProps = {
  form: SelfCheckForm
  draft: Draft
  problems: Problems
  onChange: (change: Partial<Draft>) => void
}

export const fieldIdOf = (field: string) => `check-${field}`

const options = (labels: Record<string, string>): RadioOption[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** Two kinds of owner and of lease are judged alike. */
const homeLabels: Partial<Record<Home, string>> = { owned: '本人或配偶自有住房', rented: '租房' }

export const sexOptions: RadioOption[] = [
  { value: 'male', label: '男' },
  { value: 'female', label: '女' },
]
export const postOptions: RadioOption[] = [
  { value: '55', label: '管理或技术岗位', help: '原法定退休年龄 55 周岁' },
  { value: '50', label: '其他岗位', help: '原法定退休年龄 50 周岁' },
  { value: '', label: '不清楚', help: '处于两者之间时由审核人员判断' },
]
export const hukouOptions: RadioOption[] = hukouKinds.map(([value, label]) => ({ value, label }))
export const educationOptions = options(educationRankLabels).reverse()
export const degreeOptions = options(degreeRankLabels).reverse()
export const titleOptions = options(titleRankLabels).reverse()
export const homeOptions = homes.map((value): RadioOption => ({
  value,
  label: homeLabels[value] ?? codeLabel(housingKinds, value),
}))
export const monthsOptions: RadioOption[] = [
  { value: 'yes', label: '填写', help: '按月填写或从表格粘贴，得到完整结论' },
  { value: 'no', label: '暂不填写', help: '只看其余条件，收入和社保不作判断' },
]
