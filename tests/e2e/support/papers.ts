import { type SlotCode, slotOf } from '@/lib/domain/attachment/catalogue'
import { slotName } from '@/lib/labels/slots'
import { photoJpeg, scanPdf } from '@/prisma/seed/scans'

/** A file as the browser's file dialog hands it over. */
export type Paper = { name: string; mimeType: string; buffer: Buffer }

export const pdfOf = (name: string, bytes: Uint8Array): Paper => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(bytes),
})

/** A scan of the document that a slot asks for, in the name of its holder; the photo for the slot of the photo. */
export async function paperFor(slot: SlotCode, holder: string, pages = 1): Promise<Paper> {
  const title = slotName(slot)
  if (slotOf(slot).format === 'image')
    return { name: '证件照.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await photoJpeg()) }
  const lines = [`姓名（单位）：${holder}`, '本文件为测试文件，内容虚构，不具有任何效力。']
  return pdfOf(`${title}.pdf`, await scanPdf({ title, lines, pages, seed: title.length }))
}
