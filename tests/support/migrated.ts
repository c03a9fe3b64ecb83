import { type MigratedHolder, emptyMigratedHolder } from '@/lib/domain/permit/content'

/** What the old sheet of an invented holder said besides his name, numbers and term. */
export const migratedFacts = {
  hukouAddress: '河北省石家庄市长安区中山东路 100 号 2 单元 301 室',
  residenceDistrict: '110108',
  residenceAddress: '知春路 27 号 3 号楼 2 单元 501 室',
} as const

/** A holder of the former system, complete. */
export const migratedHolder = (
  facts: Pick<MigratedHolder, 'name' | 'idNumber' | 'permitNumber'> & Partial<MigratedHolder>,
): MigratedHolder => ({
  ...emptyMigratedHolder(),
  ...{ validFrom: '2024-05-06', validTo: '2027-05-06' },
  ...migratedFacts,
  ...facts,
})
