import type { OldRule } from '../old-rule'

const at = (file: string) => (title: string) => ({ file, title })
const versions = at('tests/unit/domain/policy/versions.test.ts')
const oneDistrict = at('tests/integration/policy-versions.test.ts')
const readers = at('tests/unit/views/shared/dossier-readers.test.ts')
const telling = at('tests/unit/laws/telling.test.ts')

export const foundations: readonly OldRule[] = [
  {
    point: 'versions',
    rule: 'The version in force on a day is the latest whose first day has come.',
    file: 'lib/domain/policy/registry.ts',
    from: 'return versions.findLast(({ from }) => from <= day) ?? versions[0]',
    to: 'return versions.at(-1) ?? versions[0]',
    test: versions('on %s that of %s is in force'),
  },
  {
    point: 'versions',
    rule: 'A stored pin stays readable for ever.',
    file: 'lib/domain/policy/registry.ts',
    from: 'const found = byName.get(version)\n',
    to: 'const found = [...byDistrict.values()].map((all) => all.at(-1)).find((one) => one?.version === version)\n',
    test: versions('every version stays readable for ever, and no other is'),
  },
  {
    point: 'versions',
    rule: 'The standards of a running file are those of its first 受理.',
    file: 'lib/domain/policy/effective.ts',
    from: 'judgedOn ?? today',
    to: 'judgedOn && today',
    test: versions('what a new version may change for a running file (E-44, A-07; decision 0012)'),
  },
  {
    point: 'versions',
    rule: 'The road of a running file is that of its first submission.',
    file: 'lib/domain/policy/effective.ts',
    from: 'file.round === 0 ? registry.on(file.district, today) : registry.pinned(file.policyVersion)',
    to: 'registry.on(file.district, today)',
    test: versions('what a new version may change for a running file (E-44, A-07; decision 0012)'),
  },
  {
    point: 'versions',
    rule: 'The guide says what is in force on the day, the API counts by the rules of `on`.',
    file: 'lib/domain/policy/registry.ts',
    from: 'return versions.findLast(({ from }) => from <= day) ?? versions[0]',
    to: 'return versions[0]',
    test: oneDistrict('a district with two versions, in both directions'),
  },
  {
    point: 'versions',
    rule: 'Old files are judged by the old version, new ones by the new one.',
    file: 'lib/domain/policy/registry.ts',
    from: 'return versions.findLast(({ from }) => from <= day) ?? versions[0]',
    to: 'return versions[0]',
    test: oneDistrict('one accepted before it goes its old road to the end; a draft of the old year takes the new one'),
  },
  {
    point: 'fields',
    rule: 'Every field stands in the dossier of every reader.',
    file: 'lib/views/application/dossier-view.ts',
    from: "fieldLines('person', 'general', personFields.general, { values: general, disclosure })",
    to: "fieldLines('person', 'general', personFields.general, { values: general, disclosure }).filter(({ label }) => label !== '联系地址')",
    test: readers('%s reads every field of the person'),
  },
  {
    point: 'fields',
    rule: '学位学科专业, 查询路径及查询方式, 可在政府网站查验 reach employer and reviewer, as 联系地址 does.',
    file: 'lib/views/application/dossier-view.ts',
    from: "fieldLines('person', 'education', personFields.education, { values: education, disclosure: 'full' })",
    to: "fieldLines('person', 'education', personFields.education, { values: education, disclosure: 'full' }).filter(({ label }) => label !== '学位学科专业' && !label.includes('查询'))",
    test: readers('%s reads every field of the person'),
  },
  {
    point: 'fields',
    rule: 'Every reader of a unit reads every field of it.',
    file: 'lib/views/employer/dossier.ts',
    from: "{ values: profile[section], disclosure: 'masked' })",
    to: "{ values: profile[section], disclosure: 'masked' }).slice(1)",
    test: readers('whoever reads a unit reads every field of it'),
  },
  {
    point: 'fields',
    rule: 'One field has one name on every page.',
    file: 'components/kept/own-storage.ts',
    from: "const prefix = 'kept'\n",
    to: "const prefix = 'kept'\nexport const field = { label: '毕业学校' }\n",
    test: at('tests/unit/laws/field-names.test.ts')('%s spells none of them again'),
  },
  {
    point: 'telling',
    rule: 'Recipients are never built by hand: notices are made in the notices.ts of a noun alone.',
    file: 'lib/services/application/steps.ts',
    from: "import type { CommandContext } from '../context'\n",
    to: "import { notice } from '@/lib/domain/notice/notice'\nimport type { CommandContext } from '../context'\n",
    test: telling('notices are made in the notices.ts of a noun alone: nobody else imports more than their types'),
  },
  {
    point: 'telling',
    rule: 'There is one way of telling.',
    file: 'lib/services/application/steps.ts',
    from: "import type { CommandContext } from '../context'\n",
    to: "import { queueNotices } from '@/lib/data/notice/outbox'\nimport type { CommandContext } from '../context'\n",
    test: telling('nobody but `tell` writes into the outbox, and no service names a recipient'),
  },
]
