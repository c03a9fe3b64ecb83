'use client'

import { useFormContext, useWatch } from 'react-hook-form'
import { FormCheckbox, FormMonthField, FormSelectField, FormTextField } from '@/components/forms/form-fields'
import { codeOptions, studyStages } from '@/lib/labels/codes'
import { EntryList } from './entry-list'

/** 学习经历 (I-12): from 高中 or 中专 to the highest education, continuous. */
export function StudiesForm() {
  return (
    <EntryList
      title="学习经历"
      sub="从高中或中专开始，逐段填写到取得最高学历"
      noun="学习"
      blank={(entries) => ({
        from: '',
        to: '',
        stage: entries.length === 0 ? 'high-school' : '',
        school: '',
        major: '',
      })}
      empty="还没有学习经历。点“添加学习经历”从高中开始填写。"
    >
      {(prefix) => (
        <>
          <FormMonthField name={`${prefix}.from`} label="开始年月" required />
          <FormMonthField name={`${prefix}.to`} label="结束年月" required />
          <FormSelectField name={`${prefix}.stage`} label="学习阶段" required options={codeOptions(studyStages)} />
          <FormTextField name={`${prefix}.school`} label="学校名称" required />
          <FormTextField
            name={`${prefix}.major`}
            label="所学专业"
            help="高中、中专可以不填。"
            fieldClassName="sm:col-span-2"
          />
        </>
      )}
    </EntryList>
  )
}

/** 工作经历 (I-13, I-14): everything from the first job, or only what lies before the contract. */
export function WorksForm({ scope }: { scope: 'from-first-job' | 'before-contract' }) {
  const sub =
    scope === 'from-first-job'
      ? '从参加工作开始填写到现在的单位，与社保缴纳记录核对'
      : '填写本单位劳动合同开始之前的经历，没有可以不填'
  return (
    <EntryList
      title="工作经历"
      sub={sub}
      noun="工作"
      blank={() => ({ from: '', to: '', current: false, employer: '', position: '' })}
      empty={scope === 'from-first-job' ? '还没有工作经历。' : '没有可以不填。'}
    >
      {(prefix) => <WorkFields prefix={prefix} />}
    </EntryList>
  )
}

function WorkFields({ prefix }: { prefix: string }) {
  const { control } = useFormContext()
  const current = useWatch({ control, name: `${prefix}.current` }) as boolean
  return (
    <>
      <FormMonthField name={`${prefix}.from`} label="开始年月" required />
      <div>
        {current ? null : <FormMonthField name={`${prefix}.to`} label="结束年月" required />}
        <FormCheckbox name={`${prefix}.current`}>至今</FormCheckbox>
      </div>
      <FormTextField name={`${prefix}.employer`} label="工作单位" required />
      <FormTextField name={`${prefix}.position`} label="担任职务" required />
    </>
  )
}
