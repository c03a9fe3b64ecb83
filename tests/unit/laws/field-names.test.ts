import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { employerFields } from '@/lib/domain/employer/fields'
import type { Field } from '@/lib/domain/field-catalogue'
import { personFields } from '@/lib/domain/person/fields'
import { keysOf } from '@/lib/domain/typed'
import { fieldWord } from '@/lib/labels/fields'

const root = path.resolve(import.meta.dirname, '../../..')
const rooms = ['app', 'components', 'lib/views']

function* sources(folder: string): Generator<string> {
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* sources(file)
    else if (/\.tsx?$/.test(entry.name)) yield file
  }
}

const wordsOf = (side: 'person' | 'employer', catalogue: Record<string, object>): string[] =>
  Object.entries(catalogue).flatMap(([section, fields]) =>
    Object.keys(fields).map((name) => fieldWord(side, section, name)),
  )

const words = new Set([...wordsOf('person', personFields), ...wordsOf('employer', employerFields)])

/** Names under which fields of the profile once went on single pages. */
const formerNames = ['最高学历', '毕业学校', '最高学位', '查询路径', '身份证号码', '持有职称证书']

/** What is called like a field and is none: each with whose fact it is. */
const others: Record<string, string> = {
  'app/(applicant)/applicant/employer/_components/current-employer-card.tsx 担任职务': 'of the contract',
  'app/(employer)/employer/employees/_components/terms-fields.tsx 担任职务': 'of the contract',
  'lib/views/application/dossier-view.ts 担任职务': 'of the contract',
  'app/(employer)/employer/situation-reports/page.tsx 联系电话': 'of the office',
  'app/(employer)/employer/_components/office-card.tsx 联系电话': 'of the office',
  'app/(reviewer)/reviewer/situation-reports/[report]/page.tsx 联系电话': 'as printed on the 情况表',
  'app/(applicant)/applicant/permit/page.tsx 有效期至': 'of the permit',
  'lib/views/portal/next-step/holder.ts 有效期至': 'of the permit',
  'app/(applicant)/applicant/applications/[application]/edit/_components/children/child-dialog.tsx 证件号码':
    'of a child',
  'app/(employer)/employer/applications/[application]/edit/_components/request-form.tsx 姓名': 'of a holder to migrate',
  'app/(employer)/employer/applications/[application]/edit/_components/request-form.tsx 证件号码':
    'of a holder to migrate',
  'app/(employer)/employer/applications/[application]/edit/_components/migrated-holders.tsx 姓名': 'of the old sheet',
  'app/(employer)/employer/applications/[application]/edit/_components/migrated-holders.tsx 证件号码':
    'of the old sheet',
  'app/(employer)/employer/applications/[application]/edit/_components/migrated-holders.tsx 户籍所在地':
    'of the old sheet',
  'lib/views/application/desk-paper-lines.ts 证件号码': 'of a child',
  'lib/views/application/desk-paper-lines.ts 有效期至': 'of the paper',
  'app/(public)/verify/_components/check-result.tsx 证件类型': 'of the permit',
  'components/eligibility/question-fields.tsx 单位类型': 'a question to somebody without a profile',
  'components/eligibility/question-fields.tsx 性别': 'a question to somebody without a profile',
  'components/eligibility/question-fields.tsx 户口性质': 'a question to somebody without a profile',
  'components/eligibility/question-fields.tsx 最高学历': 'a question to somebody without a profile',
  'components/eligibility/question-fields.tsx 最高学位': 'a question to somebody without a profile',
}

const spelled = (file: string): string[] =>
  [...fs.readFileSync(path.join(root, file), 'utf8').matchAll(/\blabel(?:=|: )["']([^"']+)["']/g)]
    .map(([, label = '']) => label)
    .filter((label) => words.has(label) || formerNames.includes(label))
    .map((label) => `${file} ${label}`)

describe('a field has one name, and it stands in lib/labels/fields', () => {
  it.each(rooms)('%s spells none of them again', (room) => {
    const found = [...new Set([...sources(room)].flatMap(spelled))]
    expect(found.filter((place) => !others[place])).toEqual([])
  })
})

/** The forms in which a profile is filled in. */
const forms = {
  person: { catalogue: personFields, folder: 'app/(applicant)/applicant/profile' },
  employer: { catalogue: employerFields, folder: 'app/(employer)/employer/profile' },
}

describe('what must be filled in can be filled in', () => {
  it.each(keysOf(forms))('every field that is asked of the %s has a control', (side) => {
    const { catalogue, folder } = forms[side]
    const text = [...sources(folder)].map((file) => fs.readFileSync(path.join(root, file), 'utf8')).join('')
    const asked = Object.values(catalogue).flatMap((fields) => Object.entries<Field>(fields))
    const has = (name: string) => new RegExp(`\\b${name.split('.').at(-1)}\\b`).test(text)
    const without = asked.filter(([name, { given, required }]) => !given && required !== 'never' && !has(name))
    expect(without.map(([name]) => name)).toEqual([])
  })
})
