import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/** How many casts are left. The figure may only fall: whoever takes one away lowers it (decision 0039). */
const bar = 23

type Found = { what: 'cast' | 'route' | 'any' | 'non-null' | 'path'; at: string }

/** A page of the portals, or of the doors before them. */
const isPath = (text: string): boolean => /^\/(applicant|employer|reviewer|sign-in|guides|verify)([/?#]|$)/.test(text)

function found(file: string): Found[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const all: Found[] = []
  const look = (node: ts.Node): void => {
    const at = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
    if (ts.isAsExpression(node) && node.type.getText() !== 'const')
      all.push({ what: node.type.getText() === 'Route' ? 'route' : 'cast', at })
    if (ts.isTypeAssertionExpression(node)) all.push({ what: 'cast', at })
    if (ts.isNonNullExpression(node)) all.push({ what: 'non-null', at })
    if (node.kind === ts.SyntaxKind.AnyKeyword) all.push({ what: 'any', at })
    if ((ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) && isPath(node.text))
      all.push({ what: 'path', at })
    ts.forEachChild(node, look)
  }
  look(source)
  return all
}

const files = ['app', 'components', 'lib'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((name) => join(room, name))
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('generated')),
)
const all = files.flatMap(found)
const placesOf = (what: Found['what']): string[] => all.filter((one) => one.what === what).map(({ at }) => at)

describe('types instead of trust', () => {
  it('an address is cast where addresses are made, once', () => {
    expect(placesOf('route').map((at) => at.split(':')[0])).toEqual(['lib/addresses.ts'])
  })
  it('a page is known by its path in app, and in lib where addresses are made', () => {
    const inLib = placesOf('path').filter((at) => at.startsWith('lib/'))
    expect([...new Set(inLib.map((at) => at.split(':')[0]))]).toEqual(['lib/addresses.ts'])
  })
  it('nothing is any, and nothing is said to be there that may be missing', () => {
    expect([...placesOf('any'), ...placesOf('non-null')]).toEqual([])
  })
  it('casts only become fewer', () => {
    const casts = placesOf('cast')
    expect(casts.length, casts.join('\n')).toBeLessThanOrEqual(bar)
  })
})
