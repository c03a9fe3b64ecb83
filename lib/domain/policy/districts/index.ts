import type { PolicyFile } from '../schema'
import { chaoyang } from './chaoyang'
import { daxing } from './daxing'
import { fengtai } from './fengtai'
import { haidian } from './haidian'
import { returnee } from './returnee'

/**
 * Every authority with all versions of its rules, the oldest first; none is ever taken out, since stored files are
 * pinned to them. Adding a district: its file, and its line here. Adding a version: a file `haidian-2027.ts` that says
 * what is different (`{ ...haidian, version, from, … }`), and its name in the district's line.
 */
export const districtFiles: readonly (readonly PolicyFile[])[] = [
  [haidian],
  [daxing],
  [chaoyang],
  [fengtai],
  [returnee],
]
