import { type SlotCode, slotOf } from '@/lib/domain/attachment/catalogue'
import type { PlainDate } from '@/lib/domain/dates'
import { newFileKey } from '@/lib/files/file-key'
import { sha256Of } from '@/lib/files/inspect-pdf'
import { storage } from '@/lib/files/storage'
import { slotName } from '@/lib/labels/slots'
import { photoJpeg } from '../scans'
import { castOf, type Cast } from '../cast/cast'
import { known } from '../scenario/files'
import { inventedIdNumber, inventedMobile, inventedUscc } from '../scenario/numbers'

/** The papers that hundreds of invented people share: they name 示例 and nobody else. */
const sampleCast = (on: PlainDate): Cast =>
  castOf({
    person: { name: '示例', idNumber: inventedIdNumber(1), mobile: inventedMobile(1) },
    unit: {
      unitName: '北京示例有限公司',
      uscc: inventedUscc(1),
      operator: { name: '示例', idNumber: inventedIdNumber(2), mobile: inventedMobile(2) },
      registered: {
        ...{ address: '北京市海淀区示例路1号', district: '110108', capital: '1000', legalRepresentative: '示例' },
        ...{ scope: '技术开发、技术咨询、技术服务', establishedOn: '2016-05-18' },
      },
    },
    on,
  })

/** A stored file that many invented people show: facts of the row, without owner and time. */
export type SharedFile = {
  slot: SlotCode
  fileKey: string
  fileName: string
  contentType: string
  bytes: number
  pages: number | null
  sha256: string
}

async function photo(): Promise<SharedFile> {
  const bytes = await photoJpeg()
  const fileKey = newFileKey('photos', 'jpg')
  await storage().put(fileKey, bytes, 'image/jpeg')
  const facts = { fileName: '证件照片.jpg', contentType: 'image/jpeg', bytes: bytes.byteLength, pages: null }
  return { slot: 'photo', fileKey, ...facts, sha256: sha256Of(bytes) }
}

/** Makes and stores one document of a slot, as it stands on a day. */
export async function shareFile(slot: SlotCode, on: PlainDate): Promise<SharedFile> {
  if (slotOf(slot).format === 'image') return photo()
  const { bytes } = await sampleCast(on).paper(slot)
  return storePaper(slot, bytes)
}

/** Stores a paper that somebody shows. */
export async function storePaper(slot: SlotCode, bytes: Uint8Array): Promise<SharedFile> {
  const { fileKey, contentType, pages, sha256 } = known(bytes, 'pdf')
  await storage().put(fileKey, bytes, contentType)
  return { slot, fileKey, fileName: `${slotName(slot)}.pdf`, contentType, bytes: bytes.byteLength, pages, sha256 }
}
