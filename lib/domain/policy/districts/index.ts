import { haidian } from './haidian'

/** Adding a district: its file, and its line here. */
export const districtFiles = [haidian]
