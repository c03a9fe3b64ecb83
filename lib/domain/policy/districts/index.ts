import { chaoyang } from './chaoyang'
import { daxing } from './daxing'
import { haidian } from './haidian'

/** Adding a district: its file, and its line here. */
export const districtFiles = [haidian, daxing, chaoyang]
