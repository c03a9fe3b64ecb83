import { describe, expect, it } from 'vitest'
import { employerKinds } from '@/lib/domain/codes'
import * as domain from '@/lib/domain/person/code-sets'
import * as employers from '@/lib/domain/employer/employer-profile'
import { beijingDistricts } from '@/lib/domain/text/beijing-districts'
import { housingKinds, hukouKinds, studyStages, titleAcquisitions } from '@/lib/domain/person/profile'
import * as employerLabels from '@/lib/labels/employer-codes'
import * as labels from '@/lib/labels/codes'

const pairs: [string, labels.CodeTable, readonly string[]][] = [
  ['性别', labels.sexes, domain.sexes],
  ['民族', labels.ethnicities, domain.ethnicities],
  ['政治面貌', labels.politicalStatuses, domain.politicalStatuses],
  ['婚姻状况', labels.maritalStatuses, domain.maritalStatuses],
  ['证件类型', labels.idTypes, domain.idTypes],
  ['学历', labels.educationLevels, domain.educationLevels],
  ['学位', labels.degrees, domain.degreeLevels],
  ['学位门类', labels.degreeDisciplines, domain.degreeDisciplines],
  ['职称级别', labels.titleLevels, domain.titleLevels],
  ['取得方式', labels.titleAcquisitions, titleAcquisitions],
  ['户口性质', labels.hukouKinds, hukouKinds],
  ['住所类型', labels.housingKinds, housingKinds],
  ['学习阶段', labels.studyStages, studyStages],
  ['省份', labels.provinces, domain.provinces],
  ['北京的区', labels.districts, Object.keys(beijingDistricts)],
  ['单位类型', employerLabels.employerKinds, employerKinds],
  ['单位分类', employerLabels.employerClasses, employers.employerClasses],
  ['币种', employerLabels.currencies, employers.currencies],
]

describe('code tables', () => {
  it.each(pairs)('%s names every code that the rules accept, once', (_, table, codes) => {
    expect(table.map(([code]) => code).sort()).toEqual([...codes].sort())
    const names = table.map(([, label]) => label)
    expect(names.every((label) => label !== '')).toBe(true)
    expect(new Set(names).size).toBe(names.length)
  })

  it.each([
    [labels.ethnicities, '01', '汉族'],
    [labels.ethnicities, '11', '满族'],
    [labels.ethnicities, '38', '锡伯族'],
    [labels.ethnicities, '56', '基诺族'],
    [labels.provinces, '13', '河北省'],
    [labels.provinces, '41', '河南省'],
    [labels.provinces, '65', '新疆维吾尔自治区'],
    [labels.provinces, '82', '澳门特别行政区'],
    [labels.degreeDisciplines, '08', '工学'],
    [labels.degreeDisciplines, '12', '管理学'],
    [labels.districts, '110108', '海淀区'],
    [labels.educationLevels, '21', '大学本科毕业'],
  ])('%#', (table, code, label) => expect(labels.codeLabel(table, code)).toBe(label))

  it('answers an unknown or empty code with itself', () => {
    expect(labels.codeLabel(labels.sexes, '9')).toBe('9')
    expect(labels.codeLabel(labels.sexes, '')).toBe('')
  })

  it('keeps the order of the form in its options', () =>
    expect(labels.codeOptions(labels.offeredMaritalStatuses).map(({ label }) => label)).toEqual([
      '未婚',
      '已婚',
      '丧偶',
      '离婚',
    ]))
})
