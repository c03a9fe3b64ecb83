import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileRefusalCodes } from '@/lib/labels/files'
import { findingTexts } from '@/lib/labels/findings'
import { refusalLabels } from '@/lib/labels/refusals'

/** The code that refuses and finds, without the lists of codes and without their texts. */
const said = ['lib', 'app/api']
  .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)))
  .filter((name) => /\.ts$/.test(name) && !/generated|^lib\/labels|domain\/(finding|refusal)-codes/.test(name))
  .map((name) => readFileSync(name, 'utf8'))
  .join('\n')

/** Codes that are put together where they are said: `file.${active}`, `${slot}-missing`. */
const joined = (code: string): boolean =>
  [/^file\.(script|action|attachment|xfa|media)$/, /^child-.*-missing$/].some((of) => of.test(code))

// that every code has its text, and every text its code, is a matter of the compiler (decision 0039)
describe('no sentence is left of something that nobody says any more', () => {
  it.each([
    ['refusals', Object.keys(refusalLabels)],
    ['refused files', fileRefusalCodes],
    ['findings', Object.keys(findingTexts)],
  ])('%s', (_name, codes) => {
    expect(codes.length).toBeGreaterThan(20)
    expect(codes.filter((code) => !joined(code) && !said.includes(`'${code}'`))).toEqual([])
  })
})
