import type { SlotCode } from '@/lib/domain/attachment/catalogue'
import { slotName } from '@/lib/labels/slots'
import type { PaperFacts } from './facts'
import { metrics } from './metrics'
import { Sheet } from './sheet'
import { drawOf } from './slots'
import { toPdf } from './to-pdf'
import { toScan, type ScanLook } from './to-scan'

/** The paper of a slot that says what the facts are: words, or the picture of a scanner where a look is told. */
export async function makePaper(slot: SlotCode, facts: PaperFacts, look?: ScanLook): Promise<Uint8Array> {
  const known = await metrics()
  const sheets = drawOf(slot)(facts, (width, height) => new Sheet(known, width, height))
  const pages = sheets.map((sheet) => sheet.marked().page)
  const title = slotName(slot)
  return look ? toScan(pages, title, look, facts.seed) : toPdf(pages, title)
}
