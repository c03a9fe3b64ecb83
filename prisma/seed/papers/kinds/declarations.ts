import { declarationTexts } from '@/lib/labels/declarations'
import type { PaperFacts } from '../facts'
import type { Sheet } from '../sheet'
import { day } from '../words'

type NewSheet = (width?: number, height?: number) => Sheet

const body = { size: 13.5, leading: 29 }

function byUnit(page: Sheet, y: number, { unit, declaration }: PaperFacts): Sheet {
  page.text(80, y, declarationTexts.responsible, { size: 13.5 }).signature(226, y + 2, unit.legalRepresentative)
  page.text(80, y + 34, declarationTexts.seal, { size: 13.5 }).handwriting(380, y + 70, day(declaration.signedOn), 14)
  return page.seal(280, y + 40, unit.name, '公章', 54)
}

/** 诚信声明（个人版）, signed by both and dated. */
export function personDeclaration(facts: PaperFacts, sheet: NewSheet): Sheet[] {
  const { person, declaration } = facts
  const page = sheet()
  page.centre(110, declarationTexts.title, { size: 26, bold: true })
  let y = page.paragraph(80, 172, 435, `　　${declarationTexts.person}`, body) + 16
  page.text(80, y, declarationTexts.applicant, { size: 13.5 }).signature(190, y + 2, person.name)
  page.handwriting(380, y + 36, day(declaration.signedOn), 14)
  const text = declarationTexts.employerForPerson.replace('［姓名］', person.name)
  y = page.paragraph(80, y + 92, 435, `　　${text}`, body) + 16
  return [byUnit(page, y, facts)]
}

/** 诚信声明（单位版）. */
export function unitDeclaration(facts: PaperFacts, sheet: NewSheet): Sheet[] {
  const page = sheet()
  page.centre(110, declarationTexts.title, { size: 26, bold: true })
  const y = page.paragraph(80, 180, 435, `　　${declarationTexts.employer}`, body) + 60
  return [byUnit(page, y, facts)]
}
