'use client'

import { sectionField } from '@/components/forms/catalogue-field'
import { emptyValues } from '@/lib/domain/field-catalogue'
import { studyFromEducation } from '@/lib/domain/person/carry-over'
import { studyFields, workFields } from '@/lib/domain/person/fields'
import type { EducationSection } from '@/lib/domain/person/profile'
import { EntryList } from './entry-list'

const StudyField = sectionField('person', 'studies')
const WorkField = sectionField('person', 'works')

/** 学习经历 (I-12): from 高中 or 中专 to the highest education, continuous. */
export function StudiesForm({ education }: { education: EducationSection }) {
  return (
    <EntryList
      title="学习经历"
      sub="从高中或中专开始，逐段填写到取得最高学历"
      noun="学习"
      blank={(entries) => ({ ...emptyValues(studyFields), stage: entries.length === 0 ? 'high-school' : '' })}
      empty="还没有学习经历。点“添加学习经历”从高中开始填写。"
      offer={{ label: '带入最高学历', entryOf: (entries) => studyFromEducation(education, entries) }}
    >
      {(prefix) => (
        <>
          <StudyField name={`${prefix}.from`} />
          <StudyField name={`${prefix}.to`} />
          <StudyField name={`${prefix}.stage`} />
          <StudyField name={`${prefix}.school`} />
          <StudyField name={`${prefix}.major`} help="高中、中专可以不填。" fieldClassName="sm:col-span-2" />
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
      blank={() => emptyValues(workFields)}
      empty={scope === 'from-first-job' ? '还没有工作经历。' : '没有可以不填。'}
    >
      {(prefix) => (
        <>
          <WorkField name={`${prefix}.from`} />
          <div>
            <WorkField name={`${prefix}.to`} />
            <WorkField name={`${prefix}.current`} />
          </div>
          <WorkField name={`${prefix}.employer`} />
          <WorkField name={`${prefix}.position`} />
        </>
      )}
    </EntryList>
  )
}
