import { createHash } from 'node:crypto'
import * as lucide from 'lucide-react'
import { createElement, type ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import * as icons from '@/components/ui/icons'

// Pages name a drawing of one sheet, which the browser fetches once. After a new sign: run this with -u, and write the
// new version into components/ui/icon.tsx as the failure says.

const shapes: Record<string, unknown> = { ...lucide }
const isShape = (value: unknown): value is ComponentType => typeof value === 'object' && value !== null

const named = Object.values(icons).map((icon) => {
  const markup = renderToStaticMarkup(createElement(icon))
  return /href="([^"#]+)#([\w-]+)"/.exec(markup) ?? expect.fail(`${markup} names no drawing`)
})

/** The name that Lucide exports: circle-check is CircleCheck. */
const exported = (name: string): string => name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())

function drawing(name: string): string {
  const shape = shapes[exported(name)]
  if (!isShape(shape)) return expect.fail(`${name} is not in the Lucide set`)
  const inside = renderToStaticMarkup(createElement(shape)).replace(/^<svg[^>]*>|<\/svg>$/g, '')
  return `<symbol id="${name}" viewBox="0 0 24 24">${inside}</symbol>`
}

const sheet = [
  '<svg xmlns="http://www.w3.org/2000/svg"><!-- lucide, ISC: see LICENSE of lucide-react -->',
  ...named.map(([, , name = '']) => drawing(name)),
  '</svg>\n',
].join('\n')

it('the sheet holds exactly the signs of the house, as Lucide draws them', async () => {
  await expect(sheet).toMatchFileSnapshot('../../../public/icons.svg')
})

it('its address changes with the drawings, so that nobody keeps an old sheet', () => {
  const version = createHash('sha256').update(sheet).digest('hex').slice(0, 8)
  expect([...new Set(named.map(([, address]) => address))]).toEqual([`/icons.svg?${version}`])
})
