import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/*
 * Chrome translates what is not marked: names of people become words, numbers of files lose their letters. Whatever shows
 * a name, number or code puts it into <Verbatim>, or says `verbatim` of a line.
 */
const root = path.resolve(import.meta.dirname, '../../..')
const sources = ['app', 'components'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => path.join(folder, file)),
)

const always = ['personName', 'employerName', 'operatorName', 'idNumber', 'mobile', 'uscc', 'linkCode', 'checkCode']
/** Of a person or a file, but for the places below. */
const mostly = ['name', 'number', 'code']
const labels = /编号|号码|校验码|关联码|信用代码|姓名|联系电话|用人单位$|申报单位/

/** Where `name`, `number` or `code` is no person's and no file's: what it is instead. */
const others: [RegExp, string][] = [
  [/\(public\)\/(page|guides)/, 'districts and materials'],
  [/\(employer\)\/employer\/_components\/(file-list|office-card)/, 'slots, offices'],
  [/\(employer\)\/employer\/(quota|situation-reports)\/page/, 'what the quota is called, offices'],
  [/reviewer\/parameters/, 'figures'],
  [/_components\/(checklist|opinion-item|slot-list)/, 'slots, ordinals'],
  [/edit\/_kinds\/new\/condition-step/, 'letters of categories'],
  [/components\/attachments/, 'slots, pages'],
  [/components\/organiser\/organiser/, 'slots'],
  [/components\/application\/permit-card/, 'types of permits'],
  [/components\/eligibility/, 'districts, months, codes of options'],
  [/components\/ui\/empty-state/, 'request ids'],
]

const lastName = (node: ts.Node): string | null => {
  if (ts.isParenthesizedExpression(node)) return lastName(node.expression)
  if (ts.isIdentifier(node)) return node.text
  if (ts.isPropertyAccessExpression(node)) return node.name.text
  const { QuestionQuestionToken, BarBarToken } = ts.SyntaxKind
  const either = ts.isBinaryExpression(node) && [QuestionQuestionToken, BarBarToken].includes(node.operatorToken.kind)
  return either ? lastName(node.left) : null
}

const propertyOf = (node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined =>
  node.properties.find(
    (one): one is ts.PropertyAssignment => ts.isPropertyAssignment(one) && one.name.getText() === name,
  )?.initializer

/** The places of a file that show something unmarked. */
function unmarked(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const isOther = others.some(([place]) => place.test(file))
  const isMeant = (name: string | null) =>
    name !== null && (always.includes(name) || (mostly.includes(name) && !isOther))
  const found: string[] = []
  const note = (node: ts.Node) =>
    found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText()}`)
  const look = (node: ts.Node): void => {
    if (ts.isJsxElement(node) && node.openingElement.tagName.getText() === 'Verbatim') return
    if (
      ts.isJsxExpression(node) &&
      node.expression &&
      !ts.isJsxAttribute(node.parent) &&
      isMeant(lastName(node.expression))
    )
      note(node)
    if (ts.isObjectLiteralExpression(node) && !propertyOf(node, 'verbatim')) {
      const [label, value, cell] = ['label', 'value', 'cell'].map((name) => propertyOf(node, name))
      const shown = cell && ts.isArrowFunction(cell) ? cell.body : value
      if (shown && isMeant(lastName(shown)) && (cell || label)) note(shown)
      else if (label && ts.isStringLiteral(label) && labels.test(label.text) && value && lastName(value)) note(value)
    }
    ts.forEachChild(node, look)
  }
  look(source)
  return found
}

describe('a name, a number or a code', () => {
  it('is left alone by the translation of a browser wherever it is shown', () => {
    expect(sources.flatMap(unmarked)).toEqual([])
  }, 30_000)

  it('is looked for in places that exist', () => {
    expect(others.filter(([place]) => !sources.some((file) => place.test(file)))).toEqual([])
  })
})
