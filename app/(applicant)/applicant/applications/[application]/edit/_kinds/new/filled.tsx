import { to } from '@/lib/addresses'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { KeyValueList } from '@/components/ui/key-value'
import { maskName } from '@/lib/domain/person/mask'
import { codeLabel, degrees, districts, educationLevels, titleLevels } from '@/lib/labels/codes'
import { applicantTypeLabels } from '@/lib/labels/applications'
import { categoryText } from '@/lib/labels/categories'
import type { NewWizardView } from '@/lib/views/application/wizard/new'
import { fieldWord } from '@/lib/labels/fields'
import { FilledHead } from '../../_components/filled-head'
import { Verbatim } from '@/components/ui/verbatim'

const word = (section: 'general' | 'education', name: string): string => fieldWord('person', section, name)

/** 填写内容 of 新办, each part with its way back. */
export function NewFilled({ view }: { view: NewWizardView }) {
  const { profile, form, id } = view
  const { general, education } = profile
  const edit = (step: string) => to.applicant.edit(id, step)
  return (
    <Card aria-labelledby="filled-title">
      <CardHeader id="filled-title" title="填写内容" />
      <CardBody className="grid gap-6 lg:grid-cols-3">
        <div>
          <FilledHead title="基础信息" href={edit('basics')} label="查看完整信息" />
          <KeyValueList
            items={[
              { label: word('general', 'name'), value: <Verbatim>{general.name}</Verbatim> },
              { label: word('general', 'idNumber'), value: <Verbatim>{general.idNumber}</Verbatim> },
              {
                label: word('general', 'residenceAddress'),
                value: `北京市${codeLabel(districts, general.residenceDistrict)}${general.residenceAddress}`,
              },
              { label: word('general', 'hukouAddress'), value: general.hukouAddress || '—' },
            ]}
          />
        </div>
        <div>
          <FilledHead title="申报条件" href={edit('condition')} label="修改" />
          <KeyValueList
            items={[
              { label: '类型', value: form.applicantType ? applicantTypeLabels[form.applicantType] : '—' },
              { label: '类别', value: categoryText(form.category) || '—' },
              form.category === 'B'
                ? { label: '职称', value: `${education.title.name} ${codeLabel(titleLevels, education.title.level)}` }
                : {
                    label: '学历',
                    value: `${codeLabel(educationLevels, education.level)} · ${codeLabel(degrees, education.degree)}`,
                  },
              { label: word('education', 'school'), value: education.school || '—' },
              { label: '收入与社保', value: form.months.length > 0 ? `已填写 ${form.months.length} 个月` : '未填写' },
              ...(form.remark ? [{ label: '补充说明', value: form.remark }] : []),
            ]}
          />
        </div>
        <div>
          <FilledHead title="随往子女" href={edit('children')} label="修改" />
          {form.children.length === 0 ? <p className="text-14 text-ink-3">无随往人员信息</p> : null}
          <ul className="grid gap-2 text-14">
            {form.children.map((child) => (
              <li key={child.id}>
                {maskName(child.name)} · {child.relation.startsWith('2') ? '儿子' : '女儿'} · {child.institution || '—'}
              </li>
            ))}
          </ul>
        </div>
      </CardBody>
    </Card>
  )
}
