import type { SlotCode } from '@/lib/domain/documents/catalogue'
import { slotName } from '@/lib/labels/slots'
import { scanPdf } from './scans'

/** Pages per slot, where a real document has more than one. */
const pages: Partial<Record<SlotCode, number>> = { 'taxable-income': 3, 'labour-contract': 4, 'residence-proof': 2 }

/** The documents that show a name of their own; the rest is the same paper for everybody, which is quicker to make. */
const personal: readonly SlotCode[] = ['residence-proof', 'integrity-declaration']

const made = new Map<string, Promise<Uint8Array>>()

/** A scan-like document of a slot in the name of somebody. Marked as a demonstration; made once per name and slot. */
export const paperOf =
  (holder: string) =>
  (slot: SlotCode): Promise<Uint8Array> => {
    const name = personal.includes(slot) ? holder : '示例'
    const key = `${name}:${slot}`
    const paper =
      made.get(key) ??
      scanPdf({
        title: slotName(slot),
        lines: [`姓名（单位）：${name}`, '本文件为演示文件，内容虚构，不具有任何效力。', `材料：${slotName(slot)}`],
        pages: pages[slot] ?? 1,
        seed: name.length + slot.length,
      })
    made.set(key, paper)
    return paper
  }
