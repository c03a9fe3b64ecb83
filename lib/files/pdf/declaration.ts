import type { PDFPage } from 'pdf-lib'
import type { PlainDate } from '@/lib/domain/dates'
import { declarationTexts } from '@/lib/labels/declarations'
import { codePointOf, type Fonts, newDocument, printable } from './fonts'
import { a4, colour, drawLines, heightOf, mm, type TextStyle, wrap, chineseDate } from './layout'

/** The facts a template is pre-filled with; what is unknown stays an empty line to be written by hand. */
export type DeclarationData =
  | { kind: 'person'; holderName?: string; employerName?: string }
  | { kind: 'employer'; employerName?: string }
  | { kind: 'commitment'; authority: string; employerName?: string }
  | {
      kind: 'lodging'
      borrowerName?: string
      borrowerIdNumber?: string
      since?: PlainDate
      address?: string
      ownerName?: string
      ownerIdNumber?: string
      relation?: string
    }

const left = mm(28)
const width = a4.width - 2 * left
const ink = colour('#151C28')
const soft = colour('#586476')
const blank = (length: number) => '＿'.repeat(length)
const indent = '　　'

type Pen = { page: PDFPage; fonts: Fonts; top: number }
type Setting = { style?: Partial<TextStyle>; align?: 'left' | 'right' | 'center'; gap?: number }

/** Sets a paragraph and moves the pen below it. */
function write(pen: Pen, text: string, { style = {}, align = 'left', gap = 0 }: Setting = {}) {
  const full: TextStyle = { font: pen.fonts.regular, size: 14, color: ink, lineHeight: 28, ...style }
  const lines = wrap(text, full.font, full.size, width)
  drawLines(pen.page, lines, full, { x: left, top: pen.top, width, align })
  pen.top -= heightOf(lines, full) + gap
}

const heading = (pen: Pen, text: string) =>
  write(pen, text, { style: { font: pen.fonts.bold, size: 24, lineHeight: 40 }, align: 'center', gap: 30 })

/** Room for a signature or a company seal, then the line for the date. */
function signature(pen: Pen, lines: string[]) {
  pen.top -= 22
  for (const line of lines) write(pen, line, { gap: 12 })
  write(pen, '年　　　月　　　日', { align: 'right', gap: 26 })
}

function employerSignature(pen: Pen, employerName: string | undefined) {
  const { responsible, seal } = declarationTexts
  signature(pen, [`${responsible}${blank(10)}`, seal, ...(employerName ? [`聘用单位：${employerName}`] : [])])
}

function writePerson(pen: Pen, data: Extract<DeclarationData, { kind: 'person' }>) {
  const { person, employerForPerson, applicant } = declarationTexts
  heading(pen, declarationTexts.title)
  write(pen, indent + person)
  signature(pen, [`${applicant}${blank(10)}`])
  write(pen, indent + employerForPerson.replace('［姓名］', data.holderName ?? blank(5)))
  employerSignature(pen, data.employerName)
}

function writeEmployer(pen: Pen, data: Extract<DeclarationData, { kind: 'employer' }>) {
  heading(pen, declarationTexts.title)
  write(pen, indent + declarationTexts.employer)
  pen.top -= 40
  employerSignature(pen, data.employerName)
}

function writeCommitment(pen: Pen, data: Extract<DeclarationData, { kind: 'commitment' }>) {
  const { title, statement, promises, closing } = declarationTexts.commitment
  heading(pen, title)
  for (const paragraph of [statement(data.authority), ...promises, closing]) write(pen, indent + paragraph)
  pen.top -= 20
  employerSignature(pen, data.employerName)
}

function writeLodging(pen: Pen, data: Extract<DeclarationData, { kind: 'lodging' }>) {
  const texts = declarationTexts.lodging
  const since = data.since ? chineseDate(data.since) : `${blank(4)}年${blank(2)}月${blank(2)}日`
  heading(pen, texts.title)
  const statement = texts.statement({
    borrowerName: data.borrowerName ?? blank(5),
    borrowerIdNumber: data.borrowerIdNumber ?? blank(12),
    since,
    address: data.address ?? blank(20),
    ownerName: data.ownerName ?? blank(5),
    ownerIdNumber: data.ownerIdNumber ?? blank(12),
    relation: data.relation ?? blank(4),
  })
  write(pen, indent + statement)
  write(pen, indent + texts.promise)
  signature(pen, [`${texts.owner}${blank(10)}`, `${texts.borrower}${blank(10)}`])
}

/** Replaces characters the fonts lack by 〓 in every given text; the missing ones are collected. */
async function printableFields<T extends DeclarationData>(data: T, missing: Set<string>): Promise<T> {
  const fields = await Promise.all(
    Object.entries(data).map(async ([name, text]) => {
      const result = await printable(String(text))
      result.missing.forEach((character) => missing.add(character))
      return [name, text === undefined ? undefined : result.text] as const
    }),
  )
  return { ...data, ...Object.fromEntries(fields) }
}

function writeFoot(pen: Pen, kind: DeclarationData['kind'], missing: Set<string>) {
  const rare = `“〓”处请手写（打印字库暂缺 ${[...missing].map(codePointOf).join('、')}）。`
  pen.top = mm(30)
  const note = declarationTexts.notes[kind] + (missing.size > 0 ? rare : '')
  write(pen, note, { style: { size: 9, lineHeight: 14, color: soft } })
}

const titleOf = (kind: DeclarationData['kind']): string => {
  if (kind === 'lodging') return declarationTexts.lodging.title
  return kind === 'commitment' ? declarationTexts.commitment.title : declarationTexts.title
}

/**
 * Makes a declaration ready for signature as an A4 PDF: 诚信声明（个人版, F-03）,（单位版, F-02）, 房屋借住声明 (F-04) or 承诺书 (F-05). `on` is the
 * day of printing, for the file's properties only: the date on paper is written by hand.
 */
export async function makeDeclaration(given: DeclarationData, on: PlainDate): Promise<Uint8Array> {
  const missing = new Set<string>()
  const data = await printableFields(given, missing)
  const { document, fonts } = await newDocument({ title: titleOf(data.kind), at: new Date(`${on}T00:00:00Z`) })
  const pen: Pen = { page: document.addPage([a4.width, a4.height]), fonts, top: a4.height - mm(32) }
  if (data.kind === 'person') writePerson(pen, data)
  else if (data.kind === 'employer') writeEmployer(pen, data)
  else if (data.kind === 'commitment') writeCommitment(pen, data)
  else writeLodging(pen, data)
  writeFoot(pen, data.kind, missing)
  return document.save({ useObjectStreams: false })
}
