import type { degreeRanks, educationRanks, titleRanks } from '../domain/policy/sections/eligibility'

export type EducationRank = (typeof educationRanks)[number]
export type DegreeRank = (typeof degreeRanks)[number]
export type TitleRank = (typeof titleRanks)[number]

export const educationRankLabels: Record<EducationRank, string> = {
  other: '大专以下',
  college: '大专',
  bachelor: '大学本科',
  master: '硕士研究生',
  doctor: '博士研究生',
}

export const degreeRankLabels: Record<DegreeRank, string> = {
  none: '没有学位',
  bachelor: '学士',
  master: '硕士',
  doctor: '博士',
}

export const titleRankLabels: Record<TitleRank, string> = {
  none: '没有职称',
  junior: '初级',
  intermediate: '中级',
  'associate-senior': '副高级',
  senior: '正高级',
}
