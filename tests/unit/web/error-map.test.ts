import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileRefusalCodes } from '@/lib/labels/files'
import { refusalLabels } from '@/lib/labels/refusals'
import { signInProblem } from '@/lib/labels/sign-in-problems'
import { sentenceOf } from '@/lib/web/error-map'
import { httpStatusOf } from '@/lib/web/http-status'

const root = path.resolve(import.meta.dirname, '../../../lib')

/** Every code that is written into a refusal anywhere in lib. */
function refusalCodes(): string[] {
  const files = fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
  const found = files.flatMap((name) => {
    const text = fs.readFileSync(path.join(root, name), 'utf8')
    return [...text.matchAll(/\b(?:refuse|no|Refused)\(\s*(?:\{ code: )?'([a-z][\w.-]*)'/g)].map(
      (match) => match[1] ?? '',
    )
  })
  return [...new Set(found)].sort()
}

describe('the sentence of a refusal', () => {
  it('exists for every code that the code can refuse with', () => {
    const known = new Set([...Object.keys(refusalLabels), ...fileRefusalCodes])
    expect(refusalCodes().length).toBeGreaterThan(30)
    expect(refusalCodes().filter((code) => !known.has(code))).toEqual([])
  })

  it('names the figures of the refusal', () => {
    expect(sentenceOf({ code: 'application.claimed-by-other', params: { name: '王芳' } })).toContain('王芳')
    expect(sentenceOf({ code: 'rate-limited', params: { seconds: 2816 } })).toContain('请约 47 分钟后再试')
    expect(sentenceOf({ code: 'rate-limited', params: { seconds: 42 } })).toContain('请 1 分钟后再试')
    expect(sentenceOf({ code: 'rate-limited', params: { seconds: 80_000 } })).toContain('请约 23 小时后再试')
  })

  it('leaves no hole when a figure is missing', () => {
    expect(sentenceOf({ code: 'rate-limited' })).not.toMatch(/[{}]/)
  })

  it('is neutral for a code without one, also for names of built-in properties', () => {
    expect(sentenceOf({ code: 'something.new' })).toContain('请稍后重试')
    expect(sentenceOf({ code: 'constructor' })).toContain('请稍后重试')
  })
})

describe('the status of a refusal', () => {
  it.each([
    ['request.malformed', 400],
    ['unauthenticated', 401],
    ['not-permitted', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['file.too-large', 413],
    ['file.not-pdf', 415],
    ['input.invalid', 422],
    ['application.incomplete', 422],
    ['rate-limited', 429],
    ['unexpected', 500],
    ['constructor', 422],
  ])('%s is %i', (code, status) => {
    expect(httpStatusOf(code)).toBe(status)
  })
})

describe('what the sign-in page says', () => {
  it('says nothing without a problem', () => {
    expect(signInProblem(undefined)).toBeNull()
    expect(signInProblem('')).toBeNull()
  })

  it('explains refused identities, expired sessions and failures of the platform', () => {
    expect(signInProblem('sign-in.level-low')).toContain('人脸核验')
    expect(signInProblem('session-expired')).toContain('不会丢失')
    expect(signInProblem('OAuthSignin')).toContain('统一身份认证平台')
  })

  it('never shows what somebody wrote into the address', () => {
    expect(signInProblem('<script>alert(1)</script>')).toBe(signInProblem('Callback'))
    expect(signInProblem('conflict')).toBe(signInProblem('Callback'))
  })
})
