import { describe, expect, it } from 'vitest'
import type { ApplicationKind } from '@/lib/domain/codes'
import { declarationUse, type DeclarationFile, type FormerUse } from '@/lib/domain/attachment/declaration-use'

const present = (more: Partial<DeclarationFile> = {}): DeclarationFile => ({
  ...{ id: 'file-2', fileKey: 'attachments/two.pdf', sha256: 'b2', signedOn: '2026-11-18' },
  ...more,
})
const former = (more: Partial<FormerUse> = {}): FormerUse => ({
  ...{ number: 'HD-XB-2023-000001', kind: 'new' as ApplicationKind, submittedAt: '2023-11-02T02:00:00.000Z' },
  accepted: true,
  declaration: { id: 'file-1', fileKey: 'attachments/one.pdf', sha256: 'a1' },
  ...more,
})
const how = (file: DeclarationFile | null, ...uses: FormerUse[]) => declarationUse(file, uses)?.how ?? null

describe('诚信声明 serves one business (Q39, I-69, D-33)', () => {
  it('a fresh one is used nowhere, nor is an empty slot', () => {
    expect(how(present(), former())).toBeNull()
    expect(how(present())).toBeNull()
    expect(how(null, former())).toBeNull()
  })

  it.each([
    ['the same version', present({ id: 'file-1' }), 'same-file'],
    ['the same stored bytes under another version', present({ fileKey: 'attachments/one.pdf' }), 'same-file'],
    ['the same content uploaded again', present({ sha256: 'a1' }), 'same-content'],
    ['the same paper with a page turned', present({ sentSha256: 'a1' }), 'same-content'],
    ['signed the day before the former business was submitted', present({ signedOn: '2023-11-01' }), 'signed-before'],
    ['signed on the day of that submission', present({ signedOn: '2023-11-02' }), null],
    // its missing day is told by the rule of the days
    ['undated', present({ signedOn: null }), null],
  ])('%s', (_name, file, expected) => expect(how(file, former())).toBe(expected))

  it('two files whose content nobody hashed are not the same', () =>
    expect(how(present({ sha256: '' }), former({ declaration: { id: 'x', fileKey: 'y', sha256: '' } }))).toBeNull())

  it('a business that was withdrawn before 受理 has used nothing', () =>
    expect(how(present({ id: 'file-1', signedOn: '2020-01-01' }), former({ accepted: false }))).toBeNull())

  it('a former business without any declaration still tells the age of this one', () =>
    expect(how(present({ signedOn: '2023-10-01' }), former({ declaration: null }))).toBe('signed-before'))

  it('reads the day of submission in Beijing: 16:30 UTC is the next day', () =>
    expect(how(present({ signedOn: '2023-11-02' }), former({ submittedAt: '2023-11-02T16:30:00.000Z' }))).toBe(
      'signed-before',
    ))

  it('names the latest business', () =>
    expect(
      declarationUse(present({ id: 'file-1' }), [
        former(),
        former({ number: 'HD-XQ-2026-000009', kind: 'renewal', submittedAt: '2026-10-08T02:00:00.000Z' }),
      ]),
    ).toEqual({ number: 'HD-XQ-2026-000009', kind: 'renewal', submittedOn: '2026-10-08', how: 'same-file' }))
})
