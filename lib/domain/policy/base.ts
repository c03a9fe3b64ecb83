import { applicationKinds, type ReviewLevelCode } from '../codes'
import { tableOf } from '../typed'
import type { PolicyFile, PolicyLevel } from './schema'

/** What every district may change during the year; a file without one of these figures leaves it out. */
export const commonParameters: PolicyFile['parameters'] = [
  'income-multiple',
  'income-months',
  'insurance-months',
  'child-age',
  'change-insurance-months',
  'employer-age',
  'employer-capital',
  'employer-tax',
  'renewal-window',
  'safe-submit-days',
  'acceptance-days',
  'review-days',
  'dissolve-days',
]

/** The city level is the same for every district. */
const city: PolicyLevel = { code: 'city', label: '市级', authority: '市人才工作局' }

/** 区级一级 → 区级 → 市级, the levels of a district without township offices. */
export const baseLevels = (authority: string): PolicyLevel[] => [
  { code: 'district-first', label: '区级一级', authority },
  { code: 'district', label: '区级', authority },
  city,
]

/** The chain of S-40: strictly one after another. */
export const districtChain: ReviewLevelCode[] = ['district-first', 'district', 'city']

/** The same levels for every business (S-40…S-42); the requests of S-79 end in the district. */
export const chainsOf = (chain: ReviewLevelCode[], requests: ReviewLevelCode[]): PolicyFile['chains'] =>
  tableOf(applicationKinds, (kind) => (kind === 'service-request' ? requests : chain))

/** Kinds of employer that may file: legal persons, and branches of employers from outside Beijing (E-01). */
export const filingKinds: PolicyFile['employerConditions']['kinds']['value'] = [
  'enterprise',
  'public-institution',
  'private-non-enterprise',
  'social-organisation',
  'foreign-branch',
  'out-of-town-branch',
]
