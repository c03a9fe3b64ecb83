import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { parseEnvironment } from '@/lib/env'
import { securityTxt } from '@/lib/web/security-txt'

const root = path.resolve(import.meta.dirname, '../../..')
const inPublic = (file: string) => path.join(root, 'public', file)

describe('the top level', () => {
  it('keeps search engines away from every portal, the API and the codes of sheets, and lets them read the guides', () => {
    const rules = readFileSync(inPublic('robots.txt'), 'utf8')
    const portals = ['(applicant)', '(employer)', '(reviewer)'].flatMap((group) =>
      readdirSync(path.join(root, 'app', group), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `/${name}`),
    )
    for (const place of [...portals, '/api/', '/verify/', '/sign-in', '/demo'])
      expect(rules).toContain(`\nDisallow: ${place}\n`)
    expect(rules).not.toMatch(/Disallow: \/(guides|eligibility|deadlines)?\n/)
  })

  it('has a manifest whose icons are there, in the size they say', async () => {
    const manifest = JSON.parse(readFileSync(inPublic('manifest.webmanifest'), 'utf8')) as {
      lang: string
      icons: { src: string; sizes: string }[]
    }
    expect(manifest.lang).toBe('zh-CN')
    for (const { src, sizes } of manifest.icons) {
      const { width, height } = await sharp(readFileSync(inPublic(src))).metadata()
      expect(`${width}x${height}`).toBe(sizes)
    }
    expect(existsSync(inPublic('favicon.ico'))).toBe(true)
  })

  it('tells where to report a hole, with an end below a year (RFC 9116)', () => {
    const now = new Date('2026-11-30T00:00:00Z')
    const lines = securityTxt('mailto:security@example.cn', 'https://portal.example.cn', now).split('\n')
    expect(lines).toContain('Contact: mailto:security@example.cn')
    expect(lines).toContain('Canonical: https://portal.example.cn/.well-known/security.txt')
    const end = new Date(lines.find((line) => line.startsWith('Expires: '))?.slice(9) ?? '')
    expect(end.getTime()).toBeGreaterThan(now.getTime())
    expect(end.getTime() - now.getTime()).toBeLessThan(365 * 24 * 60 * 60 * 1000)
  })

  it('takes no contact that is none', () => {
    expect(() => parseEnvironment({ SECURITY_CONTACT: 'security@example.cn' })).toThrow('SECURITY_CONTACT')
  })
})
