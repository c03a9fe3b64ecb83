/** The codes that the person's forms accept. Their names stand in lib/labels/codes; domain-wide facts of the standards. */

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(2, '0'))

/** GB/T 2261.1, the two that an ID number can tell. */
export const sexes = ['1', '2'] as const

/** GB/T 3304, the 56 peoples. */
export const ethnicities = numbers(1, 56)

/** GB/T 4762. */
export const politicalStatuses = numbers(1, 13)

/** GB/T 2261.2. */
export const maritalStatuses = ['10', '20', '21', '22', '23', '30', '40', '90'] as const

/** Document types of the identity platform; only the citizen ID card can file here (I-43). */
export const idTypes = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '78'] as const
export const citizenIdType = '1'

/** GB/T 2260, provinces. */
export const provinces =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' ')
export const beijingProvince = '11'

/** GB/T 4658, without the group headings. */
export const educationLevels = [
  ...numbers(11, 19),
  ...['21', '22', '23', '28', '31', '32', '33'],
  ...numbers(41, 49),
  ...['61', '62', '63', '71', '73', '81', '83', '90'],
]

/** GB/T 6864 levels that can be earned; "0" says that there is none. */
export const degreeLevels = ['2', '3', '4', '0'] as const
export const noDegree = '0'

/** 学位授予门类; 12 is military science, 13 arts, 14 interdisciplinary. */
export const degreeDisciplines = numbers(1, 14)

/** Level digit of GB/T 8561. */
export const titleLevels = ['1', '2', '3', '4', '5'] as const

/** 已婚 with its three kinds: the marriage certificate is asked (M-26). */
export const isMarried = (maritalStatus: string): boolean => ['20', '21', '22', '23'].includes(maritalStatus)
