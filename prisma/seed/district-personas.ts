import type { ReviewLevelCode } from '@/lib/domain/codes'
import type { PolicyFile } from '@/lib/domain/policy/schema'
import { idNumberCheckDigit } from '@/lib/domain/text/id-number'
import { inventedIdNumber, inventedMobile, inventedUscc } from './scenario/numbers'

/**
 * The people of one district, made from its policy: two reviewers per level, one per township office, two
 * administrators, an employer at work, one that is still before its right, and two people ready for 新办. A district
 * that is added gets them without a line here.
 */

// lengths without a common divisor: no two numbers of all districts give the same name
const surnames = '沈陆顾韩苏叶纪温江裴宋秦楚程何周卢蒋莫祝钟谭柳'
const given = [
  ...[
    '知微',
    '望舒',
    '听澜',
    '予安',
    '南枝',
    '清川',
    '疏桐',
    '思远',
    '书意',
    '砚秋',
    '如言',
    '以宁',
    '见微',
    '归鸿',
    '云起',
  ],
  ...['星河', '明澈', '若木', '长歌', '叙白', '青禾', '怀瑾', '照野', '栖迟', '鹤鸣', '晴川', '越溪', '溯流', '扶光'],
]
/** Operators and legal representatives take theirs from another list. */
const elders = ['建章', '立言', '守一', '承志', '文博', '开元', '景行', '仲文', '德音', '维岳', '绍光']

/** Numbers of one district: from 300 on, sixty for each, so that no two invented people share one. */
const perDistrict = 60

const nameOf = (n: number, names = given): string =>
  `${surnames[n % surnames.length] ?? ''}${names[n % names.length] ?? ''}`

type Numbering = { at: number; serial: number }
const next = (numbering: Numbering): number => numbering.at + (numbering.serial += 1)

const seat = (
  policy: PolicyFile,
  n: number,
  level: ReviewLevelCode,
  more: { letter: string; authorityName?: string },
) => ({
  id: `staff-${policy.district}-${level}-${more.letter}`,
  name: nameOf(n),
  idNumber: inventedIdNumber(n),
  level,
  levelName: policy.levels.find(({ code }) => code === level)?.label ?? level,
  authority: policy.district,
  authorityName: more.authorityName ?? policy.authority,
  district: policy.district,
  township: undefined as string | undefined,
  administrator: false,
  note: '',
})

function staffOf(policy: PolicyFile, numbering: Numbering) {
  const levels = policy.levels.map(({ code }) => code).filter((code) => code !== 'city')
  const reviewers = levels
    .filter((code) => code !== 'township' || !policy.townshipOffices)
    .flatMap((level) => ['a', 'b'].map((letter) => seat(policy, next(numbering), level, { letter })))
  const offices = (policy.townshipOffices ?? []).map(({ code, name }) => ({
    ...seat(policy, next(numbering), 'township', { letter: code.toLowerCase(), authorityName: name }),
    township: code,
  }))
  const highest = levels.at(-1)
  const administrators = highest
    ? ['a', 'b'].map((letter) => ({
        ...seat(policy, next(numbering), highest, { letter: `admin-${letter}` }),
        administrator: true,
        note: '参数管理员',
      }))
    : []
  return [...reviewers, ...offices, ...administrators]
}

const unit = (policy: PolicyFile, n: number, kind: 'unit' | 'newcomer', note: string) => ({
  id: `employer-${policy.district}-${kind}`,
  unitName: `北京${policy.name.replace(/区$/, '')}示范${kind === 'unit' ? '科技' : '智能'}有限公司`,
  uscc: inventedUscc(n),
  unitType: 'enterprise' as const,
  credential: 'certificate' as const,
  operator: { name: nameOf(n + 7, elders), idNumber: inventedIdNumber(n), mobile: inventedMobile(n) },
  registered: {
    address: `北京市${policy.name}示范路${n}号`,
    district: policy.divisionCode ?? '110101',
    capital: '1000',
    legalRepresentative: nameOf(n + 3, elders),
    scope: '技术开发、技术咨询、技术服务；软件开发',
    establishedOn: '2016-05-18',
  },
  note,
})

const applicant = (policy: PolicyFile, n: number, place: number, note: string) => ({
  id: `person-${policy.district}-${place}`,
  name: nameOf(n),
  idNumber: inventedIdNumber(n),
  mobile: inventedMobile(n),
  level: 'L3' as const,
  note,
})

/** A man of Hebei who has been sixty since 2026-07-08; his statutory month is 2026-12. A fixed number signs in on every day. */
const elderIdNumber = (n: number): string => {
  const first17 = `13010519660708${String(2 * (n % 400) + 1).padStart(3, '0')}`
  return first17 + idNumberCheckDigit(first17)
}

const elder = (policy: PolicyFile, n: number) => ({
  ...applicant(policy, n, 5, `${policy.name}：已满60周岁，未到法定退休月份，证件在续签时间内`),
  idNumber: elderIdNumber(n),
})

export type DistrictPersonas = ReturnType<typeof districtPersonas>

/** `place` is the district's place in the list; it decides on the invented numbers. */
export function districtPersonas(policy: PolicyFile, place: number) {
  const numbering = { at: 300 + place * perDistrict, serial: 0 }
  return {
    unit: unit(policy, next(numbering), 'unit', `${policy.name}：权限有效`),
    newcomer: unit(policy, next(numbering), 'newcomer', `${policy.name}：资料齐全，还没有业务权限`),
    people: [
      applicant(policy, next(numbering), 1, `${policy.name}：已关联单位，可以申请新办`),
      applicant(policy, next(numbering), 2, `${policy.name}：已关联单位，可以申请新办`),
      applicant(policy, next(numbering), 3, `${policy.name}：资料齐全，还没有关联单位`),
    ],
    staff: staffOf(policy, numbering),
    /** Whose 新办 has met the district's instrument: it waits for its appointment, or stands in a 情况表. */
    waiting:
      policy.appointment || policy.situationReport.value
        ? applicant(policy, next(numbering), 4, `${policy.name}：新办单位已审核`)
        : null,
    /** A holder past sixty, where a permit lapses with the retirement. */
    elder: policy.retirement.value === 'lapse' ? elder(policy, next(numbering)) : null,
  }
}
