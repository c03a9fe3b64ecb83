import sharp from 'sharp'
import { findSnapshot } from '@/lib/data/application/applications'
import { database } from '@/lib/data/client'
import { dayOf, type PlainDate } from '@/lib/domain/dates'
import type { Dossier, DossierFile } from '@/lib/domain/application/dossier'
import type { IncomeMonth } from '@/lib/domain/eligibility/months'
import { storage } from '@/lib/files/storage'
import { dateText } from '@/lib/labels/dates'
import { pdfText } from './pdf-view'

/** What was submitted under a persona's account, as the officer's desk opens it. */
export async function dossierOf(personaId: string): Promise<Dossier> {
  const { personId } = await database().account.findFirstOrThrow({ where: { subject: personaId } })
  const { id, round } = await database().application.findFirstOrThrow({
    where: { personId: personId ?? '' },
    orderBy: { createdAt: 'desc' },
  })
  const dossier = await findSnapshot(database(), id, round)
  if (!dossier) throw new Error(`${personaId} has handed in nothing`)
  return dossier
}

export async function storedBytes(attachmentId: string): Promise<Uint8Array> {
  const { fileKey } = await database().attachment.findUniqueOrThrow({ where: { id: attachmentId } })
  const bytes = await storage().get(fileKey)
  if (!bytes) throw new Error('the file is not in the store')
  return new Uint8Array(bytes)
}

/** The words of a stored paper without its blanks; empty where it is a picture. */
export async function wordsOf(file: DossierFile): Promise<string> {
  return (await pdfText(await storedBytes(file.id))).replaceAll(/\s/g, '')
}

/** The first picture in a scanned file. */
export function pictureIn(bytes: Uint8Array): Buffer {
  const file = Buffer.from(bytes)
  const start = file.indexOf(Buffer.from([0xff, 0xd8, 0xff]))
  return file.subarray(start, file.indexOf('endstream', start))
}

/** How much colour a picture has: the greatest distance between two channels of a pixel, of 255. */
export async function colourOf(picture: Buffer): Promise<number> {
  const { data, info } = await sharp(picture).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  if (info.channels < 3) return 0
  let most = 0
  for (let at = 0; at < data.length; at += info.channels) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
    most = Math.max(most, Math.abs(red - green), Math.abs(green - blue))
  }
  return most
}

/** Mean difference of two pictures of one size, of 255. */
export async function differenceOf(one: Buffer, other: Buffer): Promise<number> {
  const plain = (picture: Buffer) => sharp(picture).grayscale().resize(200, 200, { fit: 'fill' }).raw().toBuffer()
  const [first, second] = [await plain(one), await plain(other)]
  return first.reduce((sum, value, at) => sum + Math.abs(value - (second[at] ?? 0)), 0) / first.length
}

const lastMonths = (months: readonly IncomeMonth[], count: number) => months.slice(-count)

const grouped = (income: string): string => Number(income).toLocaleString('en-US', { minimumFractionDigits: 2 })

/** What each paper must say for the form to be true; a slot without rules of its own names the person. */
export function expectedWords(dossier: Dossier, file: DossierFile): string[] {
  const { person, employer, employment, form } = dossier
  if (!person) return []
  const { general, education } = person.profile
  const months = form.kind === 'new' || form.kind === 'renewal' ? form.months : []
  const holder = [general.name, general.idNumber]
  switch (file.slot) {
    case 'education-certificate':
      return [general.name, education.school, education.major]
    case 'degree-certificate':
      return [general.name, education.degreeNumber, education.degreeIssuer]
    case 'household-register':
      return [...holder, general.hukouAddress]
    case 'taxable-income':
      return [...holder, employer.name, ...lastMonths(months, 12).map(({ income }) => grouped(income))]
    case 'social-insurance-record':
      return [...holder, employer.name, ...lastMonths(months, 12).map(({ month }) => month), `缴费${months.length}个月`]
    case 'integrity-declaration':
      return [general.name, dateText(file.signedOn ?? 'undated')]
    case 'marriage-certificate':
      return holder
    case 'residence-proof':
      return [
        general.name,
        general.residenceAddress,
        ...(general.housing === 'rented' ? [`${dateText(file.validUntil ?? 'undated')}止`] : []),
      ]
    case 'labour-contract':
      return [
        ...holder,
        employer.name,
        dateText(employment?.terms?.startsOn ?? ''),
        dateText(employment?.terms?.endsOn ?? ''),
      ]
    default:
      return file.ownerKind === 'person' ? [general.name] : []
  }
}

/** The day on which a stored file was made ready. */
export const dayOfFile = (file: DossierFile): PlainDate => dayOf(file.uploadedAt)
