import { authorityOf } from '@/lib/domain/policy/resolve'
import { slotName } from '@/lib/labels/slots'
import { faults } from './faults'
import { demoFiles } from './table'

/** One line of docs/demo-faults.md: who, where, which paper, what is wrong, what the officer should do. */
export type FaultLine = [name: string, district: string, paper: string, fault: string, action: string]

/** The planted faults as the document lists them, in the order of the table. */
export const faultLines = (): FaultLine[] =>
  demoFiles.flatMap(({ name, district, fault }): FaultLine[] => {
    if (!fault) return []
    const { slot, what, action } = faults[fault]
    return [[name, authorityOf(district).name, slotName(slot), what, action]]
  })

/** Everybody whose papers agree with what was filled in. */
export const soundNames = (): string[] => demoFiles.filter(({ fault, name }) => !fault && name).map(({ name }) => name)
