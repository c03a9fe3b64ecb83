import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { proofsDocument } from '@/trials/old-rules/document'
import { isPlayable, namesOf, points } from '@/trials/old-rules/old-rule'
import { oldRules } from '@/trials/old-rules/points'
import { oldText } from '@/trials/old-rules/put-back'

const named = oldRules.filter((rule) => !('pending' in rule))

/** docs/proofs.md is the list of old rules; the trial of that name plays it. */
describe('the table of proofs', () => {
  it('is made of the list', async () => {
    await expect(proofsDocument()).toMatchFileSnapshot('../../../docs/proofs.md')
  })

  it('names tests that exist', () => {
    const lost = named.filter(({ test: { file, title } }) => {
      const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
      return !text.includes(title) && !text.includes(title.replaceAll("'", String.raw`\'`))
    })
    expect(lost.map(({ rule, test }) => `${rule} — ${test.file} › ${test.title}`)).toEqual([])
  })

  it('finds each place that it would put back, exactly once', () => {
    const stale = oldRules.filter(isPlayable).flatMap((rule) => {
      try {
        oldText(rule)
        return []
      } catch (error) {
        return [`${rule.rule} — ${String(error)}`]
      }
    })
    expect(stale).toEqual([])
  })

  it('says each rule once, and something of every point', () => {
    const rules = oldRules.map(({ point, rule }) => `${point}: ${rule}`)
    expect(rules).toEqual([...new Set(rules)])
    expect(Object.keys(points).filter((point) => oldRules.every((rule) => rule.point !== point))).toEqual([])
  })

  it('knows a test by its title, whatever `each` puts into it', () => {
    expect('a group declaration (G-29): signed today').toMatch(namesOf('declaration (G-29): %s'))
    expect('a group another one').not.toMatch(namesOf('one'.slice(1)))
  })
})
