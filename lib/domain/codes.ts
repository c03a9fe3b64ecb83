/** Codes that run through the whole house. One English word per Chinese term; the words are in docs/glossary.md. */

/** 区: a district is known by its policy file (lib/domain/policy/districts). */
export type DistrictCode = string

/** 工作居住证类型 (U-44). */
export const permitTypes = ['beijing', 'returnee'] as const
export type PermitType = (typeof permitTypes)[number]

/** 审核级别, lowest first: 属地 · 区级一级 · 区级 · 市级 (R-06…R-09). */
export const reviewLevels = ['township', 'district-first', 'district', 'city'] as const
export type ReviewLevelCode = (typeof reviewLevels)[number]
