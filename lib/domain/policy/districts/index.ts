import { chaoyang } from './chaoyang'
import { daxing } from './daxing'
import { fengtai } from './fengtai'
import { haidian } from './haidian'
import { returnee } from './returnee'

/** Adding a district: its file, and its line here. */
export const districtFiles = [haidian, daxing, chaoyang, fengtai, returnee]
