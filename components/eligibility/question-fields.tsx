'use client'

import { RadioGroup, type RadioOption } from '@/components/ui/choice'
import { MonthField, SelectField, TextField } from '@/components/ui/text-fields'
import { codeLabel } from '@/lib/labels/codes'
import { employerKinds } from '@/lib/labels/employer-codes'
import type { Draft, QuestionCode } from './draft'
import {
  fieldIdOf,
  type FieldsProps,
  degreeOptions,
  educationOptions,
  homeOptions,
  hukouOptions,
  postOptions,
  sexOptions,
  titleOptions,
} from './options'
import { MonthsQuestion } from './months-question'

type ChoiceProps = FieldsProps & {
  field: Exclude<keyof Draft, 'months'>
  label: string
  help?: string
  options: RadioOption[]
}

function Choice({ field, label, help, options, draft, problems, onChange }: ChoiceProps) {
  return (
    <RadioGroup
      id={fieldIdOf(field)}
      name={field}
      label={label}
      help={help}
      required
      layout="tiles"
      options={options}
      value={draft[field]}
      error={problems[field]}
      inputProps={{ onChange: (event) => onChange({ [field]: event.target.value }) }}
    />
  )
}

function District(props: FieldsProps) {
  const { form, draft, problems, onChange } = props
  const asks = form.districts.some(
    ({ value, asksEmployerKind }) => asksEmployerKind && (draft.district === 'all' || draft.district === value),
  )
  const options = [{ value: 'all', label: '都看看', help: '每个区给出一个结论' }, ...form.districts]
  return (
    <div className="grid gap-6">
      <Choice
        {...props}
        field="district"
        label="想在哪个区办理？"
        help="由单位登记、纳税所在的区受理"
        options={options.map(({ value, label, ...more }) => ({
          value,
          label,
          help: 'help' in more ? more.help : undefined,
        }))}
      />
      {asks ? (
        <SelectField
          id={fieldIdOf('employerKind')}
          label="单位类型"
          mark="（选填）"
          help="有的区按单位类型定收入标准；不选按一般标准计算"
          placeholder="不清楚"
          options={form.employerKinds.map((value) => ({ value, label: codeLabel(employerKinds, value) }))}
          value={draft.employerKind}
          error={problems.employerKind}
          onChange={(event) => onChange({ employerKind: event.target.value })}
          fieldClassName="sm:max-w-96"
        />
      ) : null}
    </div>
  )
}

const Birth = ({ draft, problems, onChange }: FieldsProps) => (
  <MonthField
    id={fieldIdOf('birth')}
    label="出生年月"
    required
    help="只用来计算年龄，算到当月月底"
    value={draft.birth}
    error={problems.birth}
    onChange={(event) => onChange({ birth: event.target.value })}
  />
)

const Sex = (props: FieldsProps) => (
  <div className="grid gap-6">
    <Choice {...props} field="sex" label="性别" options={sexOptions} />
    {props.draft.sex === 'female' ? (
      <RadioGroup
        id={fieldIdOf('retirementClass')}
        name="retirementClass"
        label="岗位"
        help="法定退休年龄因岗位不同"
        layout="tiles"
        options={postOptions}
        value={props.draft.retirementClass}
        error={props.problems.retirementClass}
        inputProps={{ onChange: (event) => props.onChange({ retirementClass: event.target.value }) }}
      />
    ) : null}
  </div>
)

const WorkYears = ({ draft, problems, onChange }: FieldsProps) => (
  <TextField
    id={fieldIdOf('workYears')}
    label="参加工作多少年了？"
    required
    inputMode="decimal"
    autoComplete="off"
    help="在各单位工作的年数合计，例如 3 或 2.5"
    value={draft.workYears}
    error={problems.workYears}
    onChange={(event) => onChange({ workYears: event.target.value })}
    className="max-w-40"
  />
)

/** The controls of one question. */
export function QuestionFields({ question, ...props }: FieldsProps & { question: QuestionCode }) {
  switch (question) {
    case 'district':
      return <District {...props} />
    case 'birth':
      return <Birth {...props} />
    case 'sex':
      return <Sex {...props} />
    case 'hukou':
      return <Choice {...props} field="hukou" label="户口性质" options={hukouOptions} />
    case 'education':
      return <Choice {...props} field="education" label="最高学历" options={educationOptions} />
    case 'degree':
      return <Choice {...props} field="degree" label="最高学位" options={degreeOptions} />
    case 'workYears':
      return <WorkYears {...props} />
    case 'title':
      return <Choice {...props} field="title" label="专业技术职称" options={titleOptions} />
    case 'housing':
      return <Choice {...props} field="housing" label="在京住所" options={homeOptions} />
    case 'months':
      return <MonthsQuestion {...props} />
  }
}
